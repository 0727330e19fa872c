import { Alert, Button, Group } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { calls } from '../../api/calls.ts';
import { keys } from '../../api/keys.ts';
import type { PatientView } from '../../api/views.ts';
import { readablePhone } from '../../lib/phone.ts';
import { PatientLine } from '../../ui/patient-line.tsx';
import { PatientName } from '../../ui/patient-name.tsx';
import { ListSkeleton } from '../../ui/skeletons.tsx';
import classes from './patient-picker.module.css';

interface PossibleDuplicatesProps {
  ids: readonly string[];
  pending: boolean;
  onSame: (patient: PatientView) => void;
  onDifferent: () => void;
  onBack: () => void;
}

/** People already registered who may be the one being added: one record per person keeps the history together. */
export function PossibleDuplicates({ ids, pending, onSame, onDifferent, onBack }: PossibleDuplicatesProps) {
  const { t } = useTranslation(['reception', 'problems', 'common']);
  const known = useQueries({
    queries: ids.map((id) => ({
      queryKey: keys.patient(id),
      queryFn: ({ signal }: { signal: AbortSignal }) => calls.patient(id, signal),
    })),
  });
  const patients = known.map(({ data }) => data).filter((patient) => patient !== undefined);
  return (
    <Alert color="yamabuki" icon={<IconUsers aria-hidden />} title={t('problems:possible_duplicate.title')}>
      {t('problems:possible_duplicate.next')}
      {known.some(({ isPending }) => isPending) && <ListSkeleton rows={ids.length} height={52} />}
      {patients.map((patient) => (
        <div key={patient.id} className={classes['duplicate']}>
          <div>
            <PatientName patient={patient} />
            <PatientLine patient={patient} />
            <span className={classes['phone']}>{readablePhone(patient.phone)}</span>
          </div>
          <Button variant="light" onClick={() => onSame(patient)}>
            {t('newPatient.same')}
          </Button>
        </div>
      ))}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onBack}>
          {t('common:back')}
        </Button>
        <Button variant="outline" color="yamabuki" loading={pending} onClick={onDifferent}>
          {t('newPatient.different')}
        </Button>
      </Group>
    </Alert>
  );
}
