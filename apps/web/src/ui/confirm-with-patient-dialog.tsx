import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PatientSummary, PatientView } from '../api/views.ts';
import { BirthDate } from './birth-date.tsx';
import { Chip } from './chip.tsx';
import { PatientName } from './patient-name.tsx';
import classes from './confirm-with-patient.module.css';

export interface ConfirmWithPatientProps {
  opened: boolean;
  onClose: () => void;
  onConfirm: (reason: string) => void;
  patient: PatientSummary | PatientView | null;
  callNumber: string;
  sameSurname?: boolean;
  title: string;
  /** What it means, in a sentence. */
  description?: ReactNode;
  confirmLabel: string;
  /** `alarm` where something is lost. */
  tone?: 'ai' | 'shu';
  /** Ready-made reasons; given, a reason is asked for (another one can be written). */
  reasons?: readonly string[];
  pending?: boolean;
  children?: ReactNode;
}

/** The last look before something that concerns one person: name and birth date large, then one tap. */
export function ConfirmWithPatientDialog(props: ConfirmWithPatientProps) {
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={props.title}
      size={560}
      classNames={{ title: classes['title'] ?? '' }}
    >
      {props.opened && <Content {...props} />}
    </Modal>
  );
}

function Content({
  onClose,
  onConfirm,
  patient,
  callNumber,
  sameSurname = false,
  description,
  confirmLabel,
  tone = 'ai',
  reasons,
  pending = false,
  children,
}: ConfirmWithPatientProps) {
  const { t } = useTranslation();
  const [picked, setPicked] = useState<string | null>(reasons?.[0] ?? null);
  const [written, setWritten] = useState('');
  const reason = picked ?? written.trim();
  return (
    <Stack gap="md">
      <div className={classes['who']}>
        <PatientName patient={patient} callNumber={callNumber} size="xl" />
        {patient !== null && <BirthDate date={patient.birthDate} size="xl" />}
        {sameSurname && (
          <Chip tone="warn" size="lg" icon={<IconUsers size={18} />}>
            {t('sameSurname')}
          </Chip>
        )}
      </div>
      {description !== undefined && <Text c="dimmed">{description}</Text>}
      {children}
      {reasons !== undefined && (
        <fieldset className={classes['reasons']}>
          <legend>{t('reason')}</legend>
          {[...reasons, null].map((one) => (
            <Button
              key={one ?? ''}
              variant={picked === one ? 'light' : 'default'}
              aria-pressed={picked === one}
              onClick={() => setPicked(one)}
            >
              {one ?? t('otherReason')}
            </Button>
          ))}
          {picked === null && (
            <Textarea
              className={classes['written'] ?? ''}
              aria-label={t('reason')}
              autosize
              minRows={2}
              maxLength={500}
              data-autofocus
              value={written}
              onChange={(event) => setWritten(event.currentTarget.value)}
            />
          )}
        </fieldset>
      )}
      <Group justify="flex-end" mt="xs">
        <Button variant="default" onClick={onClose}>
          {t('back')}
        </Button>
        <Button
          color={tone}
          loading={pending}
          disabled={reasons !== undefined && reason === ''}
          onClick={() => onConfirm(reason)}
          data-autofocus={reasons === undefined || undefined}
        >
          {confirmLabel}
        </Button>
      </Group>
    </Stack>
  );
}
