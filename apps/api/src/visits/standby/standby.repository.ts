import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.ts';

/** Who still may be treated on the day; written once, because the same patients are counted who are given places. */
const WAITING = `state->>'afternoon' = 'standby' AND stage IN ('booked', 'checked-in', 'imaging', 'in-consultation', 'decided')`;

/** Patients whose afternoon waits for a place that somebody gives up. */
@Injectable()
export class StandbyRepository {
  /** How many wait on each date of a span. Shape: dates with nobody are left out. */
  async counts(tx: Tx, from: string, to: string): Promise<ReadonlyMap<string, number>> {
    const rows = await tx.query<{ date: string; count: number }>(
      `SELECT date::text AS date, count(*)::int AS count FROM visit
        WHERE clinic_id = $1 AND date BETWEEN $2 AND $3 AND ${WAITING} GROUP BY date`,
      [tx.clinicId, from, to],
    );
    return new Map(rows.map(({ date, count }) => [date, count]));
  }

  /** Who is next: those found eligible before those undecided, then in the order of their booking. */
  async waiting(tx: Tx, date: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM visit WHERE clinic_id = $1 AND date = $2 AND ${WAITING} ORDER BY stage <> 'decided', created_at, id`,
      [tx.clinicId, date],
    );
    return rows.map(({ id }) => id);
  }

  /** Whether somebody of the day has lost a place, and so comes first. */
  async somebodyDisplaced(tx: Tx, date: string): Promise<boolean> {
    const rows = await tx.query(
      `SELECT FROM reservation JOIN visit ON visit.clinic_id = reservation.clinic_id AND visit.id = reservation.visit_id
        WHERE reservation.clinic_id = $1 AND visit.date = $2 AND reservation.state = 'displaced' AND reservation.step_id IS NOT NULL LIMIT 1`,
      [tx.clinicId, date],
    );
    return rows.length > 0;
  }
}
