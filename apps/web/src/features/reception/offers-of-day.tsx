import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItineraryView } from '../../api/views.ts';
import { useClinicTime } from '../../lib/use-clinic-time.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ListSkeleton } from '../../ui/skeletons.tsx';
import { pickApart } from './pick-apart.ts';
import type { DayFits } from './use-day-fits.ts';
import classes from './times-panel.module.css';

interface OffersOfDayProps {
  day: DayFits;
  failed: boolean;
  onlyToday: boolean;
  /** The day was chosen: show all of it, not only its best. */
  whole: boolean;
  card: (itinerary: ItineraryView, first: boolean) => ReactNode;
  onWhole: () => void;
  /** Why nothing fits. */
  whyNot: ReactNode;
}
const BEST = 3;
const BEST_APART = 60;
const WHOLE_APART = 30;

/** One day's offers, best first; offers that hardly differ are kept back until asked for. */
export function OffersOfDay({
  day: { date, fits },
  failed,
  onlyToday,
  whole,
  card,
  onWhole,
  whyNot,
}: OffersOfDayProps) {
  const { t } = useTranslation('reception');
  const time = useClinicTime();
  const [every, setEvery] = useState(false);
  const all = fits ?? [];
  const shown = !whole ? pickApart(all, BEST_APART, BEST) : every ? all : pickApart(all, WHOLE_APART, all.length);
  return (
    <section className={classes['day']}>
      <h3 className={classes['date']}>
        {time.day(date)} {time.day(date) !== time.date(date) && <small>{time.date(date)}</small>}
      </h3>
      {fits === undefined && !failed && <ListSkeleton rows={3} height={92} />}
      {fits?.length === 0 && (
        <>
          <EmptyState title={t('book.dayFull')} hint={onlyToday ? t('book.todayFullHint') : t('book.dayFullHint')} />
          {whyNot}
        </>
      )}
      {shown.map((itinerary, place) => card(itinerary, place === 0))}
      {!whole && (
        <Button variant="subtle" size="sm" onClick={onWhole}>
          {t('book.moreOfDay')}
        </Button>
      )}
      {whole && shown.length < all.length && (
        <Button variant="subtle" size="sm" onClick={() => setEvery(true)}>
          {t('book.everyTime', { count: all.length })}
        </Button>
      )}
    </section>
  );
}
