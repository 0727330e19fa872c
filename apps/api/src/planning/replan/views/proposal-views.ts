import { Inject, Injectable } from '@nestjs/common';
import type { Account } from '../../../platform/auth/account.ts';
import { Clock } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { cursorOf, readCursor, type Page } from '../../../platform/http/page.ts';
import { viewerOf } from '../../../visits/answers/viewer.ts';
import { loadClinic } from '../../../visits/clinic/clinic.ts';
import { loadResources } from '../../../visits/day/resource-rows.ts';
import { loadVisits } from '../../../visits/day/visit-rows.ts';
import type { ProposalsQuery } from '../replan.dto.ts';
import { dayToken } from '../store/day-token.ts';
import { PROPOSAL_STATES, type ProposalState, type StoredProposal } from '../store/proposal.ts';
import { ProposalRepository } from '../store/proposal.repository.ts';
import { loadPhones, loadWriters } from './load-names.ts';
import { proposalView, visitsOf } from './proposal-view-of.ts';
import type { ProposalView } from './proposal.view.ts';

const STATES: Readonly<Record<ProposalsQuery['state'], readonly ProposalState[]>> = {
  open: ['open'],
  applied: ['applied'],
  all: PROPOSAL_STATES,
};

/** Proposals as the screens show them, for whoever looks. */
@Injectable()
export class ProposalViews {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(ProposalRepository) private readonly proposals: ProposalRepository,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Newest first. Errors: `invalid_cursor`. */
  list(account: Account, date: string, { state, limit, cursor }: ProposalsQuery): Promise<Page<ProposalView>> {
    const [before = null] = cursor === undefined ? [] : readCursor(cursor, ['uuid']);
    return this.unitOfWork.read(account, async (tx) => {
      const found = await this.proposals.list(tx, date, STATES[state], before as string | null, limit);
      const shown = found.slice(0, limit);
      const last = shown.at(-1);
      const items = await this.many(tx, account, shown, this.clock.now());
      return { items, nextCursor: found.length > limit && last ? cursorOf(last.id) : null };
    });
  }

  async one(tx: Tx, account: Account, proposal: StoredProposal, now: Date): Promise<ProposalView> {
    const [view] = await this.many(tx, account, [proposal], now);
    if (!view) throw new Error('a proposal without a view');
    return view;
  }

  private async many(
    tx: Tx,
    account: Account,
    proposals: readonly StoredProposal[],
    now: Date,
  ): Promise<ProposalView[]> {
    if (proposals.length === 0) return [];
    const { zone } = await loadClinic(tx);
    const viewer = viewerOf(account);
    const visits = await loadVisits(tx, [...new Set(proposals.flatMap(visitsOf))]);
    const resources = await loadResources(tx, now);
    const dates = [...new Set(proposals.map(({ date }) => date))];
    const known = {
      zone,
      viewer,
      visits: new Map(visits.map((visit) => [visit.visit.id, visit])),
      resources: new Map(resources.map((resource) => [resource.id, resource])),
      phones: viewer.patients ? await loadPhones(tx, visits) : new Map<string, string>(),
      applied: await this.proposals.applied(tx, dates),
      writers: await loadWriters(tx, proposals),
    };
    const tokens = new Map<string, string>();
    for (const { date } of proposals) tokens.set(date, tokens.get(date) ?? (await dayToken(tx, date)));
    return proposals.map((proposal) => proposalView(proposal, tokens.get(proposal.date) ?? '', known));
  }
}
