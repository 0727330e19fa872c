import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useVisitActs } from '../../api/use-visit-acts.ts';
import type { IntakeBody, VisitView, YesNoUnknown } from '../../api/views.ts';
import { intakeBody } from '../../lib/intake-body.ts';
import { useMay } from '../../lib/session-context.ts';
import { useClinicTime } from '../../lib/use-clinic-time.ts';
import { Choice } from '../../ui/choice.tsx';
import { Chip } from '../../ui/chip.tsx';
import { TimeField } from '../../ui/time-field.tsx';

const SUBSTANCES = ['contrast', 'localAnaesthetic', 'biologic', 'latex'] as const;
const ANSWERS: readonly YesNoUnknown[] = ['no', 'yes', 'unknown'];
const NO_ALLERGIES = {
  reviewed: false,
  contrast: 'unknown',
  localAnaesthetic: 'unknown',
  biologic: 'unknown',
  latex: 'unknown',
  note: null,
} as const;

/** What the nurse asks before theatre: allergies, blood thinners, and with sedation the escort and fasting. */
export function IntakeForm({ visit, onDone }: { visit: VisitView; onDone: () => void }) {
  const { t } = useTranslation('clinical');
  const acts = useVisitActs(visit);
  const time = useClinicTime();
  const mayClear = useMay('visit.eligibility');
  const [form, setForm] = useState<IntakeBody>(() => intakeBody(visit));
  const [fasting, setFasting] = useState(form.fastingSince === null ? '' : time.clock(form.fastingSince));
  const change = (part: Partial<IntakeBody>): void => setForm((before) => ({ ...before, ...part }));
  const allergies = form.allergies ?? NO_ALLERGIES;
  const thinner = form.anticoagulant ?? { taking: 'unknown' as const, drug: null, clearedByDoctor: false };
  const yesNo = ANSWERS.map((value) => ({ value, label: t(value) }));
  const save = (): void => {
    const at = /^\d{2}:\d{2}$/.test(fasting) ? time.instantAt(visit.date, fasting) : null;
    void acts.saveAsync('intake', { ...form, fastingSince: at }).then(onDone, () => undefined);
  };
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <strong>{t('intake.allergies')}</strong>
        <Button
          variant="light"
          onClick={() =>
            change({
              allergies: {
                reviewed: true,
                contrast: 'no',
                localAnaesthetic: 'no',
                biologic: 'no',
                latex: 'no',
                note: allergies.note,
              },
            })
          }
        >
          {t('intake.noneKnown')}
        </Button>
      </Group>
      <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(260px, 1fr))', gap: 12 }}>
        {SUBSTANCES.map((substance) => (
          <Choice
            key={substance}
            label={t(`intake.${substance}`)}
            stretch
            value={allergies[substance]}
            options={yesNo}
            onChange={(value) => change({ allergies: { ...allergies, [substance]: value } })}
          />
        ))}
      </div>
      <TextInput
        label={`${t('intake.allergies')}: ${t('note')}`}
        maxLength={500}
        value={allergies.note ?? ''}
        onChange={(event) => change({ allergies: { ...allergies, note: event.currentTarget.value || null } })}
      />
      <Checkbox
        size="md"
        label={t('intake.reviewed')}
        checked={allergies.reviewed}
        onChange={(event) => change({ allergies: { ...allergies, reviewed: event.currentTarget.checked } })}
      />
      <Choice
        label={t('intake.taking')}
        stretch
        value={thinner.taking}
        options={yesNo}
        onChange={(taking) => change({ anticoagulant: { ...thinner, taking: taking, clearedByDoctor: false } })}
      />
      {thinner.taking === 'yes' && (
        <>
          <TextInput
            label={t('intake.drug')}
            maxLength={200}
            value={thinner.drug ?? ''}
            onChange={(event) => change({ anticoagulant: { ...thinner, drug: event.currentTarget.value || null } })}
          />
          {mayClear ? (
            <Checkbox
              size="md"
              label={t('intake.cleared')}
              checked={thinner.clearedByDoctor}
              onChange={(event) =>
                change({ anticoagulant: { ...thinner, clearedByDoctor: event.currentTarget.checked } })
              }
            />
          ) : (
            <Chip tone={thinner.clearedByDoctor ? 'good' : 'warn'}>
              {t(thinner.clearedByDoctor ? 'intake.cleared' : 'intake.notCleared')}
            </Chip>
          )}
        </>
      )}
      <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))', gap: 12 }}>
        <TextInput
          label={t('intake.escortName')}
          required={visit.sedation}
          maxLength={120}
          value={form.escort?.name ?? ''}
          onChange={(event) =>
            change({
              escort:
                event.currentTarget.value === ''
                  ? null
                  : { name: event.currentTarget.value, phone: form.escort?.phone ?? null },
            })
          }
        />
        <TextInput
          label={t('intake.escortPhone')}
          disabled={form.escort === null}
          maxLength={30}
          value={form.escort?.phone ?? ''}
          onChange={(event) =>
            change({ escort: form.escort && { ...form.escort, phone: event.currentTarget.value || null } })
          }
        />
        <TimeField label={t('intake.fasting')} required={visit.sedation} value={fasting} onChange={setFasting} />
        <TextInput
          label={t('intake.interpreter')}
          maxLength={120}
          value={form.interpreter ?? ''}
          onChange={(event) => change({ interpreter: event.currentTarget.value || null })}
        />
      </div>
      <TextInput
        label={t('intake.medication')}
        maxLength={1000}
        value={form.medication ?? ''}
        onChange={(event) => change({ medication: event.currentTarget.value || null })}
      />
      <Button size="lg" loading={acts.pending} onClick={save}>
        {t('intake.save')}
      </Button>
    </Stack>
  );
}
