import { Inject, Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.ts';
import { isLiveRow, type Reservation } from '../../visits/reservations/reservation.ts';
import { ReservationRepository } from '../../visits/reservations/reservation.repository.ts';

/** Who is in a room, and what is only being cleaned. */
@Injectable()
export class InUseRepository {
  constructor(@Inject(ReservationRepository) private readonly rows: ReservationRepository) {}

  /** The rows in use of a room. */
  async of(tx: Tx, resourceId: string): Promise<Reservation[]> {
    const found = await tx.query<{ visit_id: string }>(
      `SELECT DISTINCT visit_id FROM reservation WHERE clinic_id = $1 AND resource_id = $2 AND state = 'in-use'`,
      [tx.clinicId, resourceId],
    );
    const rows = await this.rows.ofVisits(
      tx,
      found.map(({ visit_id: id }) => id),
    );
    return rows.filter((row) => row.resourceId === resourceId && isLiveRow(row) && row.state === 'in-use');
  }

  /** A room and what stands in it are ready, as of now. Needs the day's lock. */
  async endCleaning(tx: Tx, resourceId: string, now: Date): Promise<void> {
    await tx.query(
      `UPDATE reservation SET state = 'done', during = tstzrange(lower(during), greatest(least(upper(during), $3), lower(during) + interval '1 second'))
        WHERE clinic_id = $1 AND state = 'in-use' AND ended_at IS NOT NULL
          AND (resource_id = $2 OR resource_id IN (SELECT id FROM resource WHERE clinic_id = $1 AND unit_of = $2))`,
      [tx.clinicId, resourceId, now],
    );
  }

  /** Cleaning whose time has passed is over. Shape: the rooms concerned. */
  async endPastCleaning(tx: Tx, now: Date): Promise<string[]> {
    const rows = await tx.query<{ resource_id: string }>(
      `UPDATE reservation SET state = 'done'
        WHERE clinic_id = $1 AND state = 'in-use' AND ended_at IS NOT NULL AND upper(during) <= $2 RETURNING resource_id`,
      [tx.clinicId, now],
    );
    return [...new Set(rows.map(({ resource_id: id }) => id))];
  }
}
