import { Button, Group, Textarea } from '@mantine/core';
import { IconAmbulance, IconClockPlus, IconHome, IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStartStep } from '../../api/use-start-step.ts';
import { useVisitActs } from '../../api/use-visit-acts.ts';
import type { VisitView } from '../../api/views.ts';
import { Choice } from '../../ui/choice.tsx';
import { ConfirmWithPatient } from '../../ui/confirm-with-patient.tsx';
import { GateFixes, missingBefore } from '../../ui/gate-fixes.tsx';
import { OverrideFields, overridesFrom, overriddenAll } from '../../ui/override-fields.tsx';
import { PlaceDialog } from '../../ui/place-dialog.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ReviewFacts } from './review-facts.tsx';

type Verdict = 'discharge' | 'extend' | 'transfer';
const MINUTES = [15, 30, 45, 60].map((value) => ({ value, label: value }));

/** The doctor's final check: score, legs, list; then home, more rest, or another hospital. */
export function DischargeReview({ visit }: { visit: VisitView }) {
  const { t } = useTranslation('doctor');
  const acts = useVisitActs(visit);
  const starting = useStartStep();
  const [minutes, setMinutes] = useState(30);
  const [note, setNote] = useState('');
  const [reasons, setReasons] = useState<Record<string, string>>({});
  const [asking, setAsking] = useState<Verdict | null>(null);
  const missing = missingBefore(visit.gates, 'discharge');
  const may = acts.may('discharge-review');
  const label = (verdict: Verdict): string =>
    verdict === 'extend' ? t('review.extendBy', { minutes }) : t(`review.${verdict}`);
  const send = (verdict: Verdict): void => {
    const said = note.trim() === '' ? {} : { note: note.trim() };
    const more =
      verdict === 'extend'
        ? { minutes }
        : verdict === 'discharge' && missing.length > 0
          ? { overrides: overridesFrom(missing, reasons) }
          : {};
    acts.tell('discharge-review', { decision: verdict, ...said, ...more });
    setAsking(null);
  };
  return (
    <Panel
      title={t('review.title')}
      tone="accent"
      aside={
        acts.may('steps/start', 'discharge-review') && (
          <Button
            variant="light"
            loading={acts.pending}
            leftSection={<IconPlayerPlay size={19} aria-hidden />}
            onClick={() => starting.start(visit, 'discharge-review')}
          >
            {t('review.startReview')}
          </Button>
        )
      }
    >
      <ReviewFacts visit={visit} />
      <GateFixes gates={visit.gates} act="discharge" />
      {may && (
        <>
          <OverrideFields gates={missing} value={reasons} onChange={setReasons} />
          <Textarea
            label={t('review.note')}
            description={t('review.transferNeeds')}
            autosize
            minRows={1}
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Group gap="sm" align="flex-end">
            <Button
              size="lg"
              leftSection={<IconHome size={21} aria-hidden />}
              disabled={!overriddenAll(missing, reasons)}
              loading={acts.pending}
              onClick={() => setAsking('discharge')}
            >
              {t('review.discharge')}
            </Button>
            <Choice
              label={t('review.minutes')}
              hideLabel
              value={minutes}
              options={MINUTES}
              onChange={(value) => setMinutes(value)}
            />
            <Button
              variant="default"
              leftSection={<IconClockPlus size={20} aria-hidden />}
              loading={acts.pending}
              onClick={() => setAsking('extend')}
            >
              {label('extend')}
            </Button>
            <Button
              variant="outline"
              color="shu"
              leftSection={<IconAmbulance size={20} aria-hidden />}
              disabled={note.trim() === ''}
              title={note.trim() === '' ? t('review.transferWhere') : undefined}
              loading={acts.pending}
              onClick={() => setAsking('transfer')}
            >
              {t('review.transfer')}
            </Button>
          </Group>
        </>
      )}
      <PlaceDialog starting={starting} />
      <ConfirmWithPatient
        opened={asking !== null}
        onClose={() => setAsking(null)}
        patient={visit.patient}
        callNumber={visit.callNumber}
        sameSurname={visit.sameSurnameToday}
        title={t('review.title')}
        confirmLabel={asking === null ? '' : label(asking)}
        tone={asking === 'transfer' ? 'shu' : 'ai'}
        onConfirm={() => asking !== null && send(asking)}
      />
    </Panel>
  );
}
