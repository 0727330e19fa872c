import { Inject, Injectable } from '@nestjs/common';
import { book, type BookedFact, type Visit } from '@higaeri/domain';
import type { Tx } from '../../platform/database/tx.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { DayPlans } from '../reservations/day-plans.ts';
import type { TableChanges } from '../reservations/day-table.ts';
import { dayLock } from '../reservations/reservation-book.ts';
import { ReservationRepository } from '../reservations/reservation.repository.ts';
import { VisitStore, type StoredVisit } from '../visit.store.ts';
import { patientOnDay } from './patient-on-day.ts';
import { reserve, type BookedRows } from './reserve.ts';

/** Locks, checks and writes one booking: every step of an itinerary in the one transaction it is given. */
@Injectable()
export class WriteBooking {
  constructor(
    @Inject(DayPlans) private readonly plans: DayPlans,
    @Inject(ReservationRepository) private readonly rows: ReservationRepository,
    @Inject(VisitStore) private readonly visits: VisitStore,
  ) {}

  /**
   * Shape:  the day's lock shared, so that bookings of other rooms go on beside; then those of its own rows and of the patient.
   * Source: architecture.md "Booking: why nothing is ever booked twice".
   */
  async lock(tx: Tx, date: string, rows: readonly string[], mode: 'shared' | 'exclusive'): Promise<void> {
    if (mode === 'exclusive') return tx.lock([dayLock(date)]);
    return tx.lockInside(
      dayLock(date),
      rows.map((id) => `slot:${date}:${id}`),
    );
  }

  /** Errors: `SlotTaken`; `patient_already_booked`. Needs the locks. */
  async write(tx: Tx, fact: BookedFact, now: Date): Promise<StoredVisit> {
    const visit = book(fact);
    const plan = await this.plans.of(tx, [visit], now);
    const { visitId } = await patientOnDay(tx, visit.patientId, visit.date);
    reserve(visit, plan, now);
    if (visitId !== null) throw new Problem('patient_already_booked', { visitId });
    return this.put(tx, fact, visit, plan.table.changes(), now);
  }

  /** Writes what has been found free under the locks. Shape: the constraint has the last word. */
  writeFree(tx: Tx, fact: BookedFact, visit: Visit, { rows, patient }: BookedRows, now: Date): Promise<StoredVisit> {
    const added = patient ? [...rows, patient] : rows;
    return this.put(tx, fact, visit, { removed: [], changed: [], added }, now);
  }

  private async put(tx: Tx, fact: BookedFact, visit: Visit, changes: TableChanges, now: Date): Promise<StoredVisit> {
    const stored = await this.visits.create(tx, fact, visit, now);
    await this.rows.write(tx, changes);
    const { patientId, date, treatment } = visit;
    tx.audit({ action: 'visit.book', visitId: visit.id, patientId, facts: { date, treatment } });
    return stored;
  }
}
