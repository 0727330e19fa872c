import { IconFlag3Filled } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { VisitSummary } from '../api/views.ts';
import { useTreatmentName } from '../lib/use-names.ts';
import { Chip } from './chip.tsx';
import { PatientLine } from './patient-line.tsx';
import { PatientName } from './patient-name.tsx';
import { StatusBadge } from './status-badge.tsx';
import classes from './visit-head.module.css';

/** Whose visit this is, so large that nobody writes in the wrong one. */
export function VisitHead({ visit, children }: { visit: VisitSummary; children?: ReactNode }) {
  const { t } = useTranslation(['clinical', 'common']);
  const treatmentName = useTreatmentName();
  return (
    <header className={classes['root']}>
      <span className={classes['call']} aria-label={t('common:callNumber', { number: visit.callNumber })}>
        {visit.callNumber}
      </span>
      <div className={classes['who']}>
        <h2 className={classes['name']}>
          <PatientName patient={visit.patient} callNumber={visit.callNumber} size="lg" />
        </h2>
        {visit.patient !== null && <PatientLine patient={visit.patient} sameSurname={visit.sameSurnameToday} />}
        <span className={classes['facts']}>
          <StatusBadge stage={visit.status} />
          <span>
            {treatmentName(visit.treatment)}
            {visit.discs > 1 && ` × ${visit.discs}`}
          </span>
          {visit.sedation && <Chip tone="held">{t('sedation')}</Chip>}
          {visit.redFlagOpen && (
            <Chip tone="alarm" icon={<IconFlag3Filled size={14} />}>
              {t('redFlagOpen')}
            </Chip>
          )}
        </span>
      </div>
      {children !== undefined && <div className={classes['acts']}>{children}</div>}
    </header>
  );
}
