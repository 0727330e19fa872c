import { Inject, Injectable } from '@nestjs/common';
import { apply, currentTreatment, type Actor } from '@higaeri/domain';
import { newId } from '../../platform/database/new-id.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { AlertStore } from '../alerts/alert.store.ts';
import { findTreatment } from '../clinic-day/treatment-row.ts';
import type { DayPlan } from '../reservations/day-plan.ts';
import { DayPlans } from '../reservations/day-plans.ts';
import type { Following } from '../reservations/following.ts';
import { ReservationBook, visitNow } from '../reservations/reservation-book.ts';
import { unwrap } from '../visit-problem.ts';
import { VisitStore, type StoredVisit } from '../visit.store.ts';
import { searchForStandby } from './search-for-standby.ts';
import { StandbyRepository } from './standby.repository.ts';

/** Gives afternoons that have become free to patients on standby, before anybody else can have them. */
@Injectable()
export class GiveFreedPlaces {
  constructor(
    @Inject(StandbyRepository) private readonly standbys: StandbyRepository,
    @Inject(VisitStore) private readonly visits: VisitStore,
    @Inject(DayPlans) private readonly plans: DayPlans,
    @Inject(ReservationBook) private readonly reservations: ReservationBook,
    @Inject(AlertStore) private readonly alerts: AlertStore,
  ) {}

  /**
   * Shape:  in the transaction that freed them, under the day's exclusive lock. Whoever lost a place comes first, and a person gives it back: nobody is given any meanwhile.
   *         From the decision cut-off on, only a person gives places away.
   * Errors: none: who finds no place goes on waiting.
   */
  async give(tx: Tx, date: string, by: Actor, now: Date): Promise<void> {
    const waiting = await this.standbys.waiting(tx, date);
    if (waiting.length === 0 || (await this.standbys.somebodyDisplaced(tx, date))) return;
    for (const id of waiting) {
      const stored = await this.visits.lock(tx, id);
      if (stored) await this.giveTo(tx, stored, by, now);
    }
  }

  private async giveTo(tx: Tx, before: StoredVisit, by: Actor, now: Date): Promise<void> {
    const { visit } = before;
    const plan = await this.plans.of(tx, [visit], now);
    const treatment = await findTreatment(tx, currentTreatment(visit));
    if (!treatment || now.getTime() >= cutOff(plan)) return;
    const at = visit.lastFactAt > now.toISOString() ? visit.lastFactAt : now.toISOString();
    const unchanged: Following = { before: visit, after: visit, cause: 'rescheduled', at: now, now };
    const found = searchForStandby(treatment, visitNow(unchanged, plan), plan);
    if (!found) return;
    const fact = { id: newId(), at, by, ...found };
    const after = unwrap(apply(visit, fact), visit);
    await this.visits.save(tx, before, after, fact, now);
    await this.reservations.follow(tx, { ...unchanged, after });
    await this.alerts.raise(tx, [told(after.id, visit.date)], now);
    tx.audit({
      action: 'visit.leave-standby',
      visitId: after.id,
      patientId: after.patientId,
      facts: { factId: fact.id },
    });
  }
}

const cutOff = ({ frame, facts }: DayPlan): number =>
  frame.instantOf(facts.clinic.settings.day.decisionCutOff - frame.moved);

/** The patient has been waiting for this, and does not know it yet. */
const told = (visitId: string, date: string) =>
  ({ kind: 'standby-placed', severity: 'info', date, visitId, resourceId: null, stepKind: null, detail: {} }) as const;
