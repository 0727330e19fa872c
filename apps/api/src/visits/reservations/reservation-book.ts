import { Inject, Injectable } from '@nestjs/common';
import { currentTreatment, type Visit } from '@higaeri/domain';
import { Clock } from '../../platform/clock.ts';
import { newId } from '../../platform/database/new-id.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { loadClinic } from '../clinic/clinic.ts';
import { findTreatment } from '../clinic-day/treatment-row.ts';
import { afternoonPlaces } from './afternoon-places.ts';
import { chooseResources } from './choose-resources.ts';
import type { DayPlan } from './day-plan.ts';
import { DayPlans } from './day-plans.ts';
import { FreedChains } from './freed-chains.ts';
import type { Followed, Following, StartQuestion } from './following.ts';
import { hasGivenUp } from './given-up.ts';
import { followVisit } from './follow-visit.ts';
import type { Reservation } from './reservation.ts';
import { ReservationRepository } from './reservation.repository.ts';
import { Telling } from './telling.ts';
import { MINUTE, type VisitNow } from './wanted-row.ts';

export type { AfternoonPlaces, Followed, Following, StartQuestion } from './following.ts';

/**
 * The visit's rooms, devices and people: the one way into the reservation table.
 * Shape:  every method but `ofVisits` needs the day's lock: call `lockDays` first in the transaction, then lock the visit's row, then apply the fact, then `follow`.
 *         Facts that touch no reservation (intake, consent, checklist, screening, observation, red-flag-raised) need none of it.
 */
@Injectable()
export class ReservationBook {
  constructor(
    @Inject(ReservationRepository) private readonly rows: ReservationRepository,
    @Inject(DayPlans) private readonly plans: DayPlans,
    @Inject(Telling) private readonly telling: Telling,
    @Inject(FreedChains) private readonly freed: FreedChains,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Takes these dates' locks exclusively, in one order for everybody; today's as well where a visit of an earlier date goes on. */
  async lockDays(tx: Tx, dates: readonly string[]): Promise<void> {
    const { zone } = await loadClinic(tx);
    const today = zone.date(this.clock.now());
    const locked = dates.some((date) => date < today) ? [...dates, today] : dates;
    await tx.lock(locked.map(dayLock), 'exclusive');
  }

  /**
   * The rows a step takes when it starts now: those named, else those reserved, else free identical ones. Put them into the `step-started` fact.
   * Errors: `resource_in_use` {resourceId, visitId} when another patient is physically in that room; `no_free_resource` {kinds, candidates}; `not_found` for an unknown id; `validation_failed` for a row that the step cannot use.
   */
  async resourcesToStart(tx: Tx, question: StartQuestion): Promise<readonly string[]> {
    const step = question.visit.steps.find(({ id }) => id === question.stepId);
    if (!step) throw new Problem('not_found');
    const plan = await this.plans.of(tx, [question.visit], question.now);
    return chooseResources(question, step, plan);
  }

  /**
   * Brings the table in line with the visit after a fact: starts, ends, releases, confirms, extends, displaces; raises alerts and events.
   * Errors: none that a clinic can cause: reality is never refused.
   */
  async follow(tx: Tx, following: Following): Promise<Followed> {
    const { before, after, cause } = following;
    const plan = await this.plans.of(tx, before.date === after.date ? [after] : [before, after], following.now);
    const treatment = cause === 'eligibility-decided' ? await findTreatment(tx, currentTreatment(after)) : null;
    const followed = followVisit(visitNow(following, plan), plan, treatment);
    await this.rows.write(tx, plan.table.changes());
    await this.freed.record(tx, following, plan);
    await this.telling.tell(tx, followed, plan, { visit: after, now: following.now });
    const { displaced, alerts, replanned } = followed;
    const gaveUp = hasGivenUp(after.id, plan);
    return { afternoon: afternoonPlaces(plan.table.ofVisit(after.id)), displaced, alerts, replanned, gaveUp };
  }

  /** Time has passed for these visits: whoever stays longer keeps the room, lost places that are free again are given back. */
  async tick(tx: Tx, visits: readonly Visit[], now: Date): Promise<void> {
    if (visits.length === 0) return;
    const plan = await this.plans.of(tx, visits, now);
    const followed = visits.map((visit) => {
      const following = { before: visit, after: visit, cause: 'tick', at: now, now } as const;
      return { visit, followed: followVisit(visitNow(following, plan), plan, null) };
    });
    await this.rows.write(tx, plan.table.changes());
    const told = new Set<string | null>();
    for (const { visit, followed: outcome } of followed) {
      // Displaced by one and looked at once more for its own sake: told once.
      const alerts = outcome.alerts.filter(({ kind, visitId }) => kind !== 'displaced' || !told.has(visitId));
      for (const { visitId } of alerts) told.add(visitId);
      await this.telling.tell(tx, { ...outcome, alerts }, plan, { visit, now });
    }
  }

  /** Every row of these visits, for their views. */
  ofVisits(tx: Tx, visitIds: readonly string[]): Promise<Reservation[]> {
    return this.rows.ofVisits(tx, visitIds);
  }
}

/** The name of a day's lock: exclusive for whatever may displace or move others, shared for bookings. */
export const dayLock = (date: string): string => `day:${date}`;

/** Everything a visit's rows follow from, after a fact. */
export const visitNow = (following: Following, { catalogue, facts }: DayPlan): VisitNow => ({
  before: following.before,
  after: following.after,
  cause: following.cause,
  at: following.at.getTime(),
  now: following.now.getTime(),
  catalogue,
  tolerated: facts.clinic.settings.toleratedDelayMinutes * MINUTE,
  makeId: newId,
});
