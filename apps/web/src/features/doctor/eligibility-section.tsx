import { Button } from '@mantine/core';
import { IconPencil, IconSignature } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useVisitActs } from '../../api/use-visit-acts.ts';
import type { VisitView } from '../../api/views.ts';
import { useClinicTime } from '../../lib/use-clinic-time.ts';
import { useTreatmentName } from '../../lib/use-names.ts';
import { Panel } from '../../ui/panel.tsx';
import { EligibilityForm } from './eligibility-form.tsx';

const FRESH = 'in-consultation';

/** The decision: the form while it is open, else what was signed and the way to revise it. */
export function EligibilitySection({ visit }: { visit: VisitView }) {
  const { t } = useTranslation(['doctor', 'domain']);
  const { clock } = useClinicTime();
  const treatmentName = useTreatmentName();
  const acts = useVisitActs(visit);
  const decision = visit.currentDecision ?? null;
  const may = acts.may('eligibility');
  const [revising, setRevising] = useState(false);
  if (decision === null || revising)
    return may && (revising || visit.status === FRESH) ? (
      <EligibilityForm opened visit={visit} onSigned={() => setRevising(false)} />
    ) : null;
  const title = t('form.decidedAt', { decision: t(`domain:decision.${decision.decision}`), time: clock(decision.at) });
  const what =
    decision.decision === 'eligible'
      ? `${treatmentName(decision.treatment)} · ${decision.levels.join(' · ')}`
      : `${decision.reason}${decision.plan === null ? '' : ` · ${t(`form.plans.${decision.plan}`)}`}`;
  return (
    <Panel
      title={title}
      tone={decision.decision === 'eligible' ? 'good' : 'held'}
      icon={<IconSignature size={20} aria-hidden />}
      aside={t(`domain:afternoon.${visit.afternoon}`)}
    >
      <span>{what}</span>
      {may && (
        <div>
          <Button
            variant="default"
            leftSection={<IconPencil size={18} aria-hidden />}
            onClick={() => setRevising(true)}
          >
            {t('form.reviseButton')}
          </Button>
          <p style={{ margin: '6px 0 0', color: 'var(--ink-soft)', fontSize: '0.8125rem' }}>{t('form.reviseHint')}</p>
        </div>
      )}
    </Panel>
  );
}
