import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.ts';
import type { Reply } from '../../../platform/http/answer.ts';
import type { WriteContext } from '../../../platform/idempotency/write-context.ts';
import { Writes } from '../../../platform/idempotency/writes.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import type { DismissProposalDto, ToldDto } from '../replan.dto.ts';
import { ProposalRepository } from '../store/proposal.repository.ts';
import { ProposalViews } from '../views/proposal-views.ts';

/** "Not now", and after an acceptance: who has been told. */
@Injectable()
export class AnswerProposal {
  constructor(
    @Inject(Writes) private readonly writes: Writes,
    @Inject(ProposalRepository) private readonly proposals: ProposalRepository,
    @Inject(ProposalViews) private readonly views: ProposalViews,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Errors: `not_found`; `proposal_over` {state}. */
  dismiss(ctx: WriteContext, date: string, id: string, { reason }: DismissProposalDto): Promise<Reply> {
    return this.writes.run(ctx, async (tx) => {
      const now = this.clock.now();
      const proposal = await this.proposals.lock(tx, date, id);
      if (!proposal) throw new Problem('not_found');
      if (proposal.state !== 'open') throw new Problem('proposal_over', { state: proposal.state });
      await this.proposals.close(tx, id, 'dismissed', now, reason ?? null);
      tx.publish({ type: 'proposal.changed', date });
      tx.audit({ action: 'plan.dismiss', facts: { proposalId: id, date } });
      const stored = await this.proposals.lock(tx, date, id);
      return { status: 200, body: await this.views.one(tx, ctx.account, stored ?? proposal, now) };
    });
  }

  /** Errors: `not_found`, also for a visit that need not be told; `proposal_over` {state} unless it was applied. */
  told(ctx: WriteContext, date: string, id: string, { visitId, told = true }: ToldDto): Promise<Reply> {
    return this.writes.run(ctx, async (tx) => {
      const now = this.clock.now();
      const proposal = await this.proposals.lock(tx, date, id);
      const visit = visitId.toLowerCase();
      if (!proposal?.content.told.includes(visit)) throw new Problem('not_found');
      if (proposal.state !== 'applied') throw new Problem('proposal_over', { state: proposal.state });
      await this.proposals.mark(tx, id, visit, told ? { at: now.toISOString(), by: ctx.account.id } : null);
      tx.publish({ type: 'proposal.changed', date });
      tx.audit({ action: told ? 'plan.told' : 'plan.not-told', visitId: visit, facts: { proposalId: id } });
      const stored = await this.proposals.lock(tx, date, id);
      return { status: 200, body: await this.views.one(tx, ctx.account, stored ?? proposal, now) };
    });
  }
}
