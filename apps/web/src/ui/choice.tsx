import { IconBackspace } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './choice.module.css';

interface Option<T> {
  value: T;
  label: ReactNode;
  /** Said aloud where the label alone is too short. */
  name?: string;
}
interface ChoiceProps<T> {
  label: string;
  value: T | null;
  options: readonly Option<T>[];
  onChange: (value: T) => void;
  /** Given, an answer can be taken back. Tapping the chosen one again never does that: it confirms. */
  onClear?: () => void;
  hideLabel?: boolean;
  /** As wide as its place, for thumbs. */
  stretch?: boolean;
  disabled?: boolean;
}

/** One answer out of a few, each a button large enough for a gloved finger. */
export function Choice<T extends string | number | boolean>(props: ChoiceProps<T>) {
  const { label, value, options, onChange, onClear, hideLabel = false, stretch = false, disabled = false } = props;
  const { t } = useTranslation('clinical');
  return (
    <div role="group" aria-label={label} className={classes['root']}>
      {!hideLabel && (
        <span className={classes['label']}>
          <span aria-hidden>{label}</span>
          {onClear !== undefined && value !== null && (
            <button type="button" className={classes['clear']} aria-label={t('clear', { label })} onClick={onClear}>
              <IconBackspace size={18} aria-hidden />
            </button>
          )}
        </span>
      )}
      <div className={classes['options']} data-stretch={stretch}>
        {options.map((option) => (
          <button
            key={String(option.value)}
            type="button"
            className={classes['option']}
            aria-pressed={value === option.value}
            aria-label={option.name}
            disabled={disabled}
            onClick={() => onChange(option.value)}
          >
            {option.label}
          </button>
        ))}
      </div>
    </div>
  );
}
