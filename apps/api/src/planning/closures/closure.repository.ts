import { Injectable } from '@nestjs/common';
import type { StepKind } from '@higaeri/domain';
import type { Tx } from '../../platform/database/tx.ts';

export interface NewClosure {
  readonly id: string;
  readonly resourceId: string;
  readonly start: Date;
  readonly end: Date;
  readonly reason: string;
}

/** A visit that has the resource, or a unit of it, reserved while it is closed. */
export interface Affected {
  readonly visitId: string;
  readonly date: string;
  readonly stepKind: StepKind | null;
}

@Injectable()
export class ClosureRepository {
  async exists(tx: Tx, resourceId: string): Promise<boolean> {
    const rows = await tx.query(`SELECT FROM resource WHERE clinic_id = $1 AND id = $2 AND kind <> 'patient'`, [
      tx.clinicId,
      resourceId,
    ]);
    return rows.length > 0;
  }

  async add(tx: Tx, { id, resourceId, start, end, reason }: NewClosure, by: string, at: Date): Promise<void> {
    await tx.query(
      `INSERT INTO closure (clinic_id, id, resource_id, during, reason, created_by, created_at)
       VALUES ($1, $2, $3, tstzrange($4, $5), $6, $7, $8)`,
      [tx.clinicId, id, resourceId, start, end, reason, by, at],
    );
  }

  /** Shape: false when there is no such closure, or no longer. */
  async remove(tx: Tx, resourceId: string, id: string, at: Date): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE closure SET removed_at = $4 WHERE clinic_id = $1 AND resource_id = $2 AND id = $3 AND removed_at IS NULL RETURNING id`,
      [tx.clinicId, resourceId, id, at],
    );
    return rows.length > 0;
  }

  /** Earliest first, each visit once. */
  affected(tx: Tx, { resourceId, start, end }: NewClosure): Promise<Affected[]> {
    return tx.query<Affected & object>(
      `SELECT "visitId", date, "stepKind" FROM (
         SELECT DISTINCT ON (reservation.visit_id) reservation.visit_id AS "visitId", visit.date::text AS date,
                reservation.step_kind AS "stepKind", reservation.during
           FROM reservation
           JOIN resource ON resource.clinic_id = reservation.clinic_id AND resource.id = reservation.resource_id
           JOIN visit ON visit.clinic_id = reservation.clinic_id AND visit.id = reservation.visit_id
          WHERE reservation.clinic_id = $1 AND (resource.id = $2 OR resource.unit_of = $2)
            AND reservation.state IN ('held', 'firm', 'in-use') AND reservation.ended_at IS NULL
            AND reservation.during && tstzrange($3, $4)
          ORDER BY reservation.visit_id, reservation.during) AS found
        ORDER BY during, "visitId"`,
      [tx.clinicId, resourceId, start, end],
    );
  }
}
