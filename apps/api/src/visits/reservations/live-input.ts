import type { ClinicResource, LiveReservation } from '@higaeri/scheduling';
import { reservable } from '../clinic-day/clinic-facts.ts';
import type { DayPlan } from './day-plan.ts';
import { isLiveRow, type LiveState, type Reservation } from './reservation.ts';
import { MINUTE } from './wanted-row.ts';

/** The day's live rows as `makeRoom` reads them. Shape: steps are numbered by their reserved time, so that "from there on" means later. Units: milliseconds since the epoch. */
export function liveReservations(rows: readonly Reservation[]): LiveReservation[] {
  const order = stepOrder(rows);
  return rows.flatMap((row) => {
    if (row.stepId === null || row.stepKind === null || !isLiveRow(row)) return [];
    const { id, visitId, stepId, stepKind, resourceId, from, until } = row;
    const stepIndex = order.get(stepId) ?? 0;
    const state = row.state as LiveState;
    return [{ id, visitId, stepId, stepIndex, stepKind, resourceId, from, until, state, started: state === 'in-use' }];
  });
}

export function stepOrder(rows: readonly Reservation[]): ReadonlyMap<string, number> {
  const steps = rows.flatMap(({ stepId, from }) => (stepId === null ? [] : [{ stepId, from }]));
  return new Map([...steps].sort((a, b) => b.from - a.from).map(({ stepId, from }) => [stepId, from]));
}

export function clinicResources({ facts, open }: Pick<DayPlan, 'facts' | 'open'>): ClinicResource[] {
  return reservable(facts.resources).map((resource) => ({
    id: resource.id,
    kind: resource.kind,
    open: open.openOf(resource),
    closed: open.closedOf(resource),
    turnover: resource.turnoverMinutes * MINUTE,
    ...(resource.unitOf === null ? {} : { unitOf: resource.unitOf }),
  }));
}
