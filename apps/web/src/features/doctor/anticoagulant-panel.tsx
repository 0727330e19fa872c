import { Button } from '@mantine/core';
import { IconDropletCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useVisitActs } from '../../api/use-visit-acts.ts';
import type { VisitView } from '../../api/views.ts';
import { intakeBody } from '../../lib/intake-body.ts';
import { Panel } from '../../ui/panel.tsx';

/** Blood thinners: the doctor's word before a needle. */
export function AnticoagulantPanel({ visit }: { visit: VisitView }) {
  const { t } = useTranslation('doctor');
  const acts = useVisitActs(visit);
  const answer = visit.intake?.anticoagulant ?? null;
  const open = answer?.taking === 'yes' && !answer.clearedByDoctor;
  const words =
    answer === null || answer.taking === 'unknown'
      ? t('anticoagulant.notAsked')
      : answer.taking === 'no'
        ? t('anticoagulant.none')
        : answer.drug === null
          ? t('anticoagulant.takesUnnamed')
          : t('anticoagulant.takes', { drug: answer.drug });
  return (
    <Panel
      title={t('anticoagulant.title')}
      tone={open ? 'warn' : 'quiet'}
      icon={<IconDropletCheck size={20} aria-hidden />}
      aside={answer?.clearedByDoctor === true ? t('anticoagulant.cleared') : words}
    >
      {open && (
        <div>
          <p style={{ margin: '0 0 8px' }}>
            {words}. {t('anticoagulant.hint')}
          </p>
          {acts.may('intake') && (
            <Button
              loading={acts.pending}
              onClick={() =>
                acts.save('intake', { ...intakeBody(visit), anticoagulant: { ...answer, clearedByDoctor: true } })
              }
            >
              {t('anticoagulant.clear')}
            </Button>
          )}
        </div>
      )}
    </Panel>
  );
}
