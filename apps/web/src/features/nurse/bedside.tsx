import { useTranslation } from 'react-i18next';
import { useObservations } from '../../api/use-observations.ts';
import type { RecoveryRoomView, VisitSummary, VisitView } from '../../api/views.ts';
import { FoldedHistory } from '../../ui/folded-history.tsx';
import { NotSent } from '../../ui/not-sent.tsx';
import { ObservationForm } from '../../ui/observation-form.tsx';
import { ObservationTable } from '../../ui/observation-table.tsx';
import { VisitHead } from '../../ui/visit-head.tsx';
import { BedsideActs } from './bedside-acts.tsx';
import { BeforeHome } from './before-home.tsx';

interface BedsideProps {
  summary: VisitSummary;
  /** Not there while the network is gone and nobody has opened this visit before. */
  visit: VisitView | null;
  room: RecoveryRoomView | null;
  onGone: () => void;
}

const HERE = new Set(['in-recovery', 'in-review', 'cleared', 'awaiting-room']);

/** One patient at rest: what was measured, here and on this device only, the next observation, and the way home. */
export function Bedside({ summary, visit, room, onGone }: BedsideProps) {
  const { t } = useTranslation('recovery');
  const { waiting } = useObservations();
  const recorded = visit?.observations ?? (room?.lastObservation ? [room.lastObservation] : []);
  const known = new Set(recorded.map(({ clientId }) => clientId));
  const kept = waiting
    .filter(
      ({ visitId, late, refused, clientId }) => visitId === summary.id && late && !refused && !known.has(clientId),
    )
    .map(({ body }) => body);
  const taken = [...recorded, ...kept];
  const resting = taken
    .filter(({ kind }) => kind === 'recovery')
    .toSorted((one, other) => other.at.localeCompare(one.at));
  return (
    <div style={{ display: 'grid', gap: 16, paddingBottom: 24 }}>
      <VisitHead visit={summary} />
      <NotSent />
      {visit !== null && <BedsideActs visit={visit} onGone={onGone} />}
      {HERE.has(summary.status) && (
        <ObservationForm key={resting[0]?.clientId ?? 'first'} visit={summary} taken={taken} kind="recovery" />
      )}
      {resting.length > 0 && (
        <ObservationTable
          observations={resting.slice(0, 5)}
          unsent={new Set(kept.map(({ clientId }) => clientId))}
          title={t('last')}
        />
      )}
      {visit !== null && <BeforeHome visit={visit} />}
      {visit !== null && <FoldedHistory visit={visit} />}
    </div>
  );
}
