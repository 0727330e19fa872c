import { Alert, Button } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useVisitActs } from '../../api/use-visit-acts.ts';
import type { VisitView } from '../../api/views.ts';
import { useProblemText } from '../../lib/problem-text.ts';
import { useTreatmentName } from '../../lib/use-names.ts';
import { ConfirmWithPatient } from '../../ui/confirm-with-patient.tsx';
import { DecisionEffect } from './decision-effect.tsx';
import { decisionBody, needs, type EligibilityDraft } from './eligibility-draft.ts';
import classes from './doctor.module.css';

/** The signature: what it does is read before, whose it is confirmed, what became of the afternoon said after. */
export function SignDecision({
  visit,
  draft,
  onSigned,
}: {
  visit: VisitView;
  draft: EligibilityDraft;
  onSigned: () => void;
}) {
  const { t } = useTranslation(['doctor', 'domain']);
  const acts = useVisitActs(visit);
  const treatmentName = useTreatmentName();
  const problemText = useProblemText();
  const [asking, setAsking] = useState(false);
  const lacking = needs(draft);
  const label = t(visit.decision === null ? 'form.sign' : 'form.revise');
  const sign = async (): Promise<void> => {
    try {
      await acts.saveAsync('eligibility', decisionBody(draft), ({ afternoon }) => t(`form.result.${afternoon}`));
      onSigned();
    } catch {
      // told by the action itself; the form stays as it is, to sign again on the fresh version
    } finally {
      setAsking(false);
    }
  };
  return (
    <>
      <DecisionEffect visit={visit} draft={draft} />
      {acts.problem?.code === 'stale_version' && <Alert color="yamabuki">{problemText(acts.problem).next}</Alert>}
      <div className={classes['sign']}>
        <Button
          size="lg"
          leftSection={<IconSignature size={22} aria-hidden />}
          disabled={lacking.length > 0}
          loading={acts.pending}
          onClick={() => setAsking(true)}
        >
          {label}
        </Button>
        {lacking.length > 0 && (
          <span className={classes['note']}>
            {t('form.cannot', { what: lacking.map((need) => t(`form.need.${need}`)).join(' · ') })}
          </span>
        )}
      </div>
      <ConfirmWithPatient
        opened={asking}
        onClose={() => setAsking(false)}
        patient={visit.patient}
        callNumber={visit.callNumber}
        sameSurname={visit.sameSurnameToday}
        title={t('form.signFor')}
        description={
          draft.decision === null
            ? ''
            : `${t(`domain:decision.${draft.decision}`)}${draft.decision === 'eligible' ? ` · ${treatmentName(draft.treatment)} · ${draft.levels.join(' · ')}` : ` · ${draft.reason}`}`
        }
        confirmLabel={label}
        pending={acts.pending}
        onConfirm={() => void sign()}
      >
        <DecisionEffect visit={visit} draft={draft} />
      </ConfirmWithPatient>
    </>
  );
}
