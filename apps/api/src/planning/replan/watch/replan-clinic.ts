import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { loadClinic } from '../../../visits/clinic/clinic.ts';
import { canApply } from '../apply/can-apply.ts';
import { causesOf } from '../cause/causes-of.ts';
import type { DayFacts } from '../problem/day-facts.ts';
import { budget } from '../propose/budget.ts';
import { LoadDay } from '../propose/load-day.ts';
import { ProposalWriter } from '../propose/proposal-writer.ts';
import { propose } from '../propose/propose.ts';
import { dayToken } from '../store/day-token.ts';
import { movesKey, type Cause, type StoredProposal } from '../store/proposal.ts';
import { ProposalRepository, proposalLock } from '../store/proposal.repository.ts';

const ELECTION = 'replanner';
const MINUTE = 60_000;
/** "Not now" holds so long for the same matter. */
const QUIET_MINUTES = 20;
/** The day is looked at again after so long, though nobody has written anything: time alone makes late and long. */
const LOOK_MINUTES = 2;
/** These happen once; the others go on for as long as they are true. */
const ONCE: readonly Cause['kind'][] = ['noon', 'cancelled', 'not-eligible'];

/** Offers a clinic a changed plan of today when something has happened and it is worth it; never applies one. */
@Injectable()
export class ReplanClinic {
  private readonly seen = new Map<string, string>();

  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(LoadDay) private readonly days: LoadDay,
    @Inject(ProposalRepository) private readonly proposals: ProposalRepository,
    @Inject(ProposalWriter) private readonly writer: ProposalWriter,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** One turn, unless another process has it or the day is as it was seen last. */
  async ifChanged(clinicId: string): Promise<void> {
    await this.unitOfWork.write(clinicId, async (tx) => {
      if (!(await tx.tryLock(ELECTION))) return;
      const now = this.clock.now();
      const { zone } = await loadClinic(tx);
      const date = zone.date(now);
      const basedOn = await dayToken(tx, date);
      const sight = `${date} ${basedOn} ${Math.floor(now.getTime() / (LOOK_MINUTES * MINUTE))}`;
      if (this.seen.get(clinicId) === sight) return;
      await this.look(tx, date, basedOn, now);
      this.seen.set(clinicId, sight);
    });
  }

  /** One turn, after whoever has it. */
  async once(clinicId: string): Promise<void> {
    await this.unitOfWork.write(clinicId, async (tx) => {
      await tx.lock([ELECTION]);
      const now = this.clock.now();
      const { zone } = await loadClinic(tx);
      const date = zone.date(now);
      await this.look(tx, date, await dayToken(tx, date), now);
    });
  }

  /** Shape: at most one proposal is open; one that still fits the day stays, whoever asked for it. */
  private async look(tx: Tx, date: string, basedOn: string, now: Date): Promise<void> {
    await tx.lock([proposalLock(date)]);
    const open = await this.proposals.open(tx, date);
    const facts = await this.days.of(tx, date, now);
    const causes = causesOf(facts);
    if (!open && causes.length === 0) return;
    if (open && open.basedOn === basedOn && (await this.stillFits(tx, open, date, now))) return;
    const offered = await this.offer(tx, { date, basedOn, facts, causes }, now);
    if (!offered && open) await this.writer.withdraw(tx, open, now);
  }

  private async stillFits(tx: Tx, { content }: StoredProposal, date: string, now: Date): Promise<boolean> {
    return canApply(content.moves, await this.days.of(tx, date, now));
  }

  private async offer(tx: Tx, day: Looked, now: Date): Promise<boolean> {
    const { date, basedOn, facts } = day;
    const cause = await this.firstDue(tx, day);
    const content = cause && propose(facts, cause, budget());
    if (!cause || !content?.worthIt) return false;
    const quietSince = new Date(now.getTime() - QUIET_MINUTES * MINUTE);
    if (await this.proposals.isDismissed(tx, date, cause, movesKey(content.moves), quietSince)) return false;
    await this.writer.offer(tx, { date, basedOn, cause, content }, now);
    return true;
  }

  private async firstDue(tx: Tx, { date, causes }: Looked): Promise<Cause | null> {
    for (const cause of causes) {
      if (!ONCE.includes(cause.kind) || !(await this.proposals.wasOffered(tx, date, cause))) return cause;
    }
    return null;
  }
}

interface Looked {
  readonly date: string;
  readonly basedOn: string;
  readonly facts: DayFacts;
  readonly causes: readonly Cause[];
}
