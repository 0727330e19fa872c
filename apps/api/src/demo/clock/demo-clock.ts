import type { Interval } from '@higaeri/scheduling';
import { atWallClock } from '../../visits/clinic/opening.ts';
import type { ZoneTime } from '../../visits/zone-time.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
/** Later than so long before closing, the day has nothing more to show. */
const EVENING = 90 * MINUTE;
/** By now a morning has every stage in it. */
export const MID_MORNING = '10:20';

/** What is known at the start. Units: milliseconds since the epoch. */
export interface ClockQuestion {
  /** The system's time. */
  readonly now: number;
  /** HIGAERI_CLOCK. */
  readonly forced: number | null;
  /** How far the clinic's clock ran ahead of the system's (behind when negative) at the last start. */
  readonly storedAheadMs: number | null;
  /** When the newest fact of any visit was recorded. */
  readonly newestFact: number | null;
  readonly zone: ZoneTime;
  /** The opening hours of a date, null when closed. */
  readonly openingOf: (date: string) => Interval | null;
}

/**
 * How far ahead of the system's time the demo clinic's clock runs.
 * Shape:  as before, else not at all, as long as that is within an open day; else mid-morning of today, open or not; never before the newest fact.
 * Units:  milliseconds, negative when it runs behind.
 * Source: the issue: "started on a closed day or at night, the demo clinic is open all the same, at mid-morning".
 */
export function aheadOf(question: ClockQuestion): number {
  const { now, forced, storedAheadMs, newestFact, zone } = question;
  const least = newestFact === null ? -Infinity : newestFact + SECOND;
  if (forced !== null) return Math.max(forced, least) - now;
  const fits = (at: number): boolean => at >= least && isDaytime(at, question);
  if (storedAheadMs !== null && fits(now + storedAheadMs)) return storedAheadMs;
  if (fits(now)) return 0;
  const midMorning = (date: string): number => atWallClock(zone, date, MID_MORNING).getTime();
  const today = midMorning(zone.date(new Date(now)));
  if (today >= least) return today - now;
  const last = zone.date(new Date(least));
  const next = isDaytime(least, question) ? least : Math.max(midMorning(last), midMorning(zone.dateAfter(last, 1)));
  return (midMorning(last) >= least ? midMorning(last) : next) - now;
}

function isDaytime(at: number, { zone, openingOf }: ClockQuestion): boolean {
  const opening = openingOf(zone.date(new Date(at)));
  return opening !== null && at >= opening.from && at <= opening.until - EVENING;
}
