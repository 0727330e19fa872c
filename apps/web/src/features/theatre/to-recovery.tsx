import { Button } from '@mantine/core';
import { IconBed } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStartStep } from '../../api/use-start-step.ts';
import { useVisitActs } from '../../api/use-visit-acts.ts';
import type { BoardView, VisitView } from '../../api/views.ts';
import { useClinicTime } from '../../lib/use-clinic-time.ts';
import { useLocalName } from '../../lib/use-names.ts';
import { ChecklistPanel } from '../../ui/checklist-panel.tsx';
import { PlaceDialog } from '../../ui/place-dialog.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RoomAhead } from './room-ahead.tsx';
import { recoveryChoices, type RecoveryChoice } from './theatre-work.ts';
import classes from './theatre.module.css';

/** The needle is out: which recovery room, or when one gets free. */
export function ToRecovery({ visit, board }: { visit: VisitView; board: BoardView }) {
  const { t } = useTranslation('theatre');
  const { clock } = useClinicTime();
  const localName = useLocalName();
  const acts = useVisitActs(visit);
  const starting = useStartStep();
  const choices = recoveryChoices(board, visit);
  const first =
    choices.find(({ state, reserved }) => state === 'free' && reserved) ??
    choices.find(({ state }) => state !== 'occupied');
  const [chosen, setChosen] = useState<string | null>(null);
  const room = chosen ?? first?.room.id ?? null;
  const words = ({ state, freeAt }: RecoveryChoice): string => {
    if (state === 'free') return t('freeNow');
    if (state === 'cleaning') return t('cleaning', { time: '' }).trim();
    return freeAt === null ? t('occupied') : t('freeAt', { time: clock(freeAt) });
  };
  return (
    <>
      <PlaceDialog starting={starting} />
      <Panel
        title={t('steps.rest')}
        tone="accent"
        icon={<IconBed size={20} aria-hidden />}
        aside={<RoomAhead board={board} visit={visit} />}
      >
        <p className={classes['hint']}>{first === undefined ? t('noneFree') : t('keepTheatre')}</p>
        <div role="group" aria-label={t('room')} className={classes['choices']}>
          {choices.map((choice) => (
            <button
              key={choice.room.id}
              type="button"
              className={classes['choice']}
              data-state={choice.state}
              aria-pressed={choice.room.id === room}
              disabled={choice.state === 'occupied'}
              onClick={() => setChosen(choice.room.id)}
            >
              <strong>{localName(choice.room)}</strong>
              <span className="num">{words(choice)}</span>
              {choice.reserved && <span>{t('reserved')}</span>}
            </button>
          ))}
        </div>
        {acts.may('steps/start', 'recovery') && (
          <div>
            <Button
              size="lg"
              leftSection={<IconBed size={21} aria-hidden />}
              disabled={room === null}
              loading={acts.pending}
              onClick={() =>
                starting.start(
                  visit,
                  'recovery',
                  room === null || choices.some((choice) => choice.reserved && choice.room.id === room)
                    ? {}
                    : { resources: [room] },
                )
              }
            >
              {t('startRecovery')}
            </Button>
          </div>
        )}
      </Panel>
      <ChecklistPanel
        key={visit.checklist?.['sign-out']?.recordedAt ?? ''}
        visit={visit}
        phase="sign-out"
        saveLabel={t('signOut')}
      />
    </>
  );
}
