import { useTranslation } from 'react-i18next';
import { useNow } from '../../lib/clinic-clock.ts';
import { minutesBetween } from '../../lib/time.ts';
import classes from './theatre.module.css';

/** Elapsed against planned, large enough to read from the table. */
export function StepClock({ startedAt, minutes }: { startedAt: string; minutes: number }) {
  const { t } = useTranslation('theatre');
  const now = useNow(10_000);
  const elapsed = Math.max(0, minutesBetween(startedAt, now));
  const over = elapsed > minutes;
  return (
    <div
      className={classes['clock']}
      data-over={over}
      role="timer"
      aria-label={t('onTable', { minutes: elapsed, planned: minutes })}
    >
      <span className={classes['elapsed']}>{elapsed}</span>
      <span className={classes['ofPlan']}>
        {t('plannedMinutes', { minutes })}
        {over && <strong>{t('over', { minutes: elapsed - minutes })}</strong>}
      </span>
      <span className={classes['bar']} aria-hidden>
        <span style={{ width: `${Math.min(100, (elapsed / Math.max(1, minutes)) * 100)}%` }} />
      </span>
    </div>
  );
}
