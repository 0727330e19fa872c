import type { Interval } from '../model/time.ts';

/** The same minutes as few stretches as possible, in order: touching and overlapping ones become one, empty ones vanish. */
export function merge(intervals: readonly Interval[]): Interval[] {
  const merged: { from: number; until: number }[] = [];
  const ordered = intervals.filter((interval) => interval.until > interval.from).sort((a, b) => a.from - b.from);
  for (const interval of ordered) {
    const last = merged.at(-1);
    if (last && interval.from <= last.until) last.until = Math.max(last.until, interval.until);
    else merged.push({ ...interval });
  }
  return merged;
}
