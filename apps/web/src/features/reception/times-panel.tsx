import { IconCalendarSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ProblemError } from '../../api/problem.ts';
import type { ItineraryView } from '../../api/views.ts';
import { useClinicTime } from '../../lib/use-clinic-time.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { ListSkeleton } from '../../ui/skeletons.tsx';
import { BookingProblem } from './booking-problem.tsx';
import { FitCalendar } from './fit-calendar.tsx';
import { ItineraryCard } from './itinerary-card.tsx';
import { OffersOfDay } from './offers-of-day.tsx';
import { StandbyOfDay } from './standby/standby-of-day.tsx';
import type { TimeWish } from './time-wish.ts';
import { useDayFits, type FitSearch } from './use-day-fits.ts';
import { WhyNotDay } from './why-not/why-not-day.tsx';
import { WhyNotDays } from './why-not/why-not-days.tsx';
import classes from './times-panel.module.css';

interface TimesPanelProps {
  search: FitSearch;
  wish: TimeWish;
  onWish: (wish: TimeWish) => void;
  /** On the button: book, move here, take now. */
  label: string;
  /** Only today's offers: for somebody who stands at the desk. */
  onlyToday: boolean;
  pendingId: string | null;
  problem: ProblemError | null;
  /** Whether a full day may be offered on standby. */
  mayStandBy: boolean;
  /** To the onWait, for whom it is open. */
  onWait?: (() => void) | undefined;
  onChoose: (itinerary: ItineraryView) => void;
}
const FIRST_DAYS = 3;

/** Whole days that still fit: a month of ○ △ ×, and the best offers of each day. */
export function TimesPanel({
  search,
  wish,
  onWish,
  label,
  onlyToday,
  pendingId,
  problem,
  mayStandBy,
  onWait,
  onChoose,
}: TimesPanelProps) {
  const { t } = useTranslation('reception');
  const time = useClinicTime();
  const today = time.today();
  const selected = onlyToday ? today : (wish.date ?? null);
  const { days, error, retry } = useDayFits(search, today, selected, FIRST_DAYS);
  const shown =
    selected === null
      ? days.filter(({ look }) => look === 'few' || look === 'many').slice(0, FIRST_DAYS)
      : days.filter(({ date }) => date === selected);
  const searching = error === null && days.some(({ look }) => look === 'unknown');
  const fitting = days.filter(({ look }) => look === 'few' || look === 'many').map(({ date }) => date);
  const nothing = selected === null && shown.length === 0 && !searching && error === null;
  const card = (itinerary: ItineraryView, best: boolean, mayChoose = true) => (
    <ItineraryCard
      key={itinerary.itineraryId}
      itinerary={itinerary}
      best={best}
      label={label}
      pending={pendingId === itinerary.itineraryId}
      disabled={!mayChoose || (pendingId !== null && pendingId !== itinerary.itineraryId)}
      onChoose={() => onChoose(itinerary)}
    />
  );
  return (
    <div className={classes['root']}>
      <div className={classes['split']} data-alone={onlyToday}>
        {!onlyToday && <FitCalendar days={days} today={today} selected={selected} wish={wish} onWish={onWish} />}
        <div className={classes['offers']} aria-live="polite">
          {problem !== null && <BookingProblem problem={problem} card={card} />}
          {error !== null && <ErrorNotice error={error} onRetry={retry} />}
          {shown.map((day, index) => (
            <OffersOfDay
              key={day.date}
              day={day}
              failed={error !== null}
              onlyToday={onlyToday}
              whole={selected !== null}
              card={(itinerary, first) => card(itinerary, first && index === 0)}
              onWhole={() => onWish({ ...wish, date: day.date })}
              whyNot={
                <>
                  {mayStandBy && (
                    <StandbyOfDay
                      key={day.date}
                      date={day.date}
                      search={search}
                      card={(itinerary, mayChoose) => card(itinerary, false, mayChoose)}
                    />
                  )}
                  <WhyNotDay
                    date={day.date}
                    search={search}
                    wish={wish}
                    onWish={onWish}
                    nextDate={onlyToday ? undefined : (fitting.find((date) => date > day.date) ?? fitting[0])}
                    onWait={onWait}
                  />
                </>
              }
            />
          ))}
          {selected === null && shown.length === 0 && searching && <ListSkeleton rows={4} height={92} />}
          {nothing && (
            <>
              <EmptyState
                icon={<IconCalendarSearch size={48} stroke={1.3} />}
                title={t('book.nothingFits')}
                hint={t('book.nothingFitsHint')}
              />
              <WhyNotDays from={today} search={search} />
            </>
          )}
        </div>
      </div>
    </div>
  );
}
