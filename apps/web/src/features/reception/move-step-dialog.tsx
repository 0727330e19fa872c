import { Alert, Button, Group, Modal, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem, type ProblemError } from '../../api/problem.ts';
import { useBoard } from '../../api/queries.ts';
import { useVisitAction } from '../../api/use-visit-action.ts';
import type { StepView, VisitView } from '../../api/views.ts';
import { useClinicTime } from '../../lib/use-clinic-time.ts';
import { useLocalName } from '../../lib/use-names.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PatientName } from '../../ui/patient-name.tsx';
import { TimeField } from '../../ui/time-field.tsx';

/** Moves one step to another time or another room of the same kind, without a mouse. */
export function MoveStepDialog({ visit, step, onClose }: { visit: VisitView; step: StepView; onClose: () => void }) {
  const { t } = useTranslation(['reception', 'domain', 'common']);
  const time = useClinicTime();
  const localName = useLocalName();
  const board = useBoard(visit.date);
  const { actAsync, pending } = useVisitAction();
  const agreed = time.clock(step.planned?.start);
  const [clock, setClock] = useState(agreed);
  const [resources, setResources] = useState<Record<string, string>>({});
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const chosen = step.resources.map(({ id }) => resources[id] ?? id);
  const moved = step.resources.some(({ id }) => resources[id] !== undefined && resources[id] !== id);

  const save = async (): Promise<void> => {
    try {
      await actAsync({
        visitId: visit.id,
        happening: 'reschedule',
        version: visit.version,
        quiet: 'problems',
        body: { stepId: step.id, start: time.instantAt(visit.date, clock), ...(moved ? { resources: chosen } : {}) },
        said: t(clock === agreed ? 'visit.moved' : 'visit.movedTell', {
          step: t(`domain:step.${step.kind}`),
          time: clock,
        }),
      });
      onClose();
    } catch (error) {
      setProblem(asProblem(error));
    }
  };

  return (
    <Modal opened onClose={onClose} title={t('visit.moveTitle', { step: t(`domain:step.${step.kind}`) })} size="md">
      <Stack gap="md">
        <PatientName patient={visit.patient} callNumber={visit.callNumber} size="lg" />
        <Text size="sm" c="dimmed">
          {t('visit.moveNow', { start: time.clock(step.planned?.start), end: time.clock(step.planned?.end) })}
        </Text>
        {problem !== null && problem.code !== 'stale_version' && <ErrorNotice error={problem} />}
        {problem?.code === 'stale_version' && <Alert color="yamabuki">{t('visit.moveStale')}</Alert>}
        <TimeField label={t('visit.moveTo')} value={clock} onChange={setClock} />
        {step.resources.map((resource) => {
          const same =
            board.data?.lanes
              .filter(
                (lane) => lane.resource.kind === resource.kind && lane.resource.active && lane.resource.unitOf === null,
              )
              .map((lane) => lane.resource) ?? [];
          const [first] = same;
          return first === undefined || same.length < 2 ? null : (
            <NativeSelect
              key={resource.id}
              label={t(`domain:resourceKind.${first.kind}`)}
              data={same.map((one) => ({ value: one.id, label: localName(one) }))}
              value={resources[resource.id] ?? resource.id}
              onChange={(event) => {
                const { value } = event.currentTarget;
                setResources((before) => ({ ...before, [resource.id]: value }));
              }}
            />
          );
        })}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common:back')}
          </Button>
          <Button loading={pending} disabled={!/^\d{2}:\d{2}$/.test(clock)} onClick={() => void save()}>
            {t('visit.move')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
