import { Alert, Button, Checkbox, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useVisitActs } from '../../api/use-visit-acts.ts';
import type { ScreeningBody, VisitView, YesNoUnknown } from '../../api/views.ts';
import { Choice } from '../../ui/choice.tsx';
import { SideSheet } from '../../ui/side-sheet.tsx';
import { VisitHead } from '../../ui/visit-head.tsx';

const QUESTIONS = ['pacemaker', 'implants', 'metalInEye'] as const;
const ANSWERS: readonly YesNoUnknown[] = ['no', 'yes', 'unknown'];
const PREGNANCY = ['no', 'not-applicable', 'possible', 'yes', 'unknown'] as const;

/** The questions before an image, and the radiographer's word. */
export function ScreeningDrawer({ visit, onClose }: { visit: VisitView | null; onClose: () => void }) {
  const { t } = useTranslation(['imaging', 'common']);
  return (
    <SideSheet opened={visit !== null} onClose={onClose} size={560} title={t('screening')}>
      {visit !== null && <ScreeningForm key={visit.id} visit={visit} onDone={onClose} />}
    </SideSheet>
  );
}

const blank = (visit: VisitView): ScreeningBody => {
  const {
    pacemaker = 'unknown',
    implants = 'unknown',
    metalInEye = 'unknown',
    mriCleared = false,
    note = null,
  } = visit.screening ?? {};
  // Nobody asks a man; everybody else is asked.
  const pregnancy = visit.screening?.pregnancy ?? (visit.patient?.sex === 'male' ? 'not-applicable' : 'unknown');
  return { pacemaker, implants, metalInEye, pregnancy, mriCleared, note };
};

function ScreeningForm({ visit, onDone }: { visit: VisitView; onDone: () => void }) {
  const { t } = useTranslation(['imaging', 'clinical']);
  const acts = useVisitActs(visit);
  const [form, setForm] = useState<ScreeningBody>(() => blank(visit));
  const change = (part: Partial<ScreeningBody>): void => setForm((before) => ({ ...before, ...part }));
  const anyYes = QUESTIONS.some((question) => form[question] === 'yes');
  const answered = QUESTIONS.every((question) => form[question] !== 'unknown');
  return (
    <Stack gap="md" pb="xl">
      <VisitHead visit={visit} />
      <Button variant="light" onClick={() => change({ pacemaker: 'no', implants: 'no', metalInEye: 'no' })}>
        {t('allNo')}
      </Button>
      {QUESTIONS.map((question) => (
        <Choice
          key={question}
          label={t(question)}
          stretch
          value={form[question]}
          options={ANSWERS.map((value) => ({ value, label: t(`clinical:${value}`) }))}
          onChange={(value) => change({ [question]: value, mriCleared: false })}
        />
      ))}
      <Choice
        label={t('pregnancy')}
        value={form.pregnancy}
        options={PREGNANCY.map((value) => ({ value, label: t(`pregnancyAnswers.${value}`) }))}
        onChange={(value) => change({ pregnancy: value })}
      />
      {anyYes && <Alert color="yamabuki">{t('warnYes')}</Alert>}
      <Checkbox
        size="md"
        label={t('cleared')}
        disabled={!answered}
        checked={form.mriCleared}
        onChange={(event) => change({ mriCleared: event.currentTarget.checked })}
      />
      <Textarea
        label={t('clinical:note')}
        autosize
        minRows={1}
        maxLength={1000}
        value={form.note ?? ''}
        onChange={(event) => change({ note: event.currentTarget.value || null })}
      />
      <Button
        size="lg"
        loading={acts.pending}
        disabled={!acts.may('screening')}
        onClick={() => void acts.saveAsync('screening', form).then(onDone, () => undefined)}
      >
        {t('save')}
      </Button>
    </Stack>
  );
}
