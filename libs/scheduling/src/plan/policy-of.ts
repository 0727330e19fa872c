import type { PartialPlanPolicy } from './plan-options.ts';
import type { PlanPolicy } from './plan-policy.ts';
import { DEFAULT_PLAN_POLICY } from './plan-policy.ts';

/** The defaults with a clinic's own differences. */
export function policyOf<P extends PlanPolicy>(
  differences: PartialPlanPolicy | undefined,
  defaults: P = DEFAULT_PLAN_POLICY as P,
): P {
  return {
    ...defaults,
    ...differences,
    weights: { ...defaults.weights, ...differences?.weights },
    slack: { ...defaults.slack, ...differences?.slack },
  };
}
