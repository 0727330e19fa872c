import { Button, Checkbox, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useVisitAction } from '../api/use-visit-action.ts';
import type { RedFlag, VisitSummary } from '../api/views.ts';
import { PatientLine } from './patient-line.tsx';
import { PatientName } from './patient-name.tsx';

const STOP: readonly RedFlag[] = [
  'bladder-or-bowel',
  'saddle-numbness',
  'progressive-weakness',
  'bilateral-weakness',
  'fever',
];
const LOOK: readonly RedFlag[] = ['cancer-history', 'recent-trauma'];

export interface RedFlagFormProps {
  visit: VisitSummary;
  opened: boolean;
  onClose: () => void;
}

/** The signs, and the note, that alert a doctor. */
export function RedFlagForm({ visit, opened, onClose }: RedFlagFormProps) {
  const { t } = useTranslation(['common', 'domain']);
  return (
    <Modal opened={opened} onClose={onClose} title={t('redFlag.title')} size={560}>
      {opened && <Form visit={visit} onClose={onClose} />}
    </Modal>
  );
}

function Form({ visit, onClose }: { visit: VisitSummary; onClose: () => void }) {
  const { t } = useTranslation(['common', 'domain']);
  const { act, pending } = useVisitAction();
  const [flags, setFlags] = useState<RedFlag[]>([]);
  const [note, setNote] = useState('');
  const group = (title: string, list: readonly RedFlag[]) => (
    <Checkbox.Group label={title} value={flags} onChange={(value) => setFlags(value)}>
      <Stack gap={4} mt={6}>
        {list.map((flag) => (
          <Checkbox key={flag} value={flag} label={t(`domain:redFlag.${flag}`)} size="md" />
        ))}
      </Stack>
    </Checkbox.Group>
  );
  return (
    <Stack gap="md">
      <div>
        <PatientName patient={visit.patient} callNumber={visit.callNumber} size="lg" />
        {visit.patient !== null && (
          <div>
            <PatientLine patient={visit.patient} sameSurname={visit.sameSurnameToday} />
          </div>
        )}
      </div>
      <Text c="dimmed" size="sm">
        {t('redFlag.hint')}
      </Text>
      {group(t('redFlag.stop'), STOP)}
      {group(t('redFlag.look'), LOOK)}
      <Textarea
        label={t('redFlag.note')}
        autosize
        minRows={2}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('back')}
        </Button>
        <Button
          color="shu"
          loading={pending}
          disabled={flags.length === 0}
          onClick={() => {
            act({
              visitId: visit.id,
              happening: 'red-flag',
              body: { flags, ...(note.trim() === '' ? {} : { note: note.trim() }) },
            });
            onClose();
          }}
        >
          {t('redFlag.raise')}
        </Button>
      </Group>
    </Stack>
  );
}
