import { newId } from '../../platform/database/new-id.ts';
import type { Tx } from '../../platform/database/tx.ts';
import type { Clinic } from '../../visits/clinic/clinic.ts';
import { atWallClock, loadOpenings } from '../../visits/clinic/opening.ts';
import { insertRows, rangeText } from '../store/insert-rows.ts';

/* Between 11:30 and 13:30; whoever has the first break works through the two others. */
const BREAKS = [
  ['11:30', '12:15'],
  ['12:15', '13:00'],
  ['12:45', '13:30'],
] as const;

/** Shifts for every open date of the span that has none yet: all day, with staggered breaks. */
export async function writeRota(tx: Tx, clinic: Clinic, from: string, to: string): Promise<void> {
  const staff = await tx.query<{ id: string; nth: number }>(
    `SELECT id, (row_number() OVER (PARTITION BY role ORDER BY id))::int - 1 AS nth FROM staff
      WHERE clinic_id = $1 AND active AND role IN ('doctor', 'nurse', 'radiographer', 'reception') ORDER BY id`,
    [tx.clinicId],
  );
  const known = await tx.query<{ date: string }>(
    `SELECT DISTINCT date::text AS date FROM shift WHERE clinic_id = $1 AND date BETWEEN $2 AND $3`,
    [tx.clinicId, from, to],
  );
  const filled = new Set(known.map(({ date }) => date));
  const openings = (await loadOpenings(tx, clinic, from, to)).filter(({ date }) => !filled.has(date));
  await insertRows(
    tx,
    'shift',
    openings.flatMap(({ date, span }) =>
      span ? staff.map(({ id, nth }) => shiftOf(clinic, { date, ...span }, id, nth)) : [],
    ),
  );
}

function shiftOf(clinic: Clinic, day: { date: string; start: Date; end: Date }, staffId: string, nth: number): object {
  const [from, until] = BREAKS[nth % BREAKS.length] ?? BREAKS[0];
  const at = (time: string): number => atWallClock(clinic.zone, day.date, time).getTime();
  const inside = at(from) >= day.start.getTime() && at(until) <= day.end.getTime();
  return {
    id: newId(),
    staff_id: staffId,
    date: day.date,
    during: rangeText(day.start.getTime(), day.end.getTime()),
    break: inside ? rangeText(at(from), at(until)) : null,
  };
}
