import type { ItineraryReservation } from '../../model/itinerary.ts';
import type { Breach, Rule } from './rule.ts';

/** A reservation, and whose it is. */
interface Use extends ItineraryReservation {
  readonly visitId: string;
  readonly stepId: string;
}

/** Nobody and nothing is in two places, and a room is cleaned before the next visit: no two reservations of a row overlap, turnover included. Shape: `bound` is when the row is free. */
export const overlap: Rule = ({ visits, rows }) => {
  const all = visits.flatMap(([visit, { reservations, steps }]) =>
    reservations.map((row): Use => ({
      ...row,
      visitId: visit.visitId,
      stepId: steps.find((step) => step.kind === row.step)?.stepId ?? row.step,
    })),
  );
  const breaches: Breach[] = [];
  const breachOf = (one: Use, facts: Pick<Breach, 'byVisitId' | 'bound'>): Breach => ({
    rule: 'overlap',
    visitId: one.visitId,
    stepId: one.stepId,
    resourceId: one.resourceId,
    ...facts,
  });
  for (const [id, uses] of byRow(all)) {
    for (const [index, one] of uses.entries()) {
      const busy = rows.get(id)?.busy.find((stretch) => stretch.from < one.until && one.from < stretch.until);
      if (busy) breaches.push(breachOf(one, { bound: busy.until }));
      for (const later of uses.slice(index + 1).filter((other) => other.from < one.until))
        breaches.push(breachOf(later, { byVisitId: one.visitId, bound: one.until }));
    }
  }
  return breaches;
};

/** The uses of each row in order of time. */
function byRow(uses: readonly Use[]): Map<string, Use[]> {
  const rows = new Map<string, Use[]>();
  for (const use of uses.toSorted((a, b) => a.from - b.from)) {
    const known = rows.get(use.resourceId);
    if (known) known.push(use);
    else rows.set(use.resourceId, [use]);
  }
  return rows;
}
