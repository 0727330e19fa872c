import type { ItineraryReservation } from '../../model/itinerary.ts';
import type { Breach, Rule } from './rule.ts';

/** Nobody and nothing is in two places, and a room is cleaned before the next visit: no two reservations of a row overlap, turnover included. Shape: `bound` is when the row is free. */
export const overlap: Rule = ({ visits, rows }) => {
  const all = visits.flatMap(([visit, { reservations, steps }]) =>
    reservations.map((row) => ({
      ...row,
      visitId: visit.visitId,
      stepId: steps.find((step) => step.kind === row.step)?.stepId ?? row.step,
    })),
  );
  const breaches: Breach[] = [];
  for (const [index, one] of all.entries()) {
    const breach = { rule: 'overlap' as const, visitId: one.visitId, stepId: one.stepId, resourceId: one.resourceId };
    const busy = rows.get(one.resourceId)?.busy.find((stretch) => stretch.from < one.until && one.from < stretch.until);
    if (busy) breaches.push({ ...breach, bound: busy.until });
    for (const other of all.slice(index + 1)) {
      if (!overlaps(one, other)) continue;
      const [first, second] = one.from <= other.from ? [one, other] : [other, one];
      breaches.push({
        ...breach,
        visitId: second.visitId,
        stepId: second.stepId,
        byVisitId: first.visitId,
        bound: first.until,
      });
    }
  }
  return breaches;
};

function overlaps(a: ItineraryReservation, b: ItineraryReservation): boolean {
  return a.resourceId === b.resourceId && a.from < b.until && b.from < a.until;
}
