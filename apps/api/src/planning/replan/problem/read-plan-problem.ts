import { Inject, Injectable } from '@nestjs/common';
import type { Account } from '../../../platform/auth/account.ts';
import { Clock } from '../../../platform/clock.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { LoadDay } from '../propose/load-day.ts';
import { insistOnFuture } from './insist-on-future.ts';
import { planProblem } from './plan-problem.ts';
import type { PlanProblemView } from './plan-problem.view.ts';

/** The facts from which a screen shows what else would move. */
@Injectable()
export class ReadPlanProblem {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(LoadDay) private readonly days: LoadDay,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Errors: `validation_failed` for a day that is over. */
  of(account: Account, date: string): Promise<PlanProblemView> {
    return this.unitOfWork.read(account, async (tx) => {
      const now = this.clock.now();
      await insistOnFuture(tx, date, now);
      const facts = await this.days.of(tx, date, now);
      const { frame } = facts.plan;
      // Without visits the facts are today's, whatever day was asked for: there is nothing to plan then.
      const problem = frame.date === date ? planProblem(facts) : null;
      const midnight = frame.zone.text(frame.zone.startOf(date));
      if (!problem) return { date, midnight, from: 0, resources: [], visits: [] };
      const { from, resources } = problem.day;
      return { date, midnight, from, resources, visits: problem.visits };
    });
  }
}
