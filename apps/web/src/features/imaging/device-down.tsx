import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useResourceActs } from '../../api/use-resource-acts.ts';
import type { BoardView, ResourceView, VisitSummary } from '../../api/views.ts';
import { clinicNow } from '../../lib/clinic-clock.ts';
import { useClinicTime } from '../../lib/use-clinic-time.ts';
import { useLocalName } from '../../lib/use-names.ts';
import { Choice } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { PatientName } from '../../ui/patient-name.tsx';

interface DeviceDownProps {
  device: ResourceView | null;
  board: BoardView;
  onClose: () => void;
}
const LENGTHS = [15, 30, 60, 120];

/** A device is taken out of use, and whom that concerns is told at once. */
export function DeviceDown({ device, board, onClose }: DeviceDownProps) {
  const { t } = useTranslation(['imaging', 'common']);
  const localName = useLocalName();
  return (
    <Dialog opened={device !== null} onClose={onClose} title={`${t('down')}: ${localName(device)}`} size={560}>
      {device !== null && <Form device={device} board={board} onClose={onClose} />}
    </Dialog>
  );
}

function Form({ device, board, onClose }: DeviceDownProps & { device: ResourceView }) {
  const { t } = useTranslation(['imaging', 'common']);
  const localName = useLocalName();
  const acts = useResourceActs();
  const [minutes, setMinutes] = useState<number>(60);
  const [reason, setReason] = useState<string>(t('downReasons.fault'));
  const [affected, setAffected] = useState<VisitSummary[] | null>(null);
  if (affected !== null) return <Affected device={device} affected={affected} onClose={onClose} />;
  const end =
    minutes === 0 && board.open !== null
      ? board.open.end
      : new Date(clinicNow() + (minutes || 600) * 60_000).toISOString();
  return (
    <Stack gap="md">
      <Choice
        label={t('downFor')}
        value={minutes}
        options={[
          ...LENGTHS.map((value) => ({ value, label: t('downMinutes', { minutes: value }) })),
          { value: 0, label: t('downUntilClose') },
        ]}
        onChange={(value) => setMinutes(value)}
      />
      <Choice
        label={t('downReason')}
        value={reason}
        options={Object.values(t('downReasons', { returnObjects: true })).map((value) => ({ value, label: value }))}
        onChange={(value) => setReason(value)}
      />
      <TextInput
        aria-label={t('downReason')}
        value={reason}
        maxLength={200}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('common:back')}
        </Button>
        <Button
          color="shu"
          loading={acts.pending}
          disabled={reason.trim() === ''}
          onClick={() => void acts.close(device, { end, reason: reason.trim() }).then(setAffected, () => undefined)}
        >
          {t('closeIt', { device: localName(device) })}
        </Button>
      </Group>
    </Stack>
  );
}

function Affected({
  device,
  affected,
  onClose,
}: {
  device: ResourceView;
  affected: VisitSummary[];
  onClose: () => void;
}) {
  const { t } = useTranslation(['imaging', 'common']);
  const { clock } = useClinicTime();
  return (
    <Stack gap="md">
      <Text fw={700} role="status">
        {affected.length === 0 ? t('affectedNone') : t('affected', { count: affected.length })}
      </Text>
      {affected.length > 0 && (
        <ul style={{ margin: 0, paddingInlineStart: 20, lineHeight: 2 }}>
          {affected.map((visit) => {
            const step = visit.steps.find(
              ({ resources, status }) => status !== 'done' && resources.some(({ id }) => id === device.id),
            );
            return (
              <li key={visit.id}>
                <b className="num">{visit.callNumber}</b>{' '}
                <PatientName patient={visit.patient} callNumber={visit.callNumber} kana={false} />{' '}
                <span className="num">{clock(step?.planned?.start)}</span>
              </li>
            );
          })}
        </ul>
      )}
      <Text c="dimmed" size="sm">
        {t('affectedHint')}
      </Text>
      <Group justify="flex-end">
        <Button onClick={onClose}>{t('common:close')}</Button>
      </Group>
    </Stack>
  );
}
