import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { PLANS } from '@higaeri/domain';
import { useTranslation } from 'react-i18next';
import { useTreatments } from '../../api/queries.ts';
import type { VisitView } from '../../api/views.ts';
import { addDays } from '../../lib/time.ts';
import { useLocalName, useTreatmentName } from '../../lib/use-names.ts';
import { Choice } from '../../ui/choice.tsx';
import type { EligibilityDraft, Outcome } from './eligibility-draft.ts';
import classes from './doctor.module.css';

interface DecisionFieldsProps {
  visit: VisitView;
  draft: EligibilityDraft;
  onChange: (part: Partial<EligibilityDraft>) => void;
}
const OUTCOMES: readonly Outcome[] = ['eligible', 'not-eligible', 'deferred'];
const SIDES = ['left', 'right', 'both'] as const;
const SIDE_WORDS = { left: 'leftSide', right: 'rightSide', both: 'bothSides' } as const;

/** Eligible for what and where; or why not, and what instead. */
export function DecisionFields({ visit, draft, onChange }: DecisionFieldsProps) {
  const { t } = useTranslation(['doctor', 'domain', 'clinical']);
  return (
    <>
      <Choice
        label={t('form.decision')}
        hideLabel
        stretch
        value={draft.decision}
        options={OUTCOMES.map((value) => ({ value, label: t(`domain:decision.${value}`) }))}
        onChange={(decision) => onChange({ decision })}
      />
      {draft.decision === 'eligible' && <Eligible visit={visit} draft={draft} onChange={onChange} />}
      {draft.decision !== null && draft.decision !== 'eligible' && (
        <div className={classes['answers']}>
          <Textarea
            required
            label={t(draft.decision === 'deferred' ? 'form.reasonMissing' : 'form.reason')}
            autosize
            minRows={2}
            maxLength={2000}
            value={draft.reason}
            onChange={(event) => onChange({ reason: event.currentTarget.value })}
          />
          {draft.decision === 'deferred' && (
            <TextInput
              type="date"
              required
              label={t('form.until')}
              min={addDays(visit.date, 0)}
              value={draft.until}
              onChange={(event) => onChange({ until: event.currentTarget.value })}
            />
          )}
        </div>
      )}
      {draft.decision !== null && draft.decision !== 'eligible' && (
        <Choice
          label={t('form.plan')}
          value={draft.plan}
          options={PLANS.map((value) => ({ value, label: t(`form.plans.${value}`) }))}
          onChange={(plan) => onChange({ plan })}
          {...(draft.decision === 'deferred' ? { onClear: () => onChange({ plan: null }) } : {})}
        />
      )}
    </>
  );
}

function Eligible({ visit, draft, onChange }: DecisionFieldsProps) {
  const { t } = useTranslation(['doctor', 'clinical']);
  const localName = useLocalName();
  const treatmentName = useTreatmentName();
  const { data: treatments = [] } = useTreatments();
  return (
    <>
      <div className={classes['answers']}>
        <NativeSelect
          label={t('form.treatment')}
          data={treatments.filter(({ active }) => active).map((one) => ({ value: one.code, label: localName(one) }))}
          value={draft.treatment}
          onChange={(event) => onChange({ treatment: event.currentTarget.value })}
        />
        <Choice
          label={t('form.side')}
          value={draft.side}
          options={SIDES.map((value) => ({ value, label: t(`clinical:${SIDE_WORDS[value]}`) }))}
          onChange={(side) => onChange({ side })}
          onClear={() => onChange({ side: null })}
        />
        <div>
          <span className={classes['label']}>{t('form.levels')}</span>
          <p className={classes['levels']}>
            {draft.levels.length === 0 ? t('form.noLevels') : draft.levels.join(' · ')}
          </p>
        </div>
      </div>
      {draft.treatment !== visit.bookedTreatment && (
        <p className={classes['note']}>
          {t('form.otherThanBooked', { treatment: treatmentName(visit.bookedTreatment) })}
        </p>
      )}
      {draft.levels.length > 0 && draft.levels.length !== visit.discs && (
        <p className={classes['note']}>{t('form.moreDiscs', { count: draft.levels.length, booked: visit.discs })}</p>
      )}
    </>
  );
}
