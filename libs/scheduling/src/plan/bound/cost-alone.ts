import { bestPlace } from '../engine/best-place.ts';
import type { PlanModel } from '../engine/plan-model.ts';
import { PlanState } from '../engine/plan-state.ts';

/**
 * What each visit costs at least by itself: its cheapest place if the others had only what they already occupy; undefined where even then it has none.
 * Shape:  idle time and overtime of rows, which visits share, count as nothing.
 * Units:  weighted minutes, in the order of the visits.
 */
export function costsAlone(model: PlanModel): (number | undefined)[] {
  const rows = model.rows.map((row) => ({ ...row, idleCounts: false, overtimeCounts: false }));
  const state = new PlanState({ ...model, rows });
  return state.model.visits.map((visit) => (visit.tasks === 0 ? 0 : bestPlace(state, visit)?.cost));
}
