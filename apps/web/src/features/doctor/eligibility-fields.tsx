import { Textarea } from '@mantine/core';
import { IconActivity, IconBone, IconSignature } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VisitView } from '../../api/views.ts';
import { useTreatmentName } from '../../lib/use-names.ts';
import { Panel } from '../../ui/panel.tsx';
import { DecisionFields } from './decision-fields.tsx';
import { DiscFindings } from './disc-findings.tsx';
import { draftFrom, type EligibilityDraft } from './eligibility-draft.ts';
import { EvidenceMissing } from './evidence-missing.tsx';
import { SignDecision } from './sign-decision.tsx';
import { SymptomFields } from './symptom-fields.tsx';
import classes from './doctor.module.css';

export interface EligibilityFormProps {
  opened: boolean;
  visit: VisitView;
  onSigned: () => void;
}

/** The eligibility form on one page: symptoms, discs, decision, and what it will do. */
export function EligibilityFields({ visit, onSigned }: EligibilityFormProps) {
  const { t } = useTranslation('doctor');
  const treatmentName = useTreatmentName();
  const [draft, setDraft] = useState<EligibilityDraft>(() => draftFrom(visit));
  const change = (part: Partial<EligibilityDraft>): void => setDraft((before) => ({ ...before, ...part }));
  const biologics = visit.earlierBiologics ?? [];
  const earlier = visit.intake?.priorTreatments ?? [];
  return (
    <form aria-label={t('form.title')} className={classes['form']} onSubmit={(event) => event.preventDefault()}>
      <Panel title={t('form.symptoms')} icon={<IconActivity size={20} aria-hidden />} aside={t('form.symptomsHint')}>
        <SymptomFields value={draft.symptoms} onChange={(symptoms) => change({ symptoms })} />
        <Textarea
          label={t('form.prior')}
          autosize
          minRows={1}
          maxLength={2000}
          value={draft.priorSurgery}
          onChange={(event) => change({ priorSurgery: event.currentTarget.value })}
        />
        {earlier.length > 0 && (
          <p className={classes['note']}>
            {t('form.earlier', {
              list: earlier
                .map(({ treatment, on }) => `${treatmentName(treatment)}${on === null ? '' : ` (${on})`}`)
                .join(', '),
            })}
          </p>
        )}
        {biologics.length > 0 && (
          <p className={classes['note']}>
            {t('form.earlierBiologics', {
              list: biologics.map(({ date, product, lot }) => `${product} ${lot} (${date})`).join(', '),
            })}
          </p>
        )}
      </Panel>
      <Panel title={t('form.spine')} icon={<IconBone size={20} aria-hidden />} aside={t('form.spineHint')}>
        <DiscFindings draft={draft} onChange={change} />
        <Textarea
          label={t('form.note')}
          autosize
          minRows={1}
          maxLength={4000}
          value={draft.note}
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
      </Panel>
      <EvidenceMissing draft={draft} />
      <Panel title={t('form.decision')} tone="accent" icon={<IconSignature size={20} aria-hidden />}>
        <DecisionFields visit={visit} draft={draft} onChange={change} />
        <SignDecision visit={visit} draft={draft} onSigned={onSigned} />
      </Panel>
    </form>
  );
}
