import type { BoardView, NamedResource, ResourceView, StepKind, StepView, VisitSummary } from '../../api/views.ts';

export const stepOf = (visit: VisitSummary, kind: StepKind): StepView | undefined =>
  visit.steps.find((step) => step.kind === kind);
const uses = (step: StepView | undefined, room: string): boolean =>
  step?.resources.some(({ id }) => id === room) ?? false;
const starts = (visit: VisitSummary): string => {
  const step = stepOf(visit, 'procedure');
  return step?.predicted?.start ?? step?.planned?.start ?? '9';
};

export interface TheatreRoom {
  room: ResourceView;
  current: VisitSummary | null;
  next: VisitSummary | null;
}
const INSIDE = new Set(['in-procedure', 'awaiting-room']);
const COMING = new Set(['decided', 'in-preparation', 'in-consultation', 'imaging', 'checked-in', 'booked']);

/** Each operating room: who is inside (also while waiting for a recovery room) and who comes next. */
export function theatreRooms(board: BoardView): TheatreRoom[] {
  const rooms = board.lanes.map(({ resource }) => resource).filter(({ kind }) => kind === 'operating-room');
  return rooms.map((room) => {
    const current =
      board.visits.find(
        (visit) =>
          INSIDE.has(visit.status) && (visit.place.resourceId === room.id || uses(stepOf(visit, 'procedure'), room.id)),
      ) ?? null;
    const coming = board.visits.filter((visit) => {
      const step = stepOf(visit, 'procedure');
      return (
        COMING.has(visit.status) &&
        step?.status === 'planned' &&
        ['held', 'firm'].includes(step.reservation) &&
        uses(step, room.id)
      );
    });
    return {
      room,
      current,
      next: coming.toSorted((one, other) => starts(one).localeCompare(starts(other)))[0] ?? null,
    };
  });
}

/** Found eligible and not in theatre yet, by when theatre wants them. */
export const toPrepare = (visits: readonly VisitSummary[]): VisitSummary[] =>
  visits
    .filter(({ status }) => status === 'decided' || status === 'in-preparation')
    .toSorted((one, other) => starts(one).localeCompare(starts(other)));

export interface RecoveryChoice {
  room: ResourceView;
  reserved: boolean;
  /** `null` when nobody knows. */
  freeAt: string | null;
  state: 'free' | 'cleaning' | 'occupied';
}

/** When a resting patient is expected to be through with rest and review. */
function roomEnd(visit: VisitSummary): string | null {
  const ends = [stepOf(visit, 'recovery'), stepOf(visit, 'discharge-review')].flatMap(
    (step) => step?.predicted?.end ?? [],
  );
  return ends.toSorted().at(-1) ?? visit.predictedHomeBy;
}

/** The recovery rooms for a patient leaving theatre: the reserved one first, then the free ones, then by when they get free. */
export function recoveryChoices(board: BoardView, visit: VisitSummary): RecoveryChoice[] {
  const reserved = new Set((stepOf(visit, 'recovery')?.resources ?? []).map(({ id }: NamedResource) => id));
  const rooms = board.lanes
    .map(({ resource }) => resource)
    .filter(({ kind, state }) => kind === 'recovery-room' && state !== 'closed');
  const choice = (room: ResourceView): RecoveryChoice => {
    const occupant = board.visits.find(
      ({ id, place }) => id !== visit.id && place.where !== 'gone' && place.resourceId === room.id,
    );
    const end = occupant === undefined ? null : roomEnd(occupant);
    return {
      room,
      reserved: reserved.has(room.id),
      freeAt: end,
      state:
        occupant !== undefined || room.state === 'in-use'
          ? 'occupied'
          : room.state === 'cleaning'
            ? 'cleaning'
            : 'free',
    };
  };
  const rank = { free: 0, cleaning: 1, occupied: 2 };
  return rooms
    .map(choice)
    .toSorted(
      (one, other) =>
        rank[one.state] - rank[other.state] ||
        Number(other.reserved) - Number(one.reserved) ||
        (one.freeAt ?? '9').localeCompare(other.freeAt ?? '9'),
    );
}
