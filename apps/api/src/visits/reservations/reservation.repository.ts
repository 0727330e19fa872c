import { Injectable } from '@nestjs/common';
import type { Statement } from '../../platform/database/statement.ts';
import type { Tx } from '../../platform/database/tx.ts';
import type { TableChanges } from './day-table.ts';
import { liveBetween } from './live-rows.ts';
import type { Reservation } from './reservation.ts';

const ms = (instant: string): string => `round(extract(epoch FROM ${instant}) * 1000)::float8`;

const SELECT = `
  SELECT id, visit_id AS "visitId", step_id AS "stepId", step_kind AS "stepKind", resource_id AS "resourceId",
         resource_kind AS "resourceKind", ${ms('lower(during)')} AS from, ${ms('upper(during)')} AS until,
         turnover_minutes AS "turnoverMinutes", state, ${ms('ended_at')} AS "endedAt"
    FROM reservation`;

/* One statement, so that the overlap rule looks only at its end: what yields and what takes its place need no order. */
const WRITE: Statement = {
  name: 'write-reservations',
  text: `
  WITH gone AS (DELETE FROM reservation WHERE clinic_id = $1 AND id = ANY ($2::uuid[])),
  changed AS (
    UPDATE reservation SET resource_id = given.resource_id, during = tstzrange(given.since, given.until), state = given.state,
           turnover_minutes = given.turnover, ended_at = given.ended
      FROM unnest($3::uuid[], $4::uuid[], $5::timestamptz[], $6::timestamptz[], $7::text[], $8::int[], $9::timestamptz[])
        AS given (id, resource_id, since, until, state, turnover, ended)
     WHERE reservation.clinic_id = $1 AND reservation.id = given.id
  )
  INSERT INTO reservation (clinic_id, id, resource_id, during, state, turnover_minutes, ended_at, visit_id, step_id, step_kind, resource_kind)
  SELECT $1, given.id, given.resource_id, tstzrange(given.since, given.until), given.state, given.turnover, given.ended,
         given.visit_id, given.step_id, given.step_kind, given.resource_kind
    FROM unnest($10::uuid[], $11::uuid[], $12::timestamptz[], $13::timestamptz[], $14::text[], $15::int[], $16::timestamptz[],
                $17::uuid[], $18::uuid[], $19::text[], $20::text[])
      AS given (id, resource_id, since, until, state, turnover, ended, visit_id, step_id, step_kind, resource_kind)`,
};

/** The reservation table. Writing needs the day's lock, or those of its resources. */
@Injectable()
export class ReservationRepository {
  ofVisits(tx: Tx, visitIds: readonly string[]): Promise<Reservation[]> {
    if (visitIds.length === 0) return Promise.resolve([]);
    return tx.query<Reservation>(`${SELECT} WHERE clinic_id = $1 AND visit_id = ANY ($2) ORDER BY during, id`, [
      tx.clinicId,
      [...visitIds],
    ]);
  }

  /** Every live row that touches a stretch of time, and every row of these visits whatever its state. Units: milliseconds since the epoch. */
  around(tx: Tx, from: number, until: number, visitIds: readonly string[]): Promise<Reservation[]> {
    return tx.query<Reservation>(
      `${SELECT} WHERE clinic_id = $1 AND (visit_id = ANY ($4) OR (${liveBetween('$2::timestamptz', '$3::timestamptz')}))
        ORDER BY during, id`,
      [tx.clinicId, new Date(from), new Date(until), [...visitIds]],
    );
  }

  async write(tx: Tx, { removed, changed, added }: TableChanges): Promise<void> {
    if (removed.length + changed.length + added.length === 0) return;
    await tx.query(WRITE, [
      tx.clinicId,
      [...removed],
      changed.map(({ id }) => id),
      ...placesOf(changed),
      added.map(({ id }) => id),
      ...placesOf(added),
      added.map(({ visitId }) => visitId),
      added.map(({ stepId }) => stepId),
      added.map(({ stepKind }) => stepKind),
      added.map(({ resourceKind }) => resourceKind),
    ]);
  }
}

const iso = (instant: number): string => new Date(instant).toISOString();

const placesOf = (rows: readonly Reservation[]): unknown[] => [
  rows.map(({ resourceId }) => resourceId),
  rows.map(({ from }) => iso(from)),
  rows.map(({ until }) => iso(until)),
  rows.map(({ state }) => state),
  rows.map(({ turnoverMinutes }) => turnoverMinutes),
  rows.map(({ endedAt }) => (endedAt === null ? null : iso(endedAt))),
];
