import { Checkbox, TextInput } from '@mantine/core';
import { DISC_LEVELS, type DiscLevel } from '@higaeri/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DiscFinding } from '../../api/views.ts';
import { Choice } from '../../ui/choice.tsx';
import { blankFinding, type EligibilityDraft } from './eligibility-draft.ts';
import { LumbarSpine } from './lumbar-spine.tsx';
import classes from './doctor.module.css';

const PFIRRMANN = [
  { value: 1, label: 'I' },
  { value: 2, label: 'II' },
  { value: 3, label: 'III' },
  { value: 4, label: 'IV' },
  { value: 5, label: 'V' },
] as const;
const SCHIZAS = (['A', 'B', 'C', 'D'] as const).map((value) => ({ value, label: value }));
const MODIC = [
  { value: 0, label: '0' },
  { value: 1, label: 'I' },
  { value: 2, label: 'II' },
  { value: 3, label: 'III' },
] as const;

interface DiscFindingsProps {
  draft: EligibilityDraft;
  onChange: (part: Partial<EligibilityDraft>) => void;
}

/** The drawn spine and, beside it, what the images show at the chosen disc. */
export function DiscFindings({ draft, onChange }: DiscFindingsProps) {
  const { t } = useTranslation(['doctor', 'clinical']);
  const [level, setLevel] = useState<DiscLevel>(draft.levels[0] ?? 'L4/5');
  const finding = draft.discs[level] ?? blankFinding(level);
  const change = (part: Partial<DiscFinding>): void =>
    onChange({ discs: { ...draft.discs, [level]: { ...finding, ...part } } });
  const treat = (on: boolean): void =>
    onChange({ levels: DISC_LEVELS.filter((one) => (one === level ? on : draft.levels.includes(one))) });
  return (
    <div className={classes['discs']}>
      <LumbarSpine findings={draft.discs} treated={draft.levels} selected={level} onSelect={setLevel} />
      <div role="group" aria-label={t('form.disc', { level })} className={classes['disc']}>
        <div className={classes['discHead']}>
          <h4>{t('form.disc', { level })}</h4>
          <Checkbox
            size="md"
            label={t('form.toTreat')}
            checked={draft.levels.includes(level)}
            onChange={(event) => treat(event.currentTarget.checked)}
          />
        </div>
        <Choice
          label={t('form.pfirrmann')}
          stretch
          value={finding.pfirrmann}
          options={PFIRRMANN}
          onChange={(pfirrmann) => change({ pfirrmann })}
          onClear={() => change({ pfirrmann: null })}
        />
        <Choice
          label={t('form.schizas')}
          stretch
          value={finding.schizas}
          options={SCHIZAS}
          onChange={(schizas) => change({ schizas })}
          onClear={() => change({ schizas: null })}
        />
        <Choice
          label={t('form.modic')}
          stretch
          value={finding.modic}
          options={MODIC}
          onChange={(modic) => change({ modic })}
          onClear={() => change({ modic: null })}
        />
        <Choice
          label={t('form.hydration')}
          stretch
          value={finding.hydration}
          options={[
            { value: 'white', label: t('form.white') },
            { value: 'black', label: t('form.black') },
          ]}
          onChange={(hydration) => change({ hydration })}
          onClear={() => change({ hydration: null })}
        />
        <TextInput
          label={t('clinical:note')}
          maxLength={500}
          value={finding.note ?? ''}
          onChange={(event) => change({ note: event.currentTarget.value || null })}
        />
      </div>
    </div>
  );
}
