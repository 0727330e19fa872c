import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { loadClinic } from '../../../visits/clinic/clinic.ts';
import { canApply } from '../apply/can-apply.ts';
import { causesOf } from '../cause/causes-of.ts';
import type { DayFacts } from '../problem/day-facts.ts';
import { PlanAgain } from '../propose/plan-again.ts';
import { ProposalWriter } from '../propose/proposal-writer.ts';
import { dayToken } from '../store/day-token.ts';
import { movesKey, type Cause, type StoredProposal } from '../store/proposal.ts';
import { ProposalRepository, proposalLock, type Answer } from '../store/proposal.repository.ts';

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
    @Inject(PlanAgain) private readonly planning: PlanAgain,
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
    const facts = await this.planning.facts(tx, date, now);
    const causes = causesOf(facts);
    if (!open && causes.length === 0) return;
    if (open && open.basedOn === basedOn && (await this.stillFits(tx, open, date, now))) return;
    const offered = await this.offer(tx, { date, basedOn, facts, causes }, now);
    if (!offered && open) await this.writer.withdraw(tx, open, now);
  }

  private async stillFits(tx: Tx, { content }: StoredProposal, date: string, now: Date): Promise<boolean> {
    return canApply(content.moves, await this.planning.facts(tx, date, now));
  }

  private async offer(tx: Tx, day: Looked, now: Date): Promise<boolean> {
    const { date, basedOn, facts } = day;
    const cause = await this.firstDue(tx, day, now);
    const content = cause && (await this.planning.content(facts, cause));
    if (!cause || !content?.worthIt) return false;
    if (await this.proposals.isDismissed(tx, date, movesKey(content.moves))) return false;
    await this.writer.offer(tx, { date, basedOn, cause, content }, now);
    return true;
  }

  /** Shape: null as well while "not now" holds for the most pressing matter, whose consequences the others may be. */
  private async firstDue(tx: Tx, { date, causes, facts }: Looked, now: Date): Promise<Cause | null> {
    for (const cause of causes) {
      if (ONCE.includes(cause.kind) && (await this.proposals.wasOffered(tx, date, cause))) continue;
      const [last] = await this.proposals.answers(tx, date, cause);
      if (last?.state === 'dismissed' && isRecent(last, now)) return null;
      if (last?.state === 'applied' && isSettled(cause, last, facts, now)) continue;
      return cause;
    }
    return null;
  }
}

const isRecent = ({ answeredAt }: Answer, now: Date): boolean =>
  now.getTime() - answeredAt.getTime() < QUIET_MINUTES * MINUTE;

/** What is late or long stays so after the plan for it was applied: only what has grown by more than nobody minds is news. */
function isSettled({ byMinutes }: Cause, applied: Answer, { plan }: DayFacts, now: Date): boolean {
  if (byMinutes === undefined) return isRecent(applied, now);
  return byMinutes <= (applied.cause.byMinutes ?? 0) + plan.facts.clinic.settings.toleratedDelayMinutes;
}

interface Looked {
  readonly date: string;
  readonly basedOn: string;
  readonly facts: DayFacts;
  readonly causes: readonly Cause[];
}
