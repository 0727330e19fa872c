import type { Estimate, VariantOutcome } from '@higaeri/scheduling';
import { useTranslation } from 'react-i18next';
import type { Compared } from './comparison-table.tsx';
import { useValueWords } from './use-words.ts';
import type { Shown } from './verdict.ts';
import classes from './what-if.module.css';

const DRAWN = ['waiting', 'overtime', 'past closing', 'use operating-room', 'use doctor', 'use recovery-room'] as const;

/** A pair of bars per measure, each with the line of its interval. Shape: said aloud as one sentence per measure. */
export function ComparisonChart({ today, changed }: Compared) {
  const { t } = useTranslation('whatIf');
  return (
    <section className={classes['charts']} aria-label={t('chart')}>
      {DRAWN.map((measure) => (
        <Bars key={measure} measure={measure} outcomes={[today, changed]} />
      ))}
      <p className={classes['hint']}>{t('chartHint')}</p>
    </section>
  );
}

const endOf = ({ mean, high }: Estimate): number => (Number.isFinite(high) ? high : mean);

function Bars({ measure, outcomes }: { measure: Shown; outcomes: readonly VariantOutcome[] }) {
  const { t } = useTranslation('whatIf');
  const value = useValueWords();
  // A share is drawn against the whole; what has no end of its own against the longer of both.
  const whole = measure.startsWith('use ') ? 1 : 0;
  const most = Math.max(whole, ...outcomes.map(({ estimates }) => endOf(estimates[measure]))) || 1;
  const percent = (amount: number): string => `${(100 * Math.max(0, amount)) / most}%`;
  const said = outcomes.map(({ name, estimates }) => `${name}: ${value(measure, estimates[measure]).mean}`);
  const title = t(`measure.${measure}`);
  return (
    <div role="img" aria-label={`${title}. ${said.join('. ')}`} className={classes['bars']}>
      <span className={classes['chartTitle']}>{title}</span>
      {outcomes.map(({ name, estimates }, place) => {
        const { mean, low, high } = estimates[measure];
        return (
          <div key={name} className={classes['barRow']}>
            <span>{name}</span>
            <span className={classes['track']}>
              <span className={classes['bar']} data-changed={place > 0} style={{ width: percent(mean) }} />
              {Number.isFinite(high) && (
                <span
                  className={classes['whisker']}
                  style={{ insetInlineStart: percent(low), width: percent(high - Math.max(0, low)) }}
                />
              )}
            </span>
            <span className="num">{value(measure, estimates[measure]).mean}</span>
          </div>
        );
      })}
    </div>
  );
}
