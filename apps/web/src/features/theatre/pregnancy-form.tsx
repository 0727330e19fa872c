import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useVisitActs } from '../../api/use-visit-acts.ts';
import type { ScreeningBody, VisitView } from '../../api/views.ts';

/** The one screening question that the fluoroscope asks too. */
export function PregnancyForm({ visit, onDone }: { visit: VisitView; onDone: () => void }) {
  const { t } = useTranslation('theatre');
  const acts = useVisitActs(visit);
  const answer = (pregnancy: ScreeningBody['pregnancy']) => () => {
    const {
      pacemaker = 'unknown',
      implants = 'unknown',
      metalInEye = 'unknown',
      mriCleared = false,
      note = null,
    } = visit.screening ?? {};
    void acts
      .saveAsync('screening', { pacemaker, implants, metalInEye, mriCleared, note, pregnancy })
      .then(onDone, () => undefined);
  };
  return (
    <Group gap="sm">
      <Button loading={acts.pending} onClick={answer('no')}>
        {t('pregnancyNo')}
      </Button>
      <Button variant="default" loading={acts.pending} onClick={answer('not-applicable')}>
        {t('pregnancyNotApplicable')}
      </Button>
    </Group>
  );
}
