import { useTranslation } from 'react-i18next';
import { useNow } from '../../lib/clinic-clock.ts';
import { minutesBetween } from '../../lib/time.ts';
import { useClinicTime } from '../../lib/use-clinic-time.ts';
import classes from './recovery.module.css';

/** When the next observation is due; from then on it says so, with the minutes. */
export function DueText({ due }: { due: string | null }) {
  const { t } = useTranslation('recovery');
  const { clock } = useClinicTime();
  const now = useNow(10_000);
  if (due === null) return null;
  const over = minutesBetween(due, now);
  if (over < 0) return <span className="num">{t('due', { time: clock(due) })}</span>;
  return <strong className={classes['alarm']}>{over === 0 ? t('dueNow') : t('dueOver', { minutes: over })}</strong>;
}
