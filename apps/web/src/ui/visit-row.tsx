import { IconFlag3Filled, IconUsers } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { VisitSummary } from '../api/views.ts';
import { PatientName } from './patient-name.tsx';
import classes from './visit-row.module.css';

interface VisitRowProps {
  visit: VisitSummary;
  /** Why it stands here, in words. */
  why: ReactNode;
  /** How much it presses. */
  press?: 'now' | 'soon' | 'later';
  selected?: boolean;
  onSelect: (visitId: string) => void;
}

/** One patient in a work list: call number, name, why, how pressing. */
export function VisitRow({ visit, why, press = 'soon', selected = false, onSelect }: VisitRowProps) {
  const { t } = useTranslation(['clinical', 'common']);
  return (
    <button
      type="button"
      className={classes['root']}
      data-press={press}
      aria-current={selected}
      onClick={() => onSelect(visit.id)}
    >
      <span className={classes['call']}>{visit.callNumber}</span>
      <span className={classes['words']}>
        <PatientName patient={visit.patient} callNumber={visit.callNumber} kana={false} />
        <span className={classes['why']}>{why}</span>
      </span>
      {visit.sameSurnameToday && (
        <IconUsers size={18} className={classes['same']} aria-label={t('common:sameSurname')} />
      )}
      {visit.redFlagOpen && <IconFlag3Filled size={18} className={classes['flag']} aria-label={t('redFlagOpen')} />}
    </button>
  );
}
