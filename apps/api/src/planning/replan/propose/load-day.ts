import { Inject, Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.ts';
import { DayLoader } from '../../../visits/day/day.loader.ts';
import { DayPlans } from '../../../visits/reservations/day-plans.ts';
import type { DayFacts } from '../problem/day-facts.ts';

/** Reads a day for planning it again, in a number of queries that does not grow with it. */
@Injectable()
export class LoadDay {
  constructor(
    @Inject(DayLoader) private readonly days: DayLoader,
    @Inject(DayPlans) private readonly plans: DayPlans,
  ) {}

  async of(tx: Tx, date: string, now: Date): Promise<DayFacts> {
    const picture = await this.days.day(tx, date, now);
    const plan = await this.plans.of(
      tx,
      picture.visits.map(({ visit }) => visit),
      now,
    );
    return { plan, picture, now };
  }
}
