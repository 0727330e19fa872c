import { Alert, Button } from '@mantine/core';
import { IconRun } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProblemError } from '../../api/problem.ts';
import type { ItineraryView } from '../../api/views.ts';
import { useClinicTime } from '../../lib/use-clinic-time.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import classes from './times-panel.module.css';

interface BookingProblemProps {
  problem: ProblemError;
  card: (itinerary: ItineraryView, best: boolean) => ReactNode;
}
const NEXT_BEST = 3;

/** Why it was not booked, and the way on: the next best times, or the visit that is already there. */
export function BookingProblem({ problem, card }: BookingProblemProps) {
  const { t } = useTranslation('reception');
  const time = useClinicTime();
  if (problem.code === 'slot_taken') {
    const alternatives = problem.list<ItineraryView>('alternatives').slice(0, NEXT_BEST);
    return (
      <Alert color="yamabuki" icon={<IconRun aria-hidden />} title={t('book.taken')} role="alert">
        {alternatives.length > 0 ? t('book.takenNext', { count: alternatives.length }) : t('book.takenNone')}
        {alternatives.map((itinerary) => (
          <div key={itinerary.itineraryId}>
            <p className={classes['altDate']}>{time.date(itinerary.date)}</p>
            {card(itinerary, false)}
          </div>
        ))}
      </Alert>
    );
  }
  const visit = problem.code === 'patient_already_booked' ? problem.text('visitId') : null;
  return (
    <>
      <ErrorNotice error={problem} />
      {visit !== null && (
        <Button variant="light" renderRoot={(props) => <Link to="/day" search={{ visit }} {...props} />}>
          {t('book.openExisting')}
        </Button>
      )}
    </>
  );
}
