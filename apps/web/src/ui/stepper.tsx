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
}: StepperProps) {
  const { t } = useTranslation('clinical');
  const within = (next: number): number => Number(Math.min(max, Math.max(min, next)).toFixed(digits));
  const by = (change: number) => () => onChange(value === null ? start : within(value + change));
  const type = (typed: string): void => {
    const number = Number(typed.normalize('NFKC').replace(',', '.'));
    if (typed.trim() === '') onChange(null);
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
            value={value ?? ''}
            placeholder="–"
            onFocus={(event) => event.currentTarget.select()}
            onChange={(event) => type(event.currentTarget.value)}
          />
        </span>
        <button type="button" className={classes['button']} aria-label={t('more', { label })} onClick={by(step)}>
          +
        </button>
      </span>
    </div>
  );
}
