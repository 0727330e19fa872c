import { Button } from '@mantine/core';
import { IconAlertOctagon, IconClock, IconHeartRateMonitor, IconSparkles, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useResourceActs } from '../../api/use-resource-acts.ts';
import type { RecoveryRoomView, VisitSummary } from '../../api/views.ts';
import { minutesBetween } from '../../lib/time.ts';
import { useMay } from '../../lib/session-context.ts';
import { useClinicTime } from '../../lib/use-clinic-time.ts';
import { useLocalName } from '../../lib/use-names.ts';
import { Chip } from '../../ui/chip.tsx';
import { CountdownRing } from '../../ui/countdown-ring.tsx';
import { PatientName } from '../../ui/patient-name.tsx';
import { DueText } from './due-text.tsx';
import classes from './recovery.module.css';

interface RoomTileProps {
  room: RecoveryRoomView;
  onOpen: (visitId: string) => void;
}

/** One room: who, how long still, what is due, and the alarm in words. */
export function RoomTile({ room, onOpen }: RoomTileProps) {
  const localName = useLocalName();
  const name = localName(room.resource);
  return (
    <article className={classes['tile']} aria-label={name} data-alarm={room.alarm} data-empty={room.occupant === null}>
      <header className={classes['tileHead']}>
        <h2>{name}</h2>
        {room.occupant !== null && <span className={classes['call']}>{room.occupant.callNumber}</span>}
      </header>
      {room.occupant === null ? (
        <EmptyRoom room={room} name={name} />
      ) : (
        <Occupied room={room} visit={room.occupant} name={name} onOpen={onOpen} />
      )}
      <FreeAt room={room} />
      <Next room={room} />
    </article>
  );
}

function Occupied({ room, visit, name, onOpen }: RoomTileProps & { visit: VisitSummary; name: string }) {
  const { t } = useTranslation(['recovery', 'common']);
  const mayObserve = useMay('visit.observe');
  return (
    <>
      <div className={classes['name']}>
        <PatientName patient={visit.patient} callNumber={visit.callNumber} size="lg" kana={false} />
        {visit.sameSurnameToday && (
          <IconUsers size={22} className={classes['same']} aria-label={t('common:sameSurname')} />
        )}
      </div>
      <div className={classes['body']}>
        {room.startedAt !== null && room.targetMinutes !== null && (
          <CountdownRing startedAt={room.startedAt} targetMinutes={room.targetMinutes} size={112} />
        )}
        <div className={classes['facts']}>
          {room.alarm === 'red-flag' || room.alarm === 'over-target' ? (
            <strong className={classes['alarm']}>
              <IconAlertOctagon size={20} aria-hidden /> {t(`alarm.${room.alarm}`)}
            </strong>
          ) : null}
          <DueText due={room.nextObservationDue} />
          <span className={classes['score']}>
            {t('score')} <b>{room.score ?? '–'}</b>
          </span>
          <Standing visit={visit} />
        </div>
      </div>
      <Button
        size="lg"
        fullWidth
        variant={room.alarm === 'none' ? 'light' : 'filled'}
        leftSection={<IconHeartRateMonitor size={22} aria-hidden />}
        aria-label={`${mayObserve ? t('observe') : t('open', { room: name })}: ${name}`}
        onClick={() => onOpen(visit.id)}
      >
        {mayObserve ? t('observe') : t('open', { room: name })}
      </Button>
    </>
  );
}

function Standing({ visit }: { visit: VisitSummary }) {
  const { t } = useTranslation('recovery');
  if (visit.status === 'cleared')
    return (
      <Chip tone="good" size="lg">
        {t('mayGo')}
      </Chip>
    );
  if (visit.status === 'in-review')
    return (
      <Chip tone="accent" size="lg">
        {t('inReview')}
      </Chip>
    );
  return visit.readyForReview ? (
    <Chip tone="held" size="lg">
      {t('readySince')}
    </Chip>
  ) : null;
}

function EmptyRoom({ room, name }: { room: RecoveryRoomView; name: string }) {
  const { t } = useTranslation('recovery');
  const { clock } = useClinicTime();
  const acts = useResourceActs();
  const mayReady = useMay('resource.ready');
  const { state } = room.resource;
  if (state === 'cleaning' || room.cleaningUntil !== null)
    return (
      <>
        <div className={classes['empty']}>
          <IconSparkles size={40} stroke={1.4} aria-hidden />
          <strong>{t('cleaning')}</strong>
          {room.cleaningUntil !== null && (
            <span className="num">{t('cleaningUntil', { time: clock(room.cleaningUntil) })}</span>
          )}
        </div>
        {mayReady && (
          <Button
            size="lg"
            fullWidth
            variant="light"
            loading={acts.pending}
            aria-label={`${t('roomReady')}: ${name}`}
            onClick={() => acts.ready(room.resource, t('ready', { room: name }))}
          >
            {t('roomReady')}
          </Button>
        )}
      </>
    );
  return (
    <div className={classes['empty']}>
      <strong className={classes['free']}>{state === 'closed' ? t('closed') : t('free')}</strong>
    </div>
  );
}

/** A range narrower than this says no more than its middle. Units: minutes. */
const UNCERTAIN = 5;

/** Known before the patient has left, so that theatre can plan with it. */
function FreeAt({ room: { freeAt, occupant } }: { room: RecoveryRoomView }) {
  const { t } = useTranslation('recovery');
  const { clock } = useClinicTime();
  if (freeAt === null || occupant === null) return null;
  const { early, likely, late } = freeAt;
  return (
    <span className={`num ${classes['freeAt'] ?? ''}`}>
      {minutesBetween(early, late) < UNCERTAIN
        ? t('freeAtAbout', { time: clock(likely) })
        : t('freeAt', { time: clock(likely), early: clock(early), late: clock(late) })}
    </span>
  );
}

function Next({ room }: { room: RecoveryRoomView }) {
  const { t } = useTranslation('recovery');
  const { clock } = useClinicTime();
  return (
    <footer className={classes['next']}>
      <IconClock size={16} aria-hidden />
      {room.next === null
        ? t('noNext')
        : t('nextArrival', { number: room.next.callNumber, time: clock(room.next.start) })}
    </footer>
  );
}
