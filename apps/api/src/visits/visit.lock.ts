import { Inject, Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.ts';
import { Problem } from '../platform/problem/problem.ts';
import { ReservationBook } from './reservations/reservation-book.ts';
import { VisitStore, type StoredVisit } from './visit.store.ts';

/** Gives a visit to one writer at a time, in the order that keeps everybody from waiting for each other. */
@Injectable()
export class VisitLock {
  constructor(
    @Inject(VisitStore) private readonly store: VisitStore,
    @Inject(ReservationBook) private readonly reservations: ReservationBook,
  ) {}

  /**
   * Shape:  `reservations`: the day's lock exclusively, with those of `otherDates`, then the row; `record`: the row alone.
   * Errors: `not_found`; `in_progress` when the visit moved to another day in between, so that the lock taken is not the one needed.
   */
  async take(
    tx: Tx,
    visitId: string,
    touches: 'reservations' | 'record',
    otherDates: readonly string[] = [],
  ): Promise<StoredVisit> {
    const date = touches === 'reservations' ? await this.lockDay(tx, visitId, otherDates) : null;
    const stored = await this.store.lock(tx, visitId);
    if (!stored) throw new Problem('not_found');
    if (date !== null && stored.visit.date !== date) throw new Problem('in_progress');
    return stored;
  }

  private async lockDay(tx: Tx, visitId: string, otherDates: readonly string[]): Promise<string> {
    const [row] = await tx.query<{ date: string }>(
      `SELECT date::text AS date FROM visit WHERE clinic_id = $1 AND id = $2`,
      [tx.clinicId, visitId],
    );
    if (!row) throw new Problem('not_found');
    await this.reservations.lockDays(tx, [row.date, ...otherDates]);
    return row.date;
  }
}
