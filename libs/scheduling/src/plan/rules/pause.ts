import { lunchDue, slackBefore, waitIn } from '../pause.ts';
import { chainOf } from '../planned-visit.ts';
import type { Rule } from './rule.ts';

/** A step begins after the one before it, not too long after it, and not in the patient's lunch. Shape: `bound` is the earliest or the latest start. */
export const pause: Rule = ({ visits, policy }) =>
  visits.flatMap(([visit, scheduled]) =>
    chainOf(visit, scheduled).flatMap(({ step, template, before }) => {
      if (!before) return [];
      const { lunch } = visit.template;
      const breach = { rule: 'pause' as const, visitId: visit.visitId, stepId: step.stepId };
      if (step.from < before.until) return [{ ...breach, bound: before.until }];
      if (lunch && lunchDue(before.until, step.from, step.kind, lunch)) {
        const eaten = Math.max(before.until, lunch.window.from) + lunch.minutes;
        if (step.from < eaten) return [{ ...breach, bound: eaten }];
      }
      const longest = template.maxWait + slackBefore(step.kind, before.kind, policy.slack);
      const tooLong = waitIn(before.until, step.from, step.kind, lunch) - longest;
      return tooLong > 0 ? [{ ...breach, bound: step.from - tooLong }] : [];
    }),
  );
