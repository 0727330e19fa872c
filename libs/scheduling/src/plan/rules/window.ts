import { chainOf } from '../planned-visit.ts';
import type { Rule } from './rule.ts';

/** A step starts when it may and when the patient is there, and has ended when it must, give or take the policy's slack. */
export const window: Rule = ({ visits, problem, policy }) =>
  visits.flatMap(([visit, scheduled]) =>
    chainOf(visit, scheduled).flatMap(({ step, template }) => {
      const earliest = Math.max(problem.day.from, visit.template.earliest ?? 0, template.notBefore ?? 0);
      const latest = (template.endBy ?? Infinity) + policy.slack.window;
      const breach = { rule: 'window' as const, visitId: visit.visitId, stepId: step.stepId };
      if (step.from < earliest) return [{ ...breach, bound: earliest }];
      return step.until > latest ? [{ ...breach, bound: latest }] : [];
    }),
  );
