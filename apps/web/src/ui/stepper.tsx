import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './stepper.module.css';

interface StepperProps {
  label: string;
  unit?: string;
  value: number | null;
  onChange: (value: number | null) => void;
  /** Where the first tap begins. */
  start: number;
  min: number;
  max: number;
  step?: number;
  /** Decimal places. */
  digits?: 0 | 1;
  /** What it was before, shown beside it. */
  before?: number | null;
  /** Given, a number that is missing or out of range stays as it was typed, with what it may be; told whenever that changes. */
  onWrong?: (isWrong: boolean) => void;
}

/** A measurement changed with two thumbs, or typed. */
export function Stepper({
  label,
  unit = '',
  value,
  onChange,
  start,
  min,
  max,
  step = 1,
  digits = 0,
  before = null,
  onWrong,
}: StepperProps) {
  const { t } = useTranslation('clinical');
  const [wrong, setWrong] = useState<string | null>(null);
  const id = useId();
  const mark = (typed: string | null): void => {
    setWrong(typed);
    onWrong?.(typed !== null);
  };
  const within = (next: number): number => Number(Math.min(max, Math.max(min, next)).toFixed(digits));
  const by = (change: number) => () => {
    mark(null);
    onChange(value === null ? start : within(value + change));
  };
  const type = (typed: string): void => {
    const number = Number(typed.normalize('NFKC').replace(',', '.'));
    if (onWrong !== undefined) {
      // "2." is on its way to 2.5 and no 2 yet.
      const fits = /\d\s*$/.test(typed.normalize('NFKC')) && within(number) === number;
      mark(fits ? null : typed);
      if (fits) onChange(number);
    } else if (typed.trim() === '') onChange(null);
    else if (Number.isFinite(number)) onChange(Math.min(max, number));
  };
  return (
    <div role="group" aria-label={label} className={classes['root']}>
      <span className={classes['label']} aria-hidden>
        {label}
        {unit !== '' && <span className={classes['before']}>{unit}</span>}
        {before !== null && <span className={classes['before']}>{t('before', { value: before })}</span>}
      </span>
      <span className={classes['row']}>
        <button type="button" className={classes['button']} aria-label={t('less', { label })} onClick={by(-step)}>
          −
        </button>
        <span className={classes['value']}>
          <input
            aria-label={label}
            inputMode={digits === 0 ? 'numeric' : 'decimal'}
            value={wrong ?? value ?? ''}
            aria-invalid={wrong !== null || undefined}
            aria-describedby={wrong === null ? undefined : id}
            placeholder="–"
            onFocus={(event) => event.currentTarget.select()}
            onChange={(event) => type(event.currentTarget.value)}
          />
        </span>
        <button type="button" className={classes['button']} aria-label={t('more', { label })} onClick={by(step)}>
          +
        </button>
      </span>
      {wrong !== null && (
        <span id={id} role="alert" className={classes['wrong']}>
          {t('wholeWithin', { min, max })}
        </span>
      )}
    </div>
  );
}
