import { fail, ok, type Result } from '../result.ts';
import { edgeName } from './edge-name.ts';
import type { VisitFailure } from './failure.ts';
import type { Fact } from './fact.ts';
import { edgeFrom, stagesFor, targetOf } from './stage-graph.ts';
import { outOfOrder } from './time-order.ts';
import type { Visit } from './visit.ts';

/**
 * Moves a visit along its edge of the stage graph: the first thing every transition does, and the only place that sets a stage.
 * Shape:  the visit in the edge's target stage; facts about stage and steps also move `lastFactAt`, records leave it.
 * Errors: `wrong-stage` with the stages that would accept it; `time-out-of-order` for a fact before the latest one (a record: before the booking).
 */
export function moveAlong(visit: Visit, fact: Fact): Result<Visit, VisitFailure> {
  const on = edgeName(visit, fact);
  const edge = edgeFrom(visit.stage, on);
  if (edge === undefined)
    return fail({ code: 'wrong-stage', fact: fact.type, stage: visit.stage, allowed: stagesFor(on) });
  const misplaced = outOfOrder(fact.at, edge.record ? visit.bookedAt : visit.lastFactAt, null);
  if (misplaced) return fail(misplaced);
  return ok({
    ...visit,
    stage: targetOf(edge, visit.stage),
    lastFactAt: edge.record ? visit.lastFactAt : fact.at,
  });
}
