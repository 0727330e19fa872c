import type { PlanOptions } from '../../plan/plan-options.ts';
import type { Policy } from '../booked-day.ts';
import { baileyWelch } from './bailey-welch.ts';
import { firstCome } from './first-come.ts';
import { planned } from './planned.ts';
import { smallestVariance } from './smallest-variance.ts';

export const POLICY_NAMES = ['first-come', 'bailey-welch', 'smallest-variance', 'ours'] as const;
export type PolicyName = (typeof POLICY_NAMES)[number];

/** A policy by its name, which unlike a policy can be sent to a worker. Shape: `budget` is for the noon plan of `ours`. */
export function policyNamed(name: PolicyName, budget: Omit<PlanOptions, 'seed'>): Policy {
  switch (name) {
    case 'first-come':
      return firstCome;
    case 'bailey-welch':
      return baileyWelch;
    case 'smallest-variance':
      return smallestVariance;
    case 'ours':
      return planned(budget);
  }
}
