import { Button, Group } from '@mantine/core';
import { IconHeartRateMonitor, IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardView, DiscLevel, VisitView } from '../../api/views.ts';
import { useVisitActs } from '../../api/use-visit-acts.ts';
import { ChecklistPanel } from '../../ui/checklist-panel.tsx';
import { ConfirmWithPatient } from '../../ui/confirm-with-patient.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { missingBefore } from '../../ui/gate-fixes.tsx';
import { ObservationForm } from '../../ui/observation-form.tsx';
import { Panel } from '../../ui/panel.tsx';
import { VisitHead } from '../../ui/visit-head.tsx';
import { CompleteProcedure } from './complete-procedure.tsx';
import { LevelsCompared } from './levels-compared.tsx';
import { RoomAhead } from './room-ahead.tsx';
import { StepClock } from './step-clock.tsx';
import { stepOf } from './theatre-work.ts';

export interface InTheatreProps {
  opened: boolean;
  visit: VisitView;
  board: BoardView;
}

/** Inside: the clock, the time out that unlocks the needle, sign out, and the end. */
export function InsideTheatre({ opened, visit, board }: InTheatreProps) {
  const { t } = useTranslation(['theatre', 'common']);
  const acts = useVisitActs(visit);
  const decided = visit.currentDecision?.decision === 'eligible' ? visit.currentDecision.levels : [];
  const [said, setSaid] = useState<DiscLevel[]>([]);
  const [stopping, setStopping] = useState(false);
  const [observing, setObserving] = useState(false);
  const differ = said.length !== decided.length || said.some((level) => !decided.includes(level));
  const locked = missingBefore(visit.gates, 'needle').length > 0;
  const procedure = stepOf(visit, 'procedure');
  if (!opened) return null;
  return (
    <>
      <Panel title={t('clock')} tone="accent" aside={<RoomAhead board={board} visit={visit} />}>
        <Group gap="lg" justify="space-between">
          {procedure?.actual != null && <StepClock startedAt={procedure.actual.start} minutes={procedure.minutes} />}
          <Group gap="xs">
            {acts.may('observations') && (
              <Button
                variant="light"
                leftSection={<IconHeartRateMonitor size={20} aria-hidden />}
                onClick={() => setObserving(true)}
              >
                {t('observe')}
              </Button>
            )}
            {acts.may('steps/stop', 'procedure') && (
              <Button variant="outline" color="shu" onClick={() => setStopping(true)}>
                {t('stopProcedure')}
              </Button>
            )}
          </Group>
        </Group>
      </Panel>
      <ChecklistPanel
        key={`time-out ${visit.checklist?.['time-out']?.recordedAt ?? ''}`}
        visit={visit}
        phase="time-out"
        saveLabel={t('timeOut')}
        levels={{ said, differ }}
      >
        <p style={{ display: 'flex', gap: 6, alignItems: 'center', margin: 0, fontWeight: 600 }}>
          <IconLock size={18} aria-hidden /> {t('needleLocked')} {t('timeOutHint')}
        </p>
        <LevelsCompared decided={decided} said={said} onSaid={setSaid} />
      </ChecklistPanel>
      {!locked && (
        <ChecklistPanel
          key={`sign-out ${visit.checklist?.['sign-out']?.recordedAt ?? ''}`}
          visit={visit}
          phase="sign-out"
          saveLabel={t('signOut')}
        />
      )}
      {!locked && <CompleteProcedure visit={visit} decided={decided} />}
      <Dialog opened={observing} onClose={() => setObserving(false)} size={720} title={t('observe')}>
        <div style={{ display: 'grid', gap: 16 }}>
          <VisitHead visit={visit} />
          <ObservationForm
            visit={visit}
            taken={visit.observations ?? []}
            kind="procedure"
            onDone={() => setObserving(false)}
          />
        </div>
      </Dialog>
      <ConfirmWithPatient
        opened={stopping}
        onClose={() => setStopping(false)}
        patient={visit.patient}
        callNumber={visit.callNumber}
        sameSurname={visit.sameSurnameToday}
        title={t('stopProcedure')}
        description={t('stopHint')}
        confirmLabel={t('stopProcedure')}
        tone="shu"
        reasons={Object.values(t('stopReasons', { returnObjects: true }))}
        onConfirm={(reason) => {
          acts.stop('procedure', reason);
          setStopping(false);
        }}
      />
    </>
  );
}
