import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import type { Reply } from '../../../platform/http/answer.ts';
import type { WriteContext } from '../../../platform/idempotency/write-context.ts';
import { Writes } from '../../../platform/idempotency/writes.ts';
import { fieldError } from '../../../platform/problem/field-error.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { loadClinic } from '../../../visits/clinic/clinic.ts';
import { causesOf } from '../cause/causes-of.ts';
import { readCause } from '../cause/read-cause.ts';
import type { DayFacts } from '../problem/day-facts.ts';
import type { ReplanDto } from '../replan.dto.ts';
import { dayToken } from '../store/day-token.ts';
import type { Cause, ProposalContent } from '../store/proposal.ts';
import { proposalLock } from '../store/proposal.repository.ts';
import { ProposalViews } from '../views/proposal-views.ts';
import { PlanAgain } from './plan-again.ts';
import { ProposalWriter } from './proposal-writer.ts';

/** Nothing of the day is ahead. */
const NOTHING: ProposalContent = {
  moves: [],
  told: [],
  unplaced: [],
  gains: {},
  worthIt: false,
  keepable: true,
  tier: 'right-shift',
  status: 'optimal',
  iterations: 0,
  seed: 1,
};

/** A person asks how the rest of a day should go on. */
@Injectable()
export class MakeProposal {
  constructor(
    @Inject(Writes) private readonly writes: Writes,
    @Inject(PlanAgain) private readonly planning: PlanAgain,
    @Inject(ProposalWriter) private readonly writer: ProposalWriter,
    @Inject(ProposalViews) private readonly views: ProposalViews,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Errors: `validation_failed` for a day that is over, or a disruption without what it happened to; `not_found` for an unknown one; `service_unavailable` when planning broke off. */
  run(ctx: WriteContext, date: string, body: ReplanDto): Promise<Reply> {
    return this.writes.run(ctx, async (tx) => {
      const now = this.clock.now();
      await insistOnFuture(tx, date, now);
      await tx.lock([proposalLock(date)]);
      // Before everything else is read: whatever changes after this makes the proposal an old one.
      const basedOn = await dayToken(tx, date);
      const facts = await this.planning.facts(tx, date, now);
      const cause = body.disruption ? readCause(body.disruption, facts) : seenCause(facts);
      const content = (await this.planning.content(facts, cause)) ?? NOTHING;
      const stored = await this.writer.offer(tx, { date, basedOn, cause, content }, now);
      return {
        status: 201,
        body: await this.views.one(tx, ctx.account, stored, now),
        headers: { location: `/api/v1/days/${date}/proposals/${stored.id}` },
      };
    });
  }
}

const seenCause = (facts: DayFacts): Cause => causesOf(facts)[0] ?? { kind: 'asked' };

/** Errors: `validation_failed` at `/date`. */
async function insistOnFuture(tx: Tx, date: string, now: Date): Promise<void> {
  const { zone } = await loadClinic(tx);
  if (date >= zone.date(now)) return;
  const rule = { rule: 'words', ja: '過去の日付です。', en: 'Lies in the past.' } as const;
  throw new Problem('validation_failed', { errors: [fieldError('/date', rule)] });
}
