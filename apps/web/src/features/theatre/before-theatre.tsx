import { Button, Group } from '@mantine/core';
import { IconNeedle, IconPlayerPlay, IconSquareCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GateCode } from '@higaeri/domain';
import { useStartStep } from '../../api/use-start-step.ts';
import { useVisitActs } from '../../api/use-visit-acts.ts';
import type { VisitView } from '../../api/views.ts';
import { useMay } from '../../lib/session-context.ts';
import { ChecklistPanel } from '../../ui/checklist-panel.tsx';
import { Chip } from '../../ui/chip.tsx';
import { ConfirmWithPatient } from '../../ui/confirm-with-patient.tsx';
import { GateFixes, gatesBefore, missingBefore } from '../../ui/gate-fixes.tsx';
import { OverrideFields, overriddenAll, overridesFrom } from '../../ui/override-fields.tsx';
import { PlaceDialog } from '../../ui/place-dialog.tsx';
import { Panel } from '../../ui/panel.tsx';
import { FIX_BUTTONS, type Fix } from './fix-buttons.ts';
import { FixDialog } from './fix-dialog.tsx';

/** Preparation and the gates in front of the operating room, each with the button that meets it. */
export function BeforeTheatre({ visit }: { visit: VisitView }) {
  const { t } = useTranslation('theatre');
  const [fixing, setFixing] = useState<Fix | null>(null);
  const acts = useVisitActs(visit);
  const missing = missingBefore(visit.gates, 'procedure').map(({ code }) => code);
  // One button per record, beside the first thing it puts right.
  const offered = [...new Set(missing.map((code) => FIX_BUTTONS[code]?.fix))];
  const fixFor = (code: GateCode) => {
    const fix = FIX_BUTTONS[code];
    const first = missing.find((one) => FIX_BUTTONS[one]?.fix === fix?.fix);
    if (fix === undefined || first !== code || !acts.may(fix.happening)) return null;
    return (
      <Button variant="light" onClick={() => setFixing(fix.fix)}>
        {t(fix.label)}
      </Button>
    );
  };
  const asksSignIn = gatesBefore(visit.gates, 'procedure').some(({ code }) => code === 'sign-in');
  return (
    <>
      <Preparation visit={visit} offered={offered} onFix={setFixing} />
      <Panel title={t('steps.before')} aside={<Standing visit={visit} />}>
        <GateFixes gates={visit.gates} act="procedure" action={fixFor} />
        <StartProcedure visit={visit} />
      </Panel>
      {asksSignIn && (visit.status === 'decided' || visit.status === 'in-preparation') && (
        <ChecklistPanel
          key={visit.checklist?.['sign-in']?.recordedAt ?? ''}
          visit={visit}
          phase="sign-in"
          saveLabel={t('signIn')}
        />
      )}
      <FixDialog opened={fixing !== null} visit={visit} fix={fixing} onClose={() => setFixing(null)} />
    </>
  );
}

function Standing({ visit }: { visit: VisitView }) {
  const { t } = useTranslation('theatre');
  const missing = missingBefore(visit.gates, 'procedure').length;
  return missing === 0 ? (
    <Chip tone="good">{t('readyToStart')}</Chip>
  ) : (
    <Chip tone="warn">{t('blocked', { count: missing })}</Chip>
  );
}

interface PreparationProps {
  visit: VisitView;
  /** Records that the list of gates offers already. */
  offered: readonly (Fix | undefined)[];
  onFix: (fix: Fix) => void;
}

/** Start and end of the preparation, and the records to look at again. */
function Preparation({ visit, offered, onFix }: PreparationProps) {
  const { t } = useTranslation('theatre');
  const acts = useVisitActs(visit);
  const starting = useStartStep();
  const missing = missingBefore(visit.gates, 'preparation');
  return (
    <Group gap="sm">
      <PlaceDialog starting={starting} />
      {acts.may('steps/start', 'preparation') && (
        <Button
          size="lg"
          leftSection={<IconPlayerPlay size={21} aria-hidden />}
          disabled={missing.length > 0}
          loading={acts.pending}
          onClick={() => starting.start(visit, 'preparation')}
        >
          {t('startPreparation')}
        </Button>
      )}
      {acts.may('steps/complete', 'preparation') && (
        <Button
          size="lg"
          variant="light"
          leftSection={<IconSquareCheck size={21} aria-hidden />}
          loading={acts.pending}
          onClick={() => acts.complete('preparation')}
        >
          {t('completePreparation')}
        </Button>
      )}
      {acts.may('intake') && !offered.includes('intake') && (
        <Button variant="default" onClick={() => onFix('intake')}>
          {t('editIntake')}
        </Button>
      )}
      {acts.may('consent') && !offered.includes('consent') && (
        <Button variant="default" onClick={() => onFix('consent')}>
          {t('recordConsent')}
        </Button>
      )}
      {acts.may('observations') && !offered.includes('baseline') && (
        <Button variant="default" onClick={() => onFix('baseline')}>
          {t('recordBaseline')}
        </Button>
      )}
    </Group>
  );
}

/** Into the operating room: blocked in plain words, or let through by a doctor with a reason. */
function StartProcedure({ visit }: { visit: VisitView }) {
  const { t } = useTranslation('theatre');
  const acts = useVisitActs(visit);
  const starting = useStartStep();
  const isDoctor = useMay('visit.eligibility');
  const [reasons, setReasons] = useState<Record<string, string>>({});
  const [asking, setAsking] = useState(false);
  if (!acts.may('steps/start', 'procedure')) return null;
  const missing = missingBefore(visit.gates, 'procedure');
  const allowed = missing.length === 0 || (isDoctor && overriddenAll(missing, reasons));
  return (
    <>
      {isDoctor && missing.length > 0 && <OverrideFields gates={missing} value={reasons} onChange={setReasons} />}
      <Group gap="sm">
        <Button
          size="lg"
          leftSection={<IconNeedle size={21} aria-hidden />}
          disabled={!allowed}
          loading={acts.pending}
          onClick={() => setAsking(true)}
        >
          {t('startProcedure')}
        </Button>
        {!isDoctor && missing.some(({ overridable }) => overridable) && (
          <span style={{ color: 'var(--ink-soft)', fontSize: '0.875rem' }}>{t('needsDoctor')}</span>
        )}
      </Group>
      <PlaceDialog starting={starting} />
      <ConfirmWithPatient
        opened={asking}
        onClose={() => setAsking(false)}
        patient={visit.patient}
        callNumber={visit.callNumber}
        sameSurname={visit.sameSurnameToday}
        title={t('startProcedure')}
        confirmLabel={t('startProcedure')}
        pending={acts.pending}
        onConfirm={() => {
          starting.start(
            visit,
            'procedure',
            missing.length === 0 ? {} : { overrides: overridesFrom(missing, reasons) },
          );
          setAsking(false);
        }}
      />
    </>
  );
}
