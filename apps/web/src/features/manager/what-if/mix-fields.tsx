import { useTranslation } from 'react-i18next';
import { useTreatmentName } from '../../../lib/use-names.ts';
import { Stepper } from '../../../ui/stepper.tsx';
import type { WishFormProps } from './wish-form-props.ts';
import { MOST_SHARE } from './wish.ts';
import classes from './what-if.module.css';

const STEP = 5;

/** Of a hundred patients, how many come for which treatment. */
export function MixFields({ model, wish: { shares }, onChange, onWrong }: WishFormProps) {
  const { t } = useTranslation('whatIf');
  const nameOf = useTreatmentName();
  const { treatments } = model.clinic;
  const all = treatments.reduce((sum, { share }) => sum + share, 0);
  const today = Object.fromEntries(
    treatments.map(({ treatment, share }) => [treatment, Math.round((100 * share) / all)]),
  );
  const wished = shares ?? today;
  const sum = treatments.reduce((total, { treatment }) => total + (wished[treatment] ?? 0), 0);
  // One share changed is a mix of its own: the others stay where they were.
  const set = (treatment: string, to: number | null): void =>
    onChange({ shares: { ...today, ...shares, [treatment]: Math.round(to ?? today[treatment] ?? 0) } });
  return (
    <details className={classes['mix']}>
      <summary>{t('mix')}</summary>
      <p className={classes['hint']}>{t('mixHint', { sum })}</p>
      <div className={classes['fields']}>
        {treatments.map(({ treatment }) => (
          <Stepper
            key={treatment}
            label={nameOf(treatment)}
            unit={t('asToday', { count: today[treatment] ?? 0 })}
            value={wished[treatment] ?? 0}
            start={today[treatment] ?? 0}
            min={0}
            max={MOST_SHARE}
            step={STEP}
            onChange={(to) => set(treatment, to)}
            onWrong={(isWrong) => onWrong(treatment, isWrong)}
          />
        ))}
      </div>
      {shares !== undefined && (
        <button type="button" className={classes['plain']} onClick={() => onChange({ shares: undefined })}>
          {t('mixAsToday')}
        </button>
      )}
    </details>
  );
}
