import type { BoardView, VisitSummary } from '../../../api/views.ts';
import type { Lane } from '../day-lanes.ts';
import type { Lifted } from './lifted.ts';
import type { Foreseen } from './use-preview.ts';

const MINUTE = 60_000;

/** A bar where a step would be. Shape: `own` for the visit that is held. Units: epoch milliseconds. */
export interface Ghost {
  readonly id: string;
  readonly laneId: string;
  readonly visit: VisitSummary;
  readonly start: number;
  readonly end: number;
  readonly own: boolean;
}

/** Every bar of a step that would move, in each lane that it would be in; the step held is there before the engine has answered. */
export function ghostsOf(
  lifted: Lifted,
  { midnight, preview }: Foreseen,
  lanes: readonly Lane[],
  board: BoardView,
): Ghost[] {
  const visits = new Map(board.visits.map((visit) => [visit.id, visit]));
  const person = new Map(board.lanes.map(({ resource }) => [resource.id, resource.unitOf ?? resource.id]));
  const here: Ghost = {
    id: `${lifted.laneId}:${lifted.step.id}`,
    laneId: lifted.laneId,
    visit: lifted.visit,
    start: lifted.start,
    end: lifted.start + lifted.minutes * MINUTE,
    own: true,
  };
  const others = (preview?.moves ?? []).flatMap(({ visitId, stepId, to }): Ghost[] => {
    const visit = visits.get(visitId);
    if (visit === undefined) return [];
    const rows = new Set([visitId, ...to.resources.map((id) => person.get(id) ?? id)]);
    const at = { start: midnight + to.from * MINUTE, end: midnight + to.until * MINUTE };
    return lanes
      .filter(({ id }) => rows.has(id))
      .map(({ id }) => ({ id: `${id}:${stepId}`, laneId: id, visit, ...at, own: visitId === lifted.visit.id }));
  });
  return [here, ...others.filter(({ id }) => id !== here.id)];
}
