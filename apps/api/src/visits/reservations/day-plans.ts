import { Inject, Injectable } from '@nestjs/common';
import type { Visit } from '@higaeri/domain';
import type { Tx } from '../../platform/database/tx.ts';
import { loadClinic } from '../clinic/clinic.ts';
import { ClinicFactsRepository } from '../clinic-day/clinic-facts.repository.ts';
import { DayFrame } from '../clinic-day/day-frame.ts';
import { dayPlan, type DayPlan } from './day-plan.ts';
import { DayTable } from './day-table.ts';
import { ReservationRepository } from './reservation.repository.ts';

/** Reads what is needed to move reservations about: two statements, whatever the number of visits. */
@Injectable()
export class DayPlans {
  constructor(
    @Inject(ClinicFactsRepository) private readonly facts: ClinicFactsRepository,
    @Inject(ReservationRepository) private readonly rows: ReservationRepository,
  ) {}

  /**
   * Shape:  places are looked for on the last visit's date, or today where it goes on until now; the table has every row from the first date to the last.
   */
  async of(tx: Tx, visits: readonly Pick<Visit, 'id' | 'date'>[], now: Date): Promise<DayPlan> {
    const clinic = await loadClinic(tx);
    const today = clinic.zone.date(now);
    const target = visits.at(-1)?.date ?? today;
    const date = target < today ? today : target;
    const dates = [...visits.map((visit) => visit.date), date].sort();
    const [first = date] = dates;
    const last = dates.at(-1) ?? date;
    const facts = await this.facts.load(tx, clinic, { from: first, to: last });
    const stretch = { from: new DayFrame(first, clinic.zone).start, until: new DayFrame(last, clinic.zone).end };
    const ids = visits.map(({ id }) => id);
    const rows = await this.rows.around(tx, stretch.from, stretch.until, ids);
    return dayPlan(facts, date, new DayTable(rows));
  }
}
