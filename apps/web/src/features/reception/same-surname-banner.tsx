import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { VisitSummary } from '../../api/views.ts';
import { BirthDate } from '../../ui/birth-date.tsx';
import { PatientName } from '../../ui/patient-name.tsx';
import classes from './arrivals.module.css';

/** Patients who could be taken for one another today. */
export function SameSurnameBanner({ groups }: { groups: readonly VisitSummary[][] }) {
  const { t } = useTranslation('common');
  if (groups.length === 0) return null;
  return (
    <div className={classes['banner']} role="note">
      <strong>
        <IconUsers size={20} aria-hidden />
        {t('sameSurname')}
      </strong>
      {groups.flat().map((visit) => (
        <span key={visit.id} className={classes['pair']}>
          <PatientName patient={visit.patient} callNumber={visit.callNumber} />
          {visit.patient !== null && <BirthDate date={visit.patient.birthDate} />}
        </span>
      ))}
    </div>
  );
}
