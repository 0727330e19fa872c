import holidays from '@holiday-jp/holiday_jp';
import type { Tx } from '../../platform/database/tx.ts';
import type { ZoneTime } from '../zone-time.ts';
import type { Clinic } from './clinic.ts';
import { WEEKDAYS, type ClinicSettings } from './clinic-settings.ts';

/** When the clinic is open on a date; `span` null means closed, and `closedReason` says why (code or the clinic's own words). */
export interface Opening {
  readonly date: string;
  readonly span: { readonly start: Date; readonly end: Date } | null;
  readonly closedReason: string | null;
}

/** An instant of a date by the clock on the wall. */
export function atWallClock(zone: ZoneTime, date: string, time: string): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const guess = new Date(zone.startOf(date).getTime() + (hours * 60 + minutes) * 60_000);
  const shown = zone.text(guess).slice(11, 16).split(':').map(Number);
  // On a day with a clock change, minutes since midnight and the wall differ after the change.
  const off = hours * 60 + minutes - ((shown[0] ?? 0) * 60 + (shown[1] ?? 0));
  return new Date(guess.getTime() + off * 60_000);
}

/** Weekly hours and holidays, before what the clinic says about single days. */
export function usualOpening(settings: ClinicSettings, zone: ZoneTime, date: string): Opening {
  const weekday = WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? 'sun';
  const holiday = settings.closedOnHolidaysOf === 'JP' && date in holidays.holidays;
  if (holiday) return { date, span: null, closedReason: 'holiday' };
  const hours = settings.openingHours[weekday];
  if (hours === null) return { date, span: null, closedReason: 'weekday' };
  return {
    date,
    span: { start: atWallClock(zone, date, hours.start), end: atWallClock(zone, date, hours.end) },
    closedReason: null,
  };
}

/** Every date from `from` to `to`, both included, in one query. */
export async function loadOpenings(tx: Tx, clinic: Clinic, from: string, to: string): Promise<Opening[]> {
  const rows = await tx.query<{ date: string; start: Date | null; end: Date | null; reason: string | null }>(
    `SELECT date::text AS date, lower(during) AS start, upper(during) AS end, reason FROM opening_day
      WHERE clinic_id = $1 AND date BETWEEN $2 AND $3`,
    [tx.clinicId, from, to],
  );
  const own = new Map(rows.map((row) => [row.date, row]));
  const openings: Opening[] = [];
  for (let date = from; date <= to; date = clinic.zone.dateAfter(date, 1)) {
    const row = own.get(date);
    const usual = usualOpening(clinic.settings, clinic.zone, date);
    if (!row) openings.push(usual);
    else if (row.start && row.end)
      openings.push({ date, span: { start: row.start, end: row.end }, closedReason: null });
    else openings.push({ date, span: null, closedReason: row.reason });
  }
  return openings;
}
