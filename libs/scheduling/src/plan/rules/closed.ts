import { turnoverOf } from '../../timeline/turnover.ts';
import type { Rule } from './rule.ts';

/** Rows are used while they are open, overtime after the last opening included; what has started stays. */
export const closed: Rule = ({ visits, rows, policy }) =>
  visits.flatMap(([visit, { steps, reservations }]) =>
    reservations.flatMap(({ resourceId, step: kind, from, until }) => {
      const row = rows.get(resourceId);
      const step = steps.find((one) => one.kind === kind);
      if (!row || !step) return [];
      const last = Math.max(...row.open.map((open) => open.until));
      const inside = row.open.some(
        (open) =>
          open.from <= from &&
          until - turnoverOf(row) <= open.until + (open.until === last ? policy.slack.overtime : 0),
      );
      return inside ? [] : [{ rule: 'closed' as const, visitId: visit.visitId, stepId: step.stepId, resourceId }];
    }),
  );
