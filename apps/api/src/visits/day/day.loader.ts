import { Inject, Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.ts';
import { loadClinic, type Clinic } from '../clinic/clinic.ts';
import { ReservationBook } from '../reservations/reservation-book.ts';
import type { Reservation } from '../reservations/reservation.ts';
import type { DayPicture } from './day-picture.ts';
import { Forecaster, type Foreseen } from './forecaster.ts';
import { loadResources } from './resource-rows.ts';
import { loadVisits, loadVisitsOfDay, type VisitOfPatient } from './visit-rows.ts';

/** Reads what the views need, in a number of queries that does not grow with the number of visits. */
@Injectable()
export class DayLoader {
  constructor(
    @Inject(ReservationBook) private readonly reservations: ReservationBook,
    @Inject(Forecaster) private readonly forecaster: Forecaster,
  ) {}

  /** A whole day: everybody who is on its board. */
  async day(tx: Tx, date: string, now: Date): Promise<DayPicture> {
    return this.dayOf(tx, await loadClinic(tx), date, now);
  }

  async today(tx: Tx, now: Date): Promise<DayPicture> {
    const clinic = await loadClinic(tx);
    return this.dayOf(tx, clinic, clinic.zone.date(now), now);
  }

  private async dayOf(tx: Tx, clinic: Clinic, date: string, now: Date): Promise<DayPicture> {
    const visits = await loadVisitsOfDay(tx, date, clinic.zone.startOf(date), now);
    return this.picture(tx, clinic, date, now, visits);
  }

  /** Visits of any days. Times are predicted only for those of today, so ask for a whole day where they matter. */
  async visits(tx: Tx, ids: readonly string[], now: Date): Promise<DayPicture> {
    const clinic = await loadClinic(tx);
    return this.picture(tx, clinic, null, now, await loadVisits(tx, ids));
  }

  /** The visit among today's when it is on today's board, else alone: on other days nothing is predicted. Shape: without it when it does not exist. */
  async around(tx: Tx, visitId: string, now: Date): Promise<DayPicture> {
    const clinic = await loadClinic(tx);
    const today = clinic.zone.date(now);
    const [alone] = await loadVisits(tx, [visitId]);
    if (alone && alone.visit.date <= today) {
      const visits = await loadVisitsOfDay(tx, today, clinic.zone.startOf(today), now);
      if (visits.some(({ visit }) => visit.id === visitId)) return this.picture(tx, clinic, today, now, visits);
    }
    return this.picture(tx, clinic, null, now, alone ? [alone] : []);
  }

  private async picture(
    tx: Tx,
    clinic: Clinic,
    date: string | null,
    now: Date,
    visits: VisitOfPatient[],
  ): Promise<DayPicture> {
    const today = clinic.zone.date(now);
    const ids = visits.map(({ visit }) => visit.id);
    const rows = ids.length === 0 ? [] : await this.reservations.ofVisits(tx, ids);
    const resources = await loadResources(tx, date === null ? now : earlier(now, clinic.zone.startOf(date)));
    const picture = {
      clinic,
      date: date ?? today,
      now,
      visits,
      resources: new Map(resources.map((resource) => [resource.id, resource])),
      reservations: byVisit(rows),
    };
    const foreseen = date === today ? await this.forecaster.foresee(tx, picture) : NOTHING_FORESEEN;
    return { ...picture, ...foreseen };
  }
}

const NOTHING_FORESEEN: Foreseen = { predicted: new Map(), forecast: null };

const earlier = (a: Date, b: Date): Date => (a < b ? a : b);

function byVisit(rows: readonly Reservation[]): ReadonlyMap<string, readonly Reservation[]> {
  const grouped = new Map<string, Reservation[]>();
  for (const row of rows) {
    const known = grouped.get(row.visitId);
    if (known) known.push(row);
    else grouped.set(row.visitId, [row]);
  }
  return grouped;
}
