import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { calls } from '../../api/calls.ts';
import { keys } from '../../api/keys.ts';
import type { PatientSummary, PatientView } from '../../api/views.ts';
import { readablePhone } from '../../lib/phone.ts';
import { useClinicTime } from '../../lib/use-clinic-time.ts';
import { useTreatmentName } from '../../lib/use-names.ts';
import { PatientLine } from '../../ui/patient-line.tsx';
import { PatientName } from '../../ui/patient-name.tsx';
import { ListSkeleton } from '../../ui/skeletons.tsx';
import classes from './book.module.css';

const ENDED = ['cancelled', 'no-show', 'departed', 'left', 'transferred', 'withdrawn'];

/** Who the booking is for, and what this patient already has ahead. */
export function ChosenPatient({
  patient,
  patientId,
}: {
  patient: PatientView | PatientSummary | null;
  patientId: string;
}) {
  const { t } = useTranslation('reception');
  const time = useClinicTime();
  const treatmentName = useTreatmentName();
  const visits = useQuery({
    queryKey: keys.visitsOf(patientId),
    queryFn: ({ signal }) => calls.visitsOf(patientId, signal),
  });
  const ahead = (visits.data?.items ?? []).filter(
    ({ date, status }) => date >= time.today() && !ENDED.includes(status),
  );
  if (patient === null) return <ListSkeleton rows={1} height={70} />;
  return (
    <div className={classes['chosen']}>
      <PatientName patient={patient} size="lg" />
      <PatientLine patient={patient} />
      {'phone' in patient && <span className="num">{readablePhone(patient.phone)}</span>}
      {ahead.length > 0 && (
        <ul className={classes['visits']} aria-label={t('book.already')}>
          {ahead.map((visit) => (
            <li key={visit.id}>
              <span>
                {t('book.already')}: <b>{time.day(visit.date)}</b> {treatmentName(visit.treatment)}
              </span>
              <Link to="/day" search={{ date: visit.date, visit: visit.id }}>
                {t('day.openVisit')}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
