import { Button, Group } from '@mantine/core';
import { IconNeedle, IconPlayerPlay, IconSquareCheck } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStartStep } from '../../api/use-start-step.ts';
import { useVisitActs } from '../../api/use-visit-acts.ts';
import type { VisitView } from '../../api/views.ts';
import { useClinicTime } from '../../lib/use-clinic-time.ts';
import { Chip } from '../../ui/chip.tsx';
import { ConfirmWithPatient } from '../../ui/confirm-with-patient.tsx';
import { FoldedHistory } from '../../ui/folded-history.tsx';
import { GateFixes, gatesBefore } from '../../ui/gate-fixes.tsx';
import { PlaceDialog } from '../../ui/place-dialog.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RedFlagButton } from '../../ui/red-flag-button.tsx';
import { VisitHead } from '../../ui/visit-head.tsx';
import { AnticoagulantPanel } from './anticoagulant-panel.tsx';
import { DischargeReview } from './discharge-review.tsx';
import { EligibilitySection } from './eligibility-section.tsx';
import { ImagesPanel } from './images-panel.tsx';
import { RedFlagPanel } from './red-flag-panel.tsx';

const BEFORE_THEATRE = new Set(['decided', 'in-preparation']);
const REVIEWED = new Set(['in-recovery', 'in-review', 'cleared']);

/** One patient in front of the doctor: what is open, what to do next. */
export function ConsultationPane({ visit }: { visit: VisitView }) {
  const { t } = useTranslation('doctor');
  const navigate = useNavigate();
  const beforeTheatre = BEFORE_THEATRE.has(visit.status);
  return (
    <>
      <VisitHead visit={visit}>
        <RedFlagButton visit={visit} />
      </VisitHead>
      {visit.redFlagOpen && <RedFlagPanel visit={visit} />}
      <Consultation visit={visit} />
      {!REVIEWED.has(visit.status) && <ImagesPanel visit={visit} />}
      {beforeTheatre && (
        <Panel
          title={t('operate.title')}
          aside={
            <Button
              variant="light"
              leftSection={<IconNeedle size={19} aria-hidden />}
              onClick={() => void navigate({ to: '/theatre', search: { visit: visit.id } })}
            >
              {t('operate.toTheatre')}
            </Button>
          }
        >
          <GateFixes gates={visit.gates} act="procedure" />
        </Panel>
      )}
      {(beforeTheatre || visit.status === 'in-consultation') && <AnticoagulantPanel visit={visit} />}
      {REVIEWED.has(visit.status) && <DischargeReview visit={visit} />}
      <EligibilitySection visit={visit} />
      <FoldedHistory visit={visit} />
    </>
  );
}

/** Begin, end or break off the consultation. */
function Consultation({ visit }: { visit: VisitView }) {
  const { t } = useTranslation(['doctor', 'clinical']);
  const { clock } = useClinicTime();
  const acts = useVisitActs(visit);
  const starting = useStartStep();
  const [asking, setAsking] = useState(false);
  const mayStart = acts.may('steps/start', 'consultation');
  const mayComplete = acts.may('steps/complete', 'consultation');
  if (!mayStart && !mayComplete && starting.wanted === null) return null;
  const missing = gatesBefore(visit.gates, 'consultation').filter(({ status }) => status === 'missing');
  return (
    <Group gap="sm">
      {mayStart && (
        <Button
          size="lg"
          leftSection={<IconPlayerPlay size={21} aria-hidden />}
          loading={acts.pending}
          disabled={missing.length > 0}
          onClick={() => setAsking(true)}
        >
          {t('startConsultation')}
        </Button>
      )}
      {mayStart && missing.length > 0 && (
        <Chip tone="warn">{missing.map(({ code }) => t(`clinical:fix.${code as 'images'}`)).join(' / ')}</Chip>
      )}
      {mayComplete && (
        <>
          <Chip tone="accent" size="lg">
            {t('consultationRunning', { time: clock(acts.step('consultation')?.actual?.start) })}
          </Chip>
          <Button
            variant={visit.decision === null ? 'default' : 'filled'}
            leftSection={<IconSquareCheck size={20} aria-hidden />}
            loading={acts.pending}
            onClick={() => acts.complete('consultation')}
          >
            {t('completeConsultation')}
          </Button>
        </>
      )}
      <PlaceDialog starting={starting} />
      <ConfirmWithPatient
        opened={asking}
        onClose={() => setAsking(false)}
        patient={visit.patient}
        callNumber={visit.callNumber}
        sameSurname={visit.sameSurnameToday}
        title={t('startConsultation')}
        confirmLabel={t('startConsultation')}
        pending={acts.pending}
        onConfirm={() => {
          starting.start(visit, 'consultation');
          setAsking(false);
        }}
      />
    </Group>
  );
}
