import type { Happening, Step } from '@higaeri/domain';
import { searchItineraries, visitTemplate, type Itinerary, type StepKind } from '@higaeri/scheduling';
import { clinicDays } from '../clinic-day/clinic-day.ts';
import type { Busy } from '../clinic-day/clinic-facts.ts';
import { dayPolicyOn } from '../clinic-day/day-policy.ts';
import type { TreatmentRow } from '../clinic-day/treatment-row.ts';
import type { DayPlan } from './day-plan.ts';
import type { DayTable } from './day-table.ts';
import type { Reservation } from './reservation.ts';
import { afternoonAhead } from './decided-afternoon.ts';
import { isOccupied, usedUntil, type VisitNow } from './wanted-row.ts';

export type Replanned = Extract<Happening, { type: 'rescheduled' }>;

/** What an afternoon is wanted for. Shape: with that doctor, or with any who does the treatment. */
export interface AskedAfternoon {
  readonly treatment: TreatmentRow;
  readonly discs: number;
  readonly doctorId: string | null;
}

/**
 * Looks for an afternoon on the same day.
 * Shape:  the visit's new plan, or null when the day has no place for it. The visit's own afternoon is taken as free.
 */
export function searchAfternoon(asked: AskedAfternoon, now: VisitNow, plan: DayPlan): Replanned | null {
  const ahead = afternoonAhead(now.after);
  const first = ahead.find(({ kind }) => kind === 'preparation') ?? ahead.find(({ kind }) => kind === 'procedure');
  if (!first) return null;
  const found = bestRest(first.kind, ahead, asked, now, plan);
  return found ? replanned(found, ahead, now, plan) : null;
}

function bestRest(
  step: StepKind,
  ahead: readonly Step[],
  asked: AskedAfternoon,
  now: VisitNow,
  plan: DayPlan,
): Itinerary | undefined {
  const { facts, frame, table } = plan;
  const free = table.live().filter((row) => row.visitId !== now.after.id || !ahead.some(({ id }) => id === row.stepId));
  const { days } = clinicDays({ ...facts, busy: busyOf(free) }, frame.date, frame.date, now.now);
  const { treatment, doctorId, discs } = asked;
  const template = visitTemplate({
    treatment: treatment.code,
    firstDiscMinutes: treatment.firstDiscMinutes,
    furtherDiscMinutes: treatment.furtherDiscMinutes,
    discs,
    policy: dayPolicyOn(facts.clinic.settings.day, frame.moved, treatment.recoveryMinutes),
    startAfter: { step, earliest: Math.ceil(frame.minuteOf(patientFree(now, table))) },
    ...(doctorId === null ? {} : { doctor: { id: doctorId, rule: 'required' as const } }),
  });
  return searchItineraries({ days, template, limit: 1 }).itineraries[0];
}

/** When the patient is out of what goes on now. Units: milliseconds since the epoch. */
const patientFree = ({ after, now }: VisitNow, table: DayTable): number =>
  table
    .ofVisit(after.id)
    .filter((row) => row.stepId !== null && isOccupied(row))
    .reduce((latest, row) => Math.max(latest, usedUntil(row)), now);

/** Live rows as the search reads them. */
export function busyOf(rows: readonly Reservation[]): Busy[] {
  const busy = new Map<string, { from: number[]; until: number[] }>();
  for (const { resourceId, from, until } of rows) {
    const taken = busy.get(resourceId) ?? { from: [], until: [] };
    taken.from.push(from);
    taken.until.push(until);
    busy.set(resourceId, taken);
  }
  return [...busy].map(([resourceId, taken]) => ({ resourceId, ...taken }));
}

function replanned(found: Itinerary, ahead: readonly Step[], now: VisitNow, { frame }: DayPlan): Replanned {
  const instant = (minute: number): string => new Date(frame.instantOf(minute)).toISOString();
  const steps = ahead.flatMap((step) => {
    const place = found.steps.find(({ kind }) => kind === step.kind);
    if (!place) return [];
    const resources = found.reservations.filter((row) => row.step === step.kind).map(({ resourceId }) => resourceId);
    const planned = { start: instant(place.from), end: instant(place.until), resources };
    return [{ stepId: step.id, minutes: place.until - place.from, planned }];
  });
  return { type: 'rescheduled', date: now.after.date, steps };
}
