import type { VariantOutcome } from '@higaeri/scheduling';
import { useTranslation } from 'react-i18next';
import { useValueWords, useVerdictWords } from './use-words.ts';
import { SHOWN } from './verdict.ts';
import classes from './what-if.module.css';

export interface Compared {
  today: VariantOutcome;
  changed: VariantOutcome;
}

/** Both clinics side by side, and the difference in words. */
export function ComparisonTable({ today, changed }: Compared) {
  const { t } = useTranslation('whatIf');
  const value = useValueWords();
  const verdict = useVerdictWords();
  return (
    <div className={classes['scroll']}>
      <table className={classes['table']}>
        <caption>{t('caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('perDay')}</th>
            <th scope="col">{today.name}</th>
            <th scope="col">{changed.name}</th>
            <th scope="col">{t('difference')}</th>
          </tr>
        </thead>
        <tbody>
          {SHOWN.map((measure) => (
            <tr key={measure}>
              <th scope="row">{t(`measure.${measure}`)}</th>
              {[today, changed].map(({ name, estimates }) => {
                const { mean, range } = value(measure, estimates[measure]);
                return (
                  <td key={name} className="num">
                    {mean} <span className={classes['range']}>{range}</span>
                  </td>
                );
              })}
              <td>{verdict(measure, changed.difference[measure])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
