import type { ClinicDay, DayResource, Interval } from '@higaeri/scheduling';
import { reservable, type Busy, type CatalogueResource, type ClinicFacts } from './clinic-facts.ts';
import { datesBetween, DayFrame } from './day-frame.ts';
import { openDay } from './open-stretches.ts';

export interface ClinicDays {
  readonly facts: ClinicFacts;
  readonly days: readonly (ClinicDay & { readonly frame: DayFrame })[];
}

/**
 * The days of a span as the search wants them.
 * Shape:  dates before the clinic's today are left out; today begins at `now`. A room's opening ends with the clinic's; its turnover may run past that.
 * Units:  `now` in milliseconds since the epoch; the days in elapsed minutes since their local midnight.
 */
export function clinicDays(facts: ClinicFacts, from: string, to: string, now: number): ClinicDays {
  const rows = reservable(facts.resources);
  const busy = new Map(facts.busy.map((taken) => [taken.resourceId, taken]));
  const frames = datesBetween(from, to).map((date) => new DayFrame(date, facts.clinic.zone));
  const days = frames
    .filter((frame) => frame.end > now)
    .map((frame) => {
      const open = openDay(frame, facts);
      const resources = rows.map((resource) =>
        dayResource(resource, frame, open.openOf(resource), busy.get(resource.id)),
      );
      const start = Math.max(0, Math.ceil(frame.minuteOf(now)));
      return {
        frame,
        date: frame.date,
        from: start,
        resources,
      };
    });
  return { facts, days };
}

function dayResource(
  resource: CatalogueResource,
  frame: DayFrame,
  open: readonly Interval[],
  busy: Busy | undefined,
): DayResource {
  const { id, kind, turnoverMinutes, skills, unitOf } = resource;
  return {
    id,
    kind,
    turnoverMinutes,
    skills,
    open: open.map(({ from, until }) => frame.within(from, until)),
    busy: busy ? busyMinutes(busy, frame) : [],
    ...(unitOf === null ? {} : { unitOf }),
  };
}

function busyMinutes(busy: Busy, frame: DayFrame): Interval[] {
  return busy.from.flatMap((from, index) => {
    const until = busy.until[index] ?? from;
    return from < frame.end && frame.start < until ? [frame.around(from, until)] : [];
  });
}
