import type { PlanPolicy, PlanSlack, PlanWeights } from './plan-policy.ts';

/** A policy of which only the differences are stated. */
export type PartialPlanPolicy = Partial<Omit<PlanPolicy, 'weights' | 'slack'>> & {
  readonly weights?: Partial<PlanWeights>;
  readonly slack?: Partial<PlanSlack>;
};

/**
 * The budget of a search.
 * Shape:  ends after `iterations`, or as soon as `shouldStop` says so (asked once per iteration: a deadline, a cancelled request), or when the bound is reached.
 *         Replay an answer with its own `iterations` and seed and no `shouldStop`.
 */
export interface PlanOptions {
  readonly seed?: number;
  readonly iterations?: number;
  readonly shouldStop?: () => boolean;
  readonly policy?: PartialPlanPolicy;
}
