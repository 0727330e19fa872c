import { Inject, Injectable } from '@nestjs/common';
import type { Account } from '../../../platform/auth/account.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { AlertStore } from '../../../visits/alerts/alert.store.ts';
import { FactWriter } from '../../../visits/fact.writer.ts';
import { actorOf } from '../../../visits/record-fact.ts';
import type { DayPlan } from '../../../visits/reservations/day-plan.ts';
import { DayPlans } from '../../../visits/reservations/day-plans.ts';
import { isLiveRow } from '../../../visits/reservations/reservation.ts';
import { ReservationRepository } from '../../../visits/reservations/reservation.repository.ts';
import { VisitStore, type StoredVisit } from '../../../visits/visit.store.ts';
import type { StoredMove } from '../store/proposal.ts';
import { movedVisit, type MovedVisit } from './moved-visits.ts';
import { putMoves } from './put-moves.ts';

interface Moving {
  readonly stored: StoredVisit;
  readonly moved: MovedVisit;
}

/** Moves the steps of several visits at once. Needs the day's lock. */
@Injectable()
export class MoveVisits {
  constructor(
    @Inject(VisitStore) private readonly visits: VisitStore,
    @Inject(FactWriter) private readonly writer: FactWriter,
    @Inject(DayPlans) private readonly plans: DayPlans,
    @Inject(ReservationRepository) private readonly rows: ReservationRepository,
    @Inject(AlertStore) private readonly alerts: AlertStore,
  ) {}

  /** Errors: `stale_proposal` when a step has begun, a visit is over, or a place is not free. */
  async run(tx: Tx, account: Account, moves: readonly StoredMove[], now: Date): Promise<void> {
    const moving: Moving[] = [];
    for (const id of [...new Set(moves.map(({ visitId }) => visitId))].sort()) {
      const stored = await this.visits.lock(tx, id);
      const moved = stored && movedVisit(stored.visit, moves, actorOf(account), now);
      if (!moved) throw new Problem('stale_proposal');
      moving.push({ stored, moved });
    }
    const visits = moving.map(({ moved }) => moved);
    const plan = await this.plans.of(
      tx,
      visits.map(({ before }) => before),
      now,
    );
    if (!putMoves(visits, plan, now)) throw new Problem('stale_proposal');
    await this.rows.write(tx, plan.table.changes());
    for (const { stored, moved } of moving) {
      const folded = { before: stored, entry: moved.fact, after: moved.after };
      await this.writer.writeBeside(tx, folded, now);
      await this.alerts.resolve(tx, moved.after.id, settledBy(moved, plan), now);
    }
  }
}

/** A visit that has a place again, or has moved away from what is closed, needs no alert about it. */
function settledBy({ after }: MovedVisit, { table, facts }: DayPlan): ('displaced' | 'closure')[] {
  const rows = table.ofVisit(after.id);
  const lost = rows.some(({ state }) => state === 'displaced');
  const closed = rows
    .filter(isLiveRow)
    .some((row) =>
      facts.closures.some(
        ({ resourceId, during }) => resourceId === row.resourceId && row.from < during.until && during.from < row.until,
      ),
    );
  return [...(lost ? [] : (['displaced'] as const)), ...(closed ? [] : (['closure'] as const))];
}
