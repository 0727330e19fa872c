import type { Rule } from './rule.ts';

/** What is pinned stays at its time and in its rows. */
export const pinned: Rule = ({ visits }) =>
  visits.flatMap(([visit, { steps }]) =>
    steps.flatMap((step) => {
      const pin = visit.pins?.[step.kind];
      if (!pin) return [];
      const kept = step.from === pin.from && (pin.resources?.every((id) => step.resources.includes(id)) ?? true);
      return kept ? [] : [{ rule: 'pinned' as const, visitId: visit.visitId, stepId: step.stepId, bound: pin.from }];
    }),
  );
