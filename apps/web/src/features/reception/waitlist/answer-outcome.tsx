import { Button, CloseButton } from '@mantine/core';
import { IconCalendarTime, IconCircleCheck, IconPrinter } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { VisitView } from '../../../api/views.ts';
import { useClinicTime } from '../../../lib/use-clinic-time.ts';
import { patientText } from '../../../ui/patient-name.tsx';
import { BookingProblem } from '../booking-problem.tsx';
import { ItineraryCard } from '../itinerary-card.tsx';
import type { Outcome } from './use-answers.ts';
import classes from './waitlist.module.css';

interface AnswerOutcomeProps {
  outcome: Outcome;
  /** The itinerary being booked instead. */
  pendingId: string | null;
  onInstead: (itineraryId: string) => void;
  onDone: () => void;
}

/** After a yes: the booked day with its paper, or why it was not booked and what still fits. */
export function AnswerOutcome({
  outcome: { entry, visit, problem },
  pendingId,
  onInstead,
  onDone,
}: AnswerOutcomeProps) {
  const { t, i18n } = useTranslation('reception');
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was tapped is gone: whoever works by keyboard or ear goes on here.
  useEffect(() => heading.current?.focus(), []);
  const name = patientText(entry.patient, '', i18n.language);
  return (
    <section className={classes['outcome']} data-booked={visit !== null}>
      <header>
        <h3 ref={heading} tabIndex={-1}>
          {visit !== null && <IconCircleCheck size={21} aria-hidden />}
          {t(visit === null ? 'waitlist.notBooked' : 'waitlist.booked', { name })}
        </h3>
        <CloseButton size="xl" aria-label={`${t('waitlist.done')}: ${name}`} onClick={onDone} />
      </header>
      {visit !== null && <BookedDay visit={visit} />}
      {problem !== null && (
        <>
          {problem.list('alternatives').length > 0 && <p>{t('waitlist.onPhone')}</p>}
          <BookingProblem
            problem={problem}
            card={(itinerary) => (
              <ItineraryCard
                key={itinerary.itineraryId}
                itinerary={itinerary}
                label={t('waitlist.takeThis')}
                pending={pendingId === itinerary.itineraryId}
                disabled={pendingId !== null && pendingId !== itinerary.itineraryId}
                onChoose={() => onInstead(itinerary.itineraryId)}
              />
            )}
          />
          {problem.code === 'slot_taken' && <p>{t('waitlist.backInLine', { name })}</p>}
        </>
      )}
    </section>
  );
}

function BookedDay({ visit }: { visit: VisitView }) {
  const { t } = useTranslation('reception');
  const { clock, day } = useClinicTime();
  const { id, date, arriveAt, homeBy } = visit;
  return (
    <div className={classes['booked']}>
      <strong className="num">
        {t('waitlist.bookedWhen', { day: day(date), arrive: clock(arriveAt), home: clock(homeBy) })}
      </strong>
      <Button
        leftSection={<IconPrinter size={19} aria-hidden />}
        renderRoot={(props) => <Link to="/book" search={{ booked: id }} {...props} />}
      >
        {t('book.printItinerary')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconCalendarTime size={19} aria-hidden />}
        renderRoot={(props) => <Link to="/day" search={{ date, visit: id }} {...props} />}
      >
        {t('book.seeInDay')}
      </Button>
    </div>
  );
}
