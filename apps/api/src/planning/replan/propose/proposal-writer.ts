import { Inject, Injectable } from '@nestjs/common';
import { newId } from '../../../platform/database/new-id.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import type { Cause, ProposalContent, StoredProposal } from '../store/proposal.ts';
import { ProposalRepository } from '../store/proposal.repository.ts';

interface Made {
  readonly date: string;
  readonly basedOn: string;
  readonly cause: Cause;
  readonly content: ProposalContent;
}

/** Writes a proposal in the place of the one that was open. Needs the day's `proposalLock`. */
@Injectable()
export class ProposalWriter {
  constructor(@Inject(ProposalRepository) private readonly proposals: ProposalRepository) {}

  async offer(tx: Tx, { date, basedOn, cause, content }: Made, now: Date): Promise<StoredProposal> {
    const open = await this.proposals.open(tx, date);
    if (open) await this.proposals.close(tx, open.id, 'replaced', now);
    const proposal: StoredProposal = {
      id: newId(),
      date,
      basedOn,
      createdAt: now,
      createdBy: tx.accountId,
      cause,
      content,
      state: content.moves.length > 0 ? 'open' : 'empty',
      answeredAt: null,
      answeredBy: null,
      reason: null,
      told: {},
    };
    await this.proposals.insert(tx, proposal);
    tx.publish({ type: 'proposal.changed', date });
    tx.audit({
      action: 'plan.propose',
      facts: { proposalId: proposal.id, date, cause: cause.kind, moves: content.moves.length },
    });
    return proposal;
  }

  /** The day went on without it. */
  async withdraw(tx: Tx, { id, date }: StoredProposal, now: Date): Promise<void> {
    await this.proposals.close(tx, id, 'replaced', now);
    tx.publish({ type: 'proposal.changed', date });
  }
}
