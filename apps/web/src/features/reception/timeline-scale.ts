import type { BoardView, Span } from '../../api/views.ts';
import { addDays, hourBefore, instantAt } from '../../lib/time.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** The hours a timeline shows, as epoch milliseconds. */
export interface Scale {
  from: number;
  to: number;
}

/**
 * Shape:  full hours around the opening time and what the day's own visits have outside it, never beyond the day's
 *         midnights; a day without either shows 8 to 18.
 */
export function scaleOf(board: BoardView, zone: string): Scale {
  const midnight = Date.parse(instantAt(board.date, '00:00', zone));
  const next = Date.parse(instantAt(addDays(board.date, 1), '00:00', zone));
  const own = board.visits.filter(({ date }) => date === board.date);
  const spans: Span[] = own.flatMap((visit) =>
    visit.steps.flatMap(({ planned, predicted, actual, reservation }) => {
      if (reservation === 'released') return [];
      const open = actual === null ? null : { start: actual.start, end: actual.end ?? actual.start };
      return [planned, predicted, open].filter((span) => span !== null);
    }),
  );
  const all = board.open === null ? spans : [board.open, ...spans];
  if (all.length === 0) return { from: midnight + 8 * HOUR, to: midnight + 18 * HOUR };
  const from = Math.max(midnight, Math.min(...all.map(({ start }) => Date.parse(start))));
  const to = Math.min(next, Math.max(...all.map(({ end }) => Date.parse(end))));
  const last = hourBefore(to, zone);
  return { from: hourBefore(from, zone), to: last === to ? to : last + HOUR };
}

/** Where a moment lies, in percent of the scale's width; outside it, at the edge. */
export function percent(scale: Scale, at: number): number {
  return Math.min(100, Math.max(0, ((at - scale.from) / (scale.to - scale.from)) * 100));
}

export function ticks(scale: Scale): number[] {
  return Array.from(
    { length: Math.round((scale.to - scale.from) / HOUR) + 1 },
    (_, index) => scale.from + index * HOUR,
  );
}
