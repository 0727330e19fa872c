import { Button } from '@mantine/core';
import { IconBed } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useStartStep } from '../../api/use-start-step.ts';
import type { RecoveryRoomView, VisitSummary } from '../../api/views.ts';
import { useNow } from '../../lib/clinic-clock.ts';
import { useMay } from '../../lib/session-context.ts';
import { minutesBetween } from '../../lib/time.ts';
import { useLocalName } from '../../lib/use-names.ts';
import { PlaceDialog } from '../../ui/place-dialog.tsx';
import { PatientName } from '../../ui/patient-name.tsx';
import classes from './recovery.module.css';

/** Patients who keep an operating room because no recovery room has been taken yet. */
export function WaitingForRoom({
  visits,
  rooms,
}: {
  visits: readonly VisitSummary[];
  rooms: readonly RecoveryRoomView[];
}) {
  const { t } = useTranslation('recovery');
  const localName = useLocalName();
  const now = useNow();
  const starting = useStartStep();
  const mayStart = useMay('step.recovery');
  const empty = rooms.filter(({ occupant, resource }) => occupant === null && resource.state !== 'closed');
  return (
    <section className={classes['waiting']} aria-label={t('waiting')}>
      <PlaceDialog starting={starting} />
      <h2>{t('waiting')}</h2>
      {visits.map((visit) => {
        const step = visit.steps.find(({ kind }) => kind === 'recovery');
        const reserved = new Set(step?.resources.map(({ id }) => id) ?? []);
        const offered = empty.toSorted(
          (one, other) => Number(reserved.has(other.resource.id)) - Number(reserved.has(one.resource.id)),
        );
        return (
          <div key={visit.id} className={classes['waiter']}>
            <span className={classes['call']}>{visit.callNumber}</span>
            <span className={classes['waiterWords']}>
              <PatientName patient={visit.patient} callNumber={visit.callNumber} kana={false} />
              <strong className="num">
                {t('waitingFor', {
                  minutes: visit.place.since === null ? 0 : Math.max(0, minutesBetween(visit.place.since, now)),
                })}
              </strong>
            </span>
            {mayStart &&
              step !== undefined &&
              offered.slice(0, 3).map(({ resource }, index) => (
                <Button
                  key={resource.id}
                  variant={index === 0 ? 'filled' : 'default'}
                  leftSection={<IconBed size={19} aria-hidden />}
                  loading={starting.pendingVisitId === visit.id}
                  aria-label={`${t('startRecovery')}: ${localName(resource)}`}
                  onClick={() =>
                    starting.start(visit, 'recovery', reserved.has(resource.id) ? {} : { resources: [resource.id] })
                  }
                >
                  {localName(resource)}
                </Button>
              ))}
          </div>
        );
      })}
    </section>
  );
}
