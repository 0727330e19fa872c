import type { PlanPolicy } from '../plan/plan-policy.ts';
import { DEFAULT_PLAN_POLICY } from '../plan/plan-policy.ts';

/**
 * What a clinic wants of a changed plan.
 * Shape:  `worthIt` is what a proposal must save, after the price of telling people again.
 * Units:  weighted minutes, as the objective's total.
 */
export interface ReplanPolicy extends PlanPolicy {
  readonly worthIt: number;
}

/**
 * The defaults when something has happened.
 * Shape:  reality bends the rules further than a plan may: waits, windows and closing times stretch, at their price;
 *         each minute by which a patient's told times move costs half a minute of waiting, each patient who must be told again half an hour.
 * Source: assumption; a clinic sets its own.
 */
export const DEFAULT_REPLAN_POLICY: ReplanPolicy = {
  ...DEFAULT_PLAN_POLICY,
  weights: { ...DEFAULT_PLAN_POLICY.weights, toldMinutes: 0.5, toldPersons: 30 },
  slack: { wait: 240, window: 120, blocking: 60, review: 60, overtime: 240 },
  worthIt: 15,
};
