import { useTranslation } from 'react-i18next';
import type { VisitSummary } from '../../api/views.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PatientName } from '../../ui/patient-name.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import classes from './arrivals.module.css';

/** Who is not expected or here any more; a no-show who comes after all is checked in from here. */
export function EndedList({ visits, onOpen }: { visits: readonly VisitSummary[]; onOpen: (visitId: string) => void }) {
  const { t } = useTranslation('reception');
  return (
    <section aria-labelledby="ended-title">
      <h2 id="ended-title" className={classes['heading']}>
        {t('arrivals.ended')} <span>{visits.length}</span>
      </h2>
      {visits.length === 0 ? (
        <EmptyState title={t('arrivals.noneEnded')} />
      ) : (
        <ul className={classes['ended']}>
          {visits.map((visit) => (
            <li key={visit.id}>
              <button type="button" className={classes['endedOpen']} onClick={() => onOpen(visit.id)}>
                <PatientName patient={visit.patient} callNumber={visit.callNumber} size="sm" kana={false} />
              </button>
              <StatusBadge stage={visit.status} size="sm" />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
