import type { ClinicDay, DayResource, Interval } from '@higaeri/scheduling';

/**
 * What a booking calendar does to offer one appointment: every start of the day against every reservation of every resource that could take it.
 * Shape:  the starts of one step with one resource of a kind, on every day; the yardstick of the search, which answers seven steps at once.
 * Units:  minutes.
 */
export function calendarLoop(
  days: readonly ClinicDay[],
  kind: DayResource['kind'],
  minutes: number,
  grid: number,
): number[] {
  const starts: number[] = [];
  for (const day of days) {
    for (const resource of day.resources.filter((one) => one.kind === kind)) {
      for (let from = 0; from + minutes <= 1440; from += grid) {
        const slot = { from, until: from + minutes };
        const within = resource.open.some((open) => open.from <= slot.from && slot.until <= open.until);
        if (within && !resource.busy.some((busy) => overlap(busy, slot))) starts.push(from);
      }
    }
  }
  return starts;
}

function overlap(a: Interval, b: Interval): boolean {
  return a.from < b.until && b.from < a.until;
}
