import { Button, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard, useResources } from '../api/queries.ts';
import type { PlaceWanted, StartStep } from '../api/use-start-step.ts';
import { useVisitAction } from '../api/use-visit-action.ts';
import type { BoardView, ResourceView, VisitSummary } from '../api/views.ts';
import { useProblemText } from '../lib/problem-text.ts';
import { useLocalName } from '../lib/use-names.ts';
import { Choice } from './choice.tsx';
import { PatientName } from './patient-name.tsx';

export interface PlaceDialogProps {
  starting: StartStep;
}
/** Steps that end with one tap, so that they can be ended from here. */
const SIMPLE = new Set(['mri', 'xray', 'consultation', 'preparation']);

export function PlaceDialogContent({ starting }: PlaceDialogProps) {
  const { t } = useTranslation('clinical');
  const { wanted } = starting;
  return (
    <Modal opened={wanted !== null} onClose={starting.giveUp} title={t('place.title')} size={560}>
      {wanted !== null && <Content key={wanted.stepId} wanted={wanted} starting={starting} />}
    </Modal>
  );
}

function Content({ wanted, starting }: { wanted: PlaceWanted; starting: StartStep }) {
  const board = useBoard(wanted.visit.date).data;
  const problemText = useProblemText();
  if (board === undefined) return <Text>{problemText(wanted.problem).next}</Text>;
  const taken = wanted.problem.text('resourceId');
  const room = board.lanes.find(({ resource }) => resource.id === taken)?.resource ?? null;
  const other = board.visits.find(({ id }) => id === wanted.problem.text('visitId')) ?? null;
  return room === null ? (
    <ChooseAmong wanted={wanted} starting={starting} />
  ) : (
    <RoomTaken room={room} other={other} board={board} starting={starting} />
  );
}

function RoomTaken({
  room,
  other,
  board,
  starting,
}: {
  room: ResourceView;
  other: VisitSummary | null;
  board: BoardView;
  starting: StartStep;
}) {
  const { t } = useTranslation(['clinical', 'domain']);
  const localName = useLocalName();
  const { actAsync, pending } = useVisitAction();
  const busy = new Set(board.visits.filter(({ place }) => place.where !== 'gone').map(({ place }) => place.resourceId));
  const free = board.lanes
    .map(({ resource }) => resource)
    .filter(({ kind, id, state }) => kind === room.kind && id !== room.id && state !== 'closed' && !busy.has(id));
  const running = other?.steps.find(
    ({ status, resources }) => status === 'in-progress' && resources.some(({ id }) => id === room.id),
  );
  const number = other?.callNumber ?? '–';
  const end = async (): Promise<void> => {
    if (other === null || running === undefined) return;
    try {
      await actAsync({ visitId: other.id, happening: 'steps/complete', part: running.id });
      starting.retry([]);
    } catch {
      // told by the action itself
    }
  };
  return (
    <Stack gap="sm">
      <Text>{t('place.there', { number, room: localName(room) })}</Text>
      {other !== null && <PatientName patient={other.patient} callNumber={other.callNumber} size="lg" />}
      {free.length === 0 && <Text c="dimmed">{t('place.none')}</Text>}
      {free.map((one) => (
        <Button key={one.id} loading={starting.pending} onClick={() => starting.retry([one.id])}>
          {t('place.take', { room: localName(one) })}
        </Button>
      ))}
      {running !== undefined && SIMPLE.has(running.kind) && (
        <Button variant="default" loading={pending} onClick={() => void end()}>
          {t(`domain:step.${running.kind}`)}: {t('place.ended', { number })}
        </Button>
      )}
    </Stack>
  );
}

/** Nothing reserved and nothing free of itself: what nobody is using at this moment, one of each kind. */
function ChooseAmong({ wanted, starting }: { wanted: PlaceWanted; starting: StartStep }) {
  const { t, i18n } = useTranslation(['clinical', 'domain']);
  const localName = useLocalName();
  const { data: resources = [] } = useResources();
  const kinds = wanted.problem.list<ResourceView['kind']>('kinds');
  const candidates = wanted.problem.list<{ resourceId: string; kind: string }>('candidates');
  const [chosen, setChosen] = useState<Record<string, string>>({});
  const named = kinds.map((kind) => t(`domain:resourceKind.${kind}`)).join(i18n.language === 'ja' ? '、' : ', ');
  const offered = (kind: string): { value: string; label: string }[] =>
    candidates
      .filter((one) => one.kind === kind)
      .flatMap(({ resourceId }) => resources.filter(({ id }) => id === resourceId))
      .map((one) => ({
        value: one.id,
        label: localName(resources.find(({ id }) => id === one.unitOf && one.kind === 'nurse') ?? one),
      }))
      .filter(({ label }, index, all) => all.findIndex((one) => one.label === label) === index);
  return (
    <Stack gap="md">
      <Text>{t('place.missing', { kinds: named })}</Text>
      {kinds.map((kind) => (
        <Choice
          key={kind}
          label={t(`domain:resourceKind.${kind}`)}
          value={chosen[kind] ?? null}
          options={offered(kind)}
          onChange={(id) => setChosen((before) => ({ ...before, [kind]: id }))}
        />
      ))}
      {candidates.length === 0 && <Text c="dimmed">{t('place.none')}</Text>}
      <Button
        disabled={kinds.some((kind) => (chosen[kind] ?? '') === '')}
        loading={starting.pending}
        onClick={() => starting.retry(Object.values(chosen))}
      >
        {t('place.takeThese')}
      </Button>
    </Stack>
  );
}
