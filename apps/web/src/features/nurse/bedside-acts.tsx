import { Button, Group } from '@mantine/core';
import { IconClipboardHeart, IconHome } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useVisitActs } from '../../api/use-visit-acts.ts';
import type { VisitView } from '../../api/views.ts';
import { ConfirmWithPatient } from '../../ui/confirm-with-patient.tsx';
import { Emergency } from './emergency.tsx';

/** Emergency in one tap, the doctor called for the final check, the way home. */
export function BedsideActs({ visit, onGone }: { visit: VisitView; onGone: () => void }) {
  const { t } = useTranslation('recovery');
  const acts = useVisitActs(visit);
  const [leaving, setLeaving] = useState(false);
  const cleared = visit.status === 'cleared';
  return (
    <Group gap="sm">
      {acts.may('steps/complete', 'recovery') && (
        <Button
          leftSection={<IconClipboardHeart size={20} aria-hidden />}
          loading={acts.pending}
          onClick={() => acts.complete('recovery')}
        >
          {t('readyForReview')}
        </Button>
      )}
      {acts.may('depart') && (
        <Button
          variant={cleared ? 'filled' : 'default'}
          leftSection={<IconHome size={20} aria-hidden />}
          loading={acts.pending}
          onClick={() => setLeaving(true)}
        >
          {t('departed')}
        </Button>
      )}
      <Emergency visit={visit} />
      <ConfirmWithPatient
        opened={leaving}
        onClose={() => setLeaving(false)}
        patient={visit.patient}
        callNumber={visit.callNumber}
        sameSurname={visit.sameSurnameToday}
        title={t('departed')}
        description={t(cleared ? 'departHint' : 'departLeft')}
        confirmLabel={t('departed')}
        tone={cleared ? 'ai' : 'shu'}
        {...(cleared ? {} : { reasons: Object.values(t('departReasons', { returnObjects: true })) })}
        onConfirm={(reason) => {
          acts.tell('depart', reason === '' ? {} : { reason });
          setLeaving(false);
          onGone();
        }}
      />
    </Group>
  );
}
