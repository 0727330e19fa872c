import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.ts';
import type { Reply } from '../../../platform/http/answer.ts';
import type { WriteContext } from '../../../platform/idempotency/write-context.ts';
import { Writes } from '../../../platform/idempotency/writes.ts';
import { fieldError } from '../../../platform/problem/field-error.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { causesOf } from '../cause/causes-of.ts';
import { readCause } from '../cause/read-cause.ts';
import type { DayFacts } from '../problem/day-facts.ts';
import { insistOnFuture } from '../problem/insist-on-future.ts';
import type { ReplanDto, WishedMoveDto } from '../replan.dto.ts';
import { dayToken } from '../store/day-token.ts';
import type { Cause, ProposalContent } from '../store/proposal.ts';
import { proposalLock } from '../store/proposal.repository.ts';
import { ProposalViews } from '../views/proposal-views.ts';
import { PlanAgain } from './plan-again.ts';
import { ProposalWriter } from './proposal-writer.ts';
import { proposeMove } from './propose-move.ts';

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

  /**
   * Errors: `validation_failed` for a day that is over, a disruption without what it happened to, or a move that the patient cannot make; `itinerary_past` for one that lies behind;
   *         `not_found` for what is not of this day; `service_unavailable` when planning broke off.
   */
  run(ctx: WriteContext, date: string, body: ReplanDto): Promise<Reply> {
    return this.writes.run(ctx, async (tx) => {
      const now = this.clock.now();
      await insistOnFuture(tx, date, now);
      await tx.lock([proposalLock(date)]);
      // Before everything else is read: whatever changes after this makes the proposal an old one.
      const basedOn = await dayToken(tx, date);
      const facts = await this.planning.facts(tx, date, now);
      const { cause, content } = await this.answer(body, facts);
      const stored = await this.writer.offer(tx, { date, basedOn, cause, content }, now);
      return {
        status: 201,
        body: await this.views.one(tx, ctx.account, stored, now),
        headers: { location: `/api/v1/days/${date}/proposals/${stored.id}` },
      };
    });
  }

  private async answer({ disruption, move }: ReplanDto, facts: DayFacts): Promise<Answered> {
    if (move && disruption) throw new Problem('validation_failed', { errors: [fieldError('/move', ONE_OF_BOTH)] });
    // What must give way is found at once: nothing is searched for.
    if (move) return { cause: { kind: 'moved', ...idsOf(move) }, content: proposeMove(facts, move) };
    const cause = disruption ? readCause(disruption, facts) : seenCause(facts);
    return { cause, content: (await this.planning.content(facts, cause)) ?? NOTHING };
  }
}

const idsOf = ({ visitId, stepId }: WishedMoveDto): Pick<Cause, 'visitId' | 'stepId'> => ({
  visitId: visitId.toLowerCase(),
  stepId: stepId.toLowerCase(),
});

interface Answered {
  readonly cause: Cause;
  readonly content: ProposalContent;
}

const ONE_OF_BOTH = {
  rule: 'words',
  ja: '「disruption」と同時には指定できません。',
  en: 'Does not go together with `disruption`.',
} as const;

const seenCause = (facts: DayFacts): Cause => causesOf(facts)[0] ?? { kind: 'asked' };
