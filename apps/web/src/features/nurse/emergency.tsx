import { RED_FLAGS } from '@higaeri/domain';
import { Button, Stack, Text } from '@mantine/core';
import { IconAmbulance } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useVisitActs } from '../../api/use-visit-acts.ts';
import type { RedFlag, VisitView } from '../../api/views.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { PatientName } from '../../ui/patient-name.tsx';

/** Emergency at the bed: one tap on what is seen calls the doctors; nothing else is asked. */
export function Emergency({ visit }: { visit: VisitView }) {
  const { t } = useTranslation(['recovery', 'domain']);
  const acts = useVisitActs(visit);
  const [open, setOpen] = useState(false);
  const call = (flag: RedFlag) => () => {
    acts.tell('red-flag', { flags: [flag], note: t('emergencyNote') });
    setOpen(false);
  };
  if (!acts.may('red-flag')) return null;
  return (
    <>
      <Button
        color="shu.7"
        leftSection={<IconAmbulance size={20} aria-hidden />}
        loading={acts.pending}
        onClick={() => setOpen(true)}
      >
        {t('emergency')}
      </Button>
      <Dialog opened={open} onClose={() => setOpen(false)} title={t('emergency')} size={480}>
        <Stack gap="xs">
          <PatientName patient={visit.patient} callNumber={visit.callNumber} size="lg" />
          <Text c="dimmed">{t('emergencyHint')}</Text>
          {RED_FLAGS.map((flag) => (
            <Button key={flag} size="lg" variant="light" color="shu" justify="flex-start" onClick={call(flag)}>
              {t(`domain:redFlag.${flag}`)}
            </Button>
          ))}
        </Stack>
      </Dialog>
    </>
  );
}
