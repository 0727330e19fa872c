import type { PlanModel } from '../engine/plan-model.ts';
import { costsAlone } from './cost-alone.ts';
import { dayBound } from './day-bound.ts';
import { queueBound } from './queue-bound.ts';

/** What no plan on the policy's grid can cost less than, and which visits have no place even on their own. Units: weighted minutes. */
export interface LowerBound {
  readonly bound: number;
  readonly hopeless: readonly number[];
}

/** The best of the bounds: each visit by itself, the queues at operating rooms and doctors, and the whole day's procedures and consultations. Shape: a visit without any place costs what `unplaced` does. */
export function lowerBound(model: PlanModel): LowerBound {
  const alone = costsAlone(model);
  const price = model.policy.weights.unplaced;
  const hopeless = alone.flatMap((cost, visit) => (cost === undefined ? [visit] : []));
  const least = alone.map((cost) => Math.min(cost ?? price, price));
  const sum = least.reduce((total, cost) => total + cost, 0);
  const bound = hopeless.length > 0 ? sum : Math.max(sum, queueBound(model, least), dayBound(model));
  return { bound, hopeless };
}
