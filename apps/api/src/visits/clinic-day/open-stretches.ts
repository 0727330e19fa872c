import type { Interval } from '@higaeri/scheduling';
import type { CatalogueResource, ClinicFacts } from './clinic-facts.ts';
import type { DayFrame } from './day-frame.ts';
import { usualOpening } from '../clinic/opening.ts';

const PEOPLE: ReadonlySet<string> = new Set(['doctor', 'nurse', 'radiographer']);

/** When each resource may be planned on one date. */
export interface OpenDay {
  /** Shape: opening hours, for people the shift within them without the break; nothing of it closed. Units: milliseconds since the epoch. */
  openOf(resource: CatalogueResource): Interval[];
  /** Closures of the row and of what it is a unit of. Units: milliseconds since the epoch. */
  closedOf(resource: CatalogueResource): Interval[];
}

export function openDay(frame: DayFrame, facts: ClinicFacts): OpenDay {
  const opening = openingOf(frame, facts);
  const shifts = facts.shifts.filter(({ date }) => date === frame.date);
  const closures = facts.closures.filter(({ during }) => during.from < frame.end && frame.start < during.until);
  const closedOf = ({ id, unitOf }: CatalogueResource): Interval[] =>
    closures.filter(({ resourceId }) => resourceId === id || resourceId === unitOf).map(({ during }) => during);
  return {
    closedOf,
    openOf: (resource) => {
      if (!opening || !resource.usable) return [];
      const present = PEOPLE.has(resource.kind)
        ? shifts
            .filter(({ staffId }) => staffId === resource.staffId)
            .flatMap(({ during, pause }) => without([meet(during, opening)], pause ? [pause] : []))
        : [opening];
      return without(present, closedOf(resource));
    },
  };
}

function openingOf(frame: DayFrame, { clinic, exceptions }: ClinicFacts): Interval | null {
  const exception = exceptions.find(({ date }) => date === frame.date);
  if (exception) return exception.during;
  const { span } = usualOpening(clinic.settings, clinic.zone, frame.date);
  return span && { from: span.start.getTime(), until: span.end.getTime() };
}

const meet = (a: Interval, b: Interval): Interval => ({
  from: Math.max(a.from, b.from),
  until: Math.min(a.until, b.until),
});

/** What is left of some stretches. */
function without(stretches: readonly Interval[], holes: readonly Interval[]): Interval[] {
  let left = [...stretches];
  for (const hole of holes) {
    left = left.flatMap(({ from, until }) => [
      { from, until: Math.min(until, hole.from) },
      { from: Math.max(from, hole.until), until },
    ]);
  }
  return left.filter(({ from, until }) => until > from);
}
