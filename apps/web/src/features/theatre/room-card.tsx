import { useTranslation } from 'react-i18next';
import { useNow } from '../../lib/clinic-clock.ts';
import { minutesBetween } from '../../lib/time.ts';
import { useClinicTime } from '../../lib/use-clinic-time.ts';
import { useLocalName } from '../../lib/use-names.ts';
import { useResourceActs } from '../../api/use-resource-acts.ts';
import { Button } from '@mantine/core';
import { missingBefore } from '../../ui/gate-fixes.tsx';
import { VisitRow } from '../../ui/visit-row.tsx';
import { stepOf, type TheatreRoom } from './theatre-work.ts';
import classes from './theatre.module.css';

interface RoomCardProps extends TheatreRoom {
  openId: string | null;
  onOpen: (visitId: string) => void;
}

/** One operating room: who is inside and for how long, who comes next and what is missing. */
export function RoomCard({ room, current, next, openId, onOpen }: RoomCardProps) {
  const { t } = useTranslation(['theatre', 'domain', 'clinical']);
  const localName = useLocalName();
  const { clock } = useClinicTime();
  const acts = useResourceActs();
  const now = useNow();
  const procedure = current === null ? undefined : stepOf(current, 'procedure');
  const minutes = procedure?.actual == null ? 0 : Math.max(0, minutesBetween(procedure.actual.start, now));
  const over = minutes - (procedure?.minutes ?? 0);
  const inside =
    current?.status === 'awaiting-room'
      ? t('waitsForRoom')
      : over > 0
        ? t('over', { minutes: over })
        : t('onTable', { minutes, planned: procedure?.minutes ?? 0 });
  const nextStep = next === null ? undefined : stepOf(next, 'procedure');
  const missing = next === null ? 0 : missingBefore(next.gates, 'procedure').length;
  return (
    <article className={classes['room']} aria-label={localName(room)}>
      <div className={classes['roomHead']}>
        <h2>{localName(room)}</h2>
        <span>{t(`domain:resourceState.${room.state}`)}</span>
        {room.state === 'cleaning' && (
          <Button
            size="sm"
            variant="light"
            loading={acts.pending}
            onClick={() => acts.ready(room, t('clinical:isReady', { room: localName(room) }))}
          >
            {t('clinical:roomReady')}
          </Button>
        )}
      </div>
      <span className={classes['roomLabel']}>{t('current')}</span>
      {current === null ? (
        <p className={classes['nobody']}>{t('nobody')}</p>
      ) : (
        <VisitRow
          visit={current}
          why={<span className="num">{inside}</span>}
          press={over > 0 || current.status === 'awaiting-room' ? 'now' : 'soon'}
          selected={current.id === openId}
          onSelect={onOpen}
        />
      )}
      <span className={classes['roomLabel']}>{t('next')}</span>
      {next === null ? (
        <p className={classes['nobody']}>{t('noNext')}</p>
      ) : (
        <VisitRow
          visit={next}
          why={
            <>
              <span className="num">{clock(nextStep?.predicted?.start ?? nextStep?.planned?.start)}</span>
              <span>{t(`domain:stage.${next.status}`)}</span>
              <span>
                {missing === 0 ? t('clinical:nothingMissing') : t('clinical:gatesMissing', { count: missing })}
              </span>
            </>
          }
          press="later"
          selected={next.id === openId}
          onSelect={onOpen}
        />
      )}
    </article>
  );
}
