import { Inject, Injectable } from '@nestjs/common';
import type { Account } from '../../../platform/auth/account.ts';
import { Clock } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import type { Reply } from '../../../platform/http/answer.ts';
import type { WriteContext } from '../../../platform/idempotency/write-context.ts';
import { Writes } from '../../../platform/idempotency/writes.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { isOverlap } from '../../../visits/bookings/slot-taken.ts';
import { loadClinic } from '../../../visits/clinic/clinic.ts';
import { ReservationBook } from '../../../visits/reservations/reservation-book.ts';
import { dayToken } from '../store/day-token.ts';
import type { StoredProposal } from '../store/proposal.ts';
import { ProposalRepository } from '../store/proposal.repository.ts';
import { ProposalViews } from '../views/proposal-views.ts';
import { isInTime } from './is-in-time.ts';
import { MoveVisits } from './move-visits.ts';

/** A person accepts a changed plan: all of its moves become facts in one transaction, or none does. */
@Injectable()
export class ApplyProposal {
  constructor(
    @Inject(Writes) private readonly writes: Writes,
    @Inject(ReservationBook) private readonly reservations: ReservationBook,
    @Inject(ProposalRepository) private readonly proposals: ProposalRepository,
    @Inject(MoveVisits) private readonly moving: MoveVisits,
    @Inject(ProposalViews) private readonly views: ProposalViews,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Errors: `not_found`; `proposal_over` {state} when it has been answered; `stale_proposal` when the day has changed since. */
  async run(ctx: WriteContext, date: string, id: string): Promise<Reply> {
    try {
      return await this.writes.run(ctx, async (tx) => {
        const applied = await this.apply(tx, ctx.account, date, id);
        return { status: 200, body: await this.views.one(tx, ctx.account, applied, this.clock.now()) };
      });
    } catch (error) {
      // The overlap rule had the last word.
      if (isOverlap(error)) throw new Problem('stale_proposal');
      throw error;
    }
  }

  private async apply(tx: Tx, account: Account, date: string, id: string): Promise<StoredProposal> {
    await this.reservations.lockDays(tx, [date]);
    const proposal = await this.proposals.lock(tx, date, id);
    if (!proposal) throw new Problem('not_found');
    if (proposal.state !== 'open') throw new Problem('proposal_over', { state: proposal.state });
    const now = this.clock.now();
    const { moves } = proposal.content;
    const { settings } = await loadClinic(tx);
    const asItWas = (await dayToken(tx, date)) === proposal.basedOn;
    if (!asItWas || !isInTime(moves, now, settings.toleratedDelayMinutes)) throw new Problem('stale_proposal');
    await this.moving.run(tx, account, moves, now);
    await this.proposals.close(tx, id, 'applied', now);
    tx.publish({ type: 'proposal.changed', date });
    tx.audit({ action: 'plan.apply', facts: { proposalId: id, date, moves: moves.length } });
    return { ...proposal, state: 'applied', answeredAt: now, answeredBy: account.id };
  }
}
