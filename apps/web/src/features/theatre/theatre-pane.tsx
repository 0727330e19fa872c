import { useTranslation } from 'react-i18next';
import type { BoardView, VisitView } from '../../api/views.ts';
import { useTreatmentName } from '../../lib/use-names.ts';
import { Chip } from '../../ui/chip.tsx';
import { FoldedHistory } from '../../ui/folded-history.tsx';
import { ObservationTable } from '../../ui/observation-table.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RedFlagButton } from '../../ui/red-flag-button.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { VisitHead } from '../../ui/visit-head.tsx';
import { BeforeTheatre } from './before-theatre.tsx';
import { InTheatre } from './in-theatre.tsx';
import { ToRecovery } from './to-recovery.tsx';

const BEFORE = new Set(['booked', 'checked-in', 'imaging', 'in-consultation', 'decided', 'in-preparation']);

/** One patient on the way through theatre: what is to be done at this point, and nothing else. */
export function TheatrePane({ visit, board }: { visit: VisitView; board: BoardView }) {
  const { t } = useTranslation(['theatre', 'clinical']);
  const treatmentName = useTreatmentName();
  const decision = visit.currentDecision?.decision === 'eligible' ? visit.currentDecision : null;
  const observed = (visit.observations ?? [])
    .filter(({ kind }) => kind !== 'recovery')
    .toSorted((one, other) => other.at.localeCompare(one.at));
  return (
    <>
      <VisitHead visit={visit}>
        <RedFlagButton visit={visit} />
      </VisitHead>
      {decision !== null && (
        <Chip tone="good" size="lg">
          {t('lastDecision', { treatment: treatmentName(decision.treatment), levels: decision.levels.join(' · ') })}
          {decision.side !== null && ` · ${t(`side.${decision.side}`)}`}
        </Chip>
      )}
      <InTheatre key={visit.id} opened={visit.status === 'in-procedure'} visit={visit} board={board} />
      {BEFORE.has(visit.status) ? (
        <BeforeTheatre visit={visit} />
      ) : visit.status === 'in-procedure' ? null : visit.status === 'awaiting-room' ? (
        <ToRecovery visit={visit} board={board} />
      ) : (
        <StatusBadge stage={visit.status} size="lg" />
      )}
      {observed.length > 0 && (
        <Panel title={t('clinical:obs.title')}>
          <ObservationTable observations={observed.slice(0, 4)} title={t('clinical:obs.last')} />
        </Panel>
      )}
      <FoldedHistory visit={visit} />
    </>
  );
}
