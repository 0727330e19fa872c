import { Inject, Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.ts';
import type { DayFacts } from '../problem/day-facts.ts';
import type { Cause, ProposalContent } from '../store/proposal.ts';
import { LoadDay } from './load-day.ts';
import { propose } from './propose.ts';
import { ReplanThreads } from './replan-threads.ts';

/** Reads a day, and plans what is left of it again. */
@Injectable()
export class PlanAgain {
  constructor(
    @Inject(LoadDay) private readonly days: LoadDay,
    @Inject(ReplanThreads) private readonly threads: ReplanThreads,
  ) {}

  facts(tx: Tx, date: string, now: Date): Promise<DayFacts> {
    return this.days.of(tx, date, now);
  }

  /** Shape: null when nothing of the day is ahead. Errors: `service_unavailable` as of `ReplanThreads`. */
  content(facts: DayFacts, cause: Cause): Promise<ProposalContent | null> {
    return propose(facts, cause, (situation) => this.threads.replan(situation));
  }
}
