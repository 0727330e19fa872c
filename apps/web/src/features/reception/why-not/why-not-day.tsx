import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { WishInTheWay } from '../../../api/views.ts';
import { useClinicTime } from '../../../lib/use-clinic-time.ts';
import { useLocalName } from '../../../lib/use-names.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { ListSkeleton } from '../../../ui/skeletons.tsx';
import type { TimeWish } from '../time-wish.ts';
import type { FitSearch } from '../use-day-fits.ts';
import { Reasons } from './reasons.tsx';
import { useWhyNot } from './use-why-not.ts';
import classes from './why-not.module.css';

interface WhyNotDayProps {
  date: string;
  search: FitSearch;
  wish: TimeWish;
  onWish: (wish: TimeWish) => void;
  /** The next day that fits, if one is known. */
  nextDate: string | undefined;
  onWait?: (() => void) | undefined;
}
const WITHOUT = {
  doctor: { doctor: undefined },
  'not-before': { notBefore: undefined },
  'not-after': { notAfter: undefined },
} as const;
type Wish = keyof typeof WITHOUT;
const canBeGivenUp = (way: WishInTheWay): way is WishInTheWay & { wish: Wish } => way.wish in WITHOUT;

/** Why one day has no place, and the ways on: a wish given up, another day, the waitlist. */
export function WhyNotDay({ date, search, wish, onWish, nextDate, onWait }: WhyNotDayProps) {
  const { t } = useTranslation('reception');
  const time = useClinicTime();
  const localName = useLocalName();
  const { days, error, retry } = useWhyNot(search, date, date);
  const [day] = days ?? [];
  const ways = (day?.wishes ?? []).filter(canBeGivenUp);
  const anyWay = ways.length > 0 || nextDate !== undefined || onWait !== undefined;
  return (
    <section className={classes['root']} aria-label={t('whyNot.title')}>
      <h4 className={classes['title']}>{t('whyNot.title')}</h4>
      {error !== null && <ErrorNotice error={error} onRetry={retry} />}
      {days === undefined && error === null && <ListSkeleton rows={1} height={60} />}
      {day !== undefined && <Reasons day={day} treatment={search.treatment} />}
      {anyWay && <h4 className={classes['title']}>{t('whyNot.next')}</h4>}
      <div className={classes['ways']}>
        {ways.map(({ wish: given, arriveAt, homeBy, doctor }) => (
          <Button key={given} variant="light" onClick={() => onWish({ ...wish, ...WITHOUT[given] })}>
            {t(`whyNot.wish.${given}`, {
              arrive: time.clock(arriveAt),
              home: time.clock(homeBy),
              doctor: localName(doctor),
            })}
          </Button>
        ))}
        {nextDate !== undefined && (
          <Button variant="light" onClick={() => onWish({ ...wish, date: nextDate })}>
            {t('whyNot.otherDay', { date: time.date(nextDate) })}
          </Button>
        )}
        {onWait !== undefined && (
          <Button variant="light" onClick={onWait}>
            {t('waitlist.join.open')}
          </Button>
        )}
      </div>
    </section>
  );
}
