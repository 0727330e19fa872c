import { asProblem } from '../../api/problem.ts';
import { useVisit } from '../../api/queries.ts';
import type { RecoveryRoomView } from '../../api/views.ts';
import { useLocalName } from '../../lib/use-names.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { ListSkeleton } from '../../ui/skeletons.tsx';
import { SideSheetFrame } from '../../ui/side-sheet-frame.tsx';
import { Bedside } from './bedside.tsx';

export interface BedsideProps {
  opened: boolean;
  visitId: string | null;
  room: RecoveryRoomView | null;
  onClose: () => void;
}

/** At the bed: the observation first, then what going home needs. Fetched with its frame: the network may be gone when it is opened. */
export function BedsideSheet({ opened, visitId, room, onClose }: BedsideProps) {
  const localName = useLocalName();
  const visit = useVisit(visitId);
  // Without a network the tile's patient is enough to write an observation; the rest waits for the visit.
  const cutOff = visit.failureReason !== null && asProblem(visit.failureReason).code === 'unreachable';
  const known = visit.data ?? (cutOff ? room?.occupant : null) ?? null;
  return (
    <SideSheetFrame opened={opened} onClose={onClose} size={760} title={room === null ? '' : localName(room.resource)}>
      {visit.isError && visit.data === undefined && (
        <ErrorNotice error={visit.error} onRetry={() => void visit.refetch()} />
      )}
      {known === null && !visit.isError && <ListSkeleton rows={6} />}
      {known !== null && visitId !== null && (
        <Bedside key={known.id} summary={known} visit={visit.data ?? null} room={room} onGone={onClose} />
      )}
    </SideSheetFrame>
  );
}
