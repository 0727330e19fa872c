import { IconClockExclamation, IconFlag3Filled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isPerson } from '../../lib/is-person.ts';
import { useLocalName } from '../../lib/use-names.ts';
import { PatientName } from '../../ui/patient-name.tsx';
import type { Lane } from './day-lanes.ts';
import classes from './lane-label.module.css';

/** The head of a lane: a room or person and whether it is taken, or a patient and where the visit stands. */
export function LaneLabel({ lane, onOpen }: { lane: Lane; onOpen: (visitId: string) => void }) {
  const { t } = useTranslation(['domain', 'common']);
  const localName = useLocalName();
  const { resource, visit } = lane;
  if (visit !== null) {
    return (
      <button type="button" tabIndex={-1} className={classes['patient']} onClick={() => onOpen(visit.id)}>
        <PatientName patient={visit.patient} callNumber={visit.callNumber} size="sm" kana={false} both={false} />
        <span className={classes['second']}>
          {visit.redFlagOpen && (
            <IconFlag3Filled size={12} aria-label={t('alert.red-flag')} className={classes['flag']} />
          )}
          {visit.late === null ? (
            t(`stage.${visit.status}`)
          ) : (
            <span className={classes['late']}>
              <IconClockExclamation size={13} aria-hidden /> {t('common:minutesLate', { count: visit.late.minutes })}
            </span>
          )}
        </span>
      </button>
    );
  }
  if (resource === null) return null;
  return (
    <>
      <span className={classes['name']}>{localName(resource)}</span>
      {resource.state !== 'free' && (
        <span className={classes['second']} data-state={resource.state}>
          {resource.state === 'in-use' && isPerson(resource.kind)
            ? t('personInUse')
            : t(`resourceState.${resource.state}`)}
        </span>
      )}
    </>
  );
}
