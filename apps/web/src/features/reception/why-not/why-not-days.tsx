import { useTranslation } from 'react-i18next';
import { addDays } from '../../../lib/time.ts';
import { useClinicTime } from '../../../lib/use-clinic-time.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { ListSkeleton } from '../../../ui/skeletons.tsx';
import type { FitSearch } from '../use-day-fits.ts';
import { Reasons } from './reasons.tsx';
import { useWhyNot } from './use-why-not.ts';
import classes from './why-not.module.css';

const DAYS = 7;

/** Why nothing at all was found: the reasons of the first days. */
export function WhyNotDays({ from, search }: { from: string; search: FitSearch }) {
  const { t } = useTranslation('reception');
  const time = useClinicTime();
  const { days, error, retry } = useWhyNot(search, from, addDays(from, DAYS - 1));
  return (
    <section className={classes['root']} aria-label={t('whyNot.daysTitle')}>
      <h3 className={classes['title']}>{t('whyNot.daysTitle')}</h3>
      {error !== null && <ErrorNotice error={error} onRetry={retry} />}
      {days === undefined && error === null && <ListSkeleton rows={3} height={60} />}
      {days?.map((day) => (
        <div key={day.date}>
          <h4 className={classes['date']}>{time.date(day.date)}</h4>
          <Reasons day={day} treatment={search.treatment} />
        </div>
      ))}
    </section>
  );
}
