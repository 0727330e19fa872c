import { Inject, Injectable } from '@nestjs/common';
import { TREATMENT_CODES } from '@higaeri/domain';
import type { Tx } from '../platform/database/tx.ts';
import { AlertStore } from '../visits/alerts/alert.store.ts';
import type { NewAlert } from '../visits/alerts/alert.ts';
import { settledAlerts } from '../visits/alerts/alerts-of-fact.ts';
import { loadClinic, type Clinic } from '../visits/clinic/clinic.ts';
import { loadOpenings } from '../visits/clinic/opening.ts';
import { ClinicFactsRepository } from '../visits/clinic-day/clinic-facts.repository.ts';
import { findTreatment, type TreatmentRow } from '../visits/clinic-day/treatment-row.ts';
import { dayPlan, type DayPlan } from '../visits/reservations/day-plan.ts';
import { DayPlans } from '../visits/reservations/day-plans.ts';
import { DayTable } from '../visits/reservations/day-table.ts';
import { dayLock } from '../visits/reservations/reservation-book.ts';
import { ReservationRepository } from '../visits/reservations/reservation.repository.ts';
import { fillDay, type Means } from './day/fill-day.ts';
import { arrivingLives, endedLives } from './day/go-on.ts';
import { liveDay } from './day/live-day.ts';
import { loadPatientQueue } from './people/patient-queue.ts';
import { datesWithVisits, unfinishedBefore, visitsOn } from './store/known-visits.ts';
import { writeLives } from './store/write-lives.ts';
import { Crew, loadActors } from './story/crew.ts';
import type { Life } from './story/life.ts';

/** So many days before and after today have visits. */
const WEEK = 7;

/** Keeps two weeks around today full of visits. */
@Injectable()
export class DemoFiller {
  constructor(
    @Inject(ClinicFactsRepository) private readonly facts: ClinicFactsRepository,
    @Inject(DayPlans) private readonly plans: DayPlans,
    @Inject(ReservationRepository) private readonly reservations: ReservationRepository,
    @Inject(AlertStore) private readonly alerts: AlertStore,
  ) {}

  /** Answers how many visits were written. Shape: a second call right after writes nothing. */
  async fill(tx: Tx, now: Date): Promise<number> {
    const clinic = await loadClinic(tx);
    const today = clinic.zone.date(now);
    const from = clinic.zone.dateAfter(today, -WEEK);
    const to = clinic.zone.dateAfter(today, WEEK);
    const openings = await loadOpenings(tx, clinic, from, to);
    const filled = await datesWithVisits(tx, from, to);
    const unfinished = await unfinishedBefore(tx, today, 'look');
    const empty = openings.filter(({ date, span }) => span && !filled.has(date)).map(({ date }) => date);
    const dates = [...new Set([...empty, ...unfinished.map(({ visit }) => visit.date), today])];
    await tx.lock(dates.map(dayLock));
    const means = await this.means(tx, clinic, now, from, to);
    let written = await this.endEarlierDays(tx, clinic, now, means);
    if (filled.has(today)) written += await this.goOnToday(tx, today, now, means);
    // Today chooses its patients first.
    const order = empty.sort((a, b) => Number(b === today) - Number(a === today));
    for (const date of order) written += await this.fillDate(tx, dayPlan(means.facts, date, new DayTable([])), means);
    return written;
  }

  private async means(tx: Tx, clinic: Clinic, now: Date, from: string, to: string) {
    const facts = await this.facts.load(tx, clinic, { from, to });
    const treatments = new Map<string, TreatmentRow>();
    for (const code of TREATMENT_CODES) {
      const row = await findTreatment(tx, code);
      if (row) treatments.set(code, row);
    }
    const crew = new Crew(await loadActors(tx), facts.resources);
    return { facts, treatments, crew, patients: await loadPatientQueue(tx), now: now.getTime() };
  }

  private async fillDate(tx: Tx, plan: DayPlan, means: Means): Promise<number> {
    const { lives, alerts } = fillDay(plan, means);
    await this.write(tx, lives, plan, alerts, new Date(means.now));
    tx.publish({ type: 'board.changed', date: plan.frame.date });
    return lives.length;
  }

  private async endEarlierDays(tx: Tx, clinic: Clinic, now: Date, { crew }: Means): Promise<number> {
    const visits = await unfinishedBefore(tx, clinic.zone.date(now), 'lock');
    for (const date of new Set(visits.map(({ visit }) => visit.date))) {
      const ofDay = visits.filter(({ visit }) => visit.date === date);
      const closing = clinic.zone.startOf(clinic.zone.dateAfter(date, 1)).getTime() - 5 * 3_600_000;
      const lives = endedLives(ofDay, closing, now.getTime(), crew);
      await this.live(tx, lives, now);
    }
    return visits.length;
  }

  private async goOnToday(tx: Tx, today: string, now: Date, { crew }: Means): Promise<number> {
    const lives = arrivingLives(await visitsOn(tx, today), crew);
    await this.live(tx, lives, now);
    return lives.filter(({ entries }) => entries.length > 0).length;
  }

  private async live(tx: Tx, lives: readonly Life[], now: Date): Promise<void> {
    if (lives.length === 0) return;
    const plan = await this.plans.of(
      tx,
      lives.map(({ visit }) => visit),
      now,
    );
    await this.write(tx, lives, plan, liveDay(lives, plan, now.getTime()), now);
  }

  private async write(
    tx: Tx,
    lives: readonly Life[],
    plan: DayPlan,
    alerts: readonly NewAlert[],
    now: Date,
  ): Promise<void> {
    await writeLives(tx, lives);
    await this.reservations.write(tx, plan.table.changes());
    for (const { visit } of lives.filter(({ knownVersion }) => knownVersion > 0)) {
      await this.alerts.resolve(tx, visit.id, settledAlerts(visit, now.toISOString()), now);
    }
    const today = plan.facts.clinic.zone.date(now);
    await this.alerts.raise(tx, stillTrue(alerts, lives, plan, today, now), now);
  }
}

/** What of the day's alerts people would still see. Shape: one per visit and kind. */
function stillTrue(
  alerts: readonly NewAlert[],
  lives: readonly Life[],
  { table }: DayPlan,
  today: string,
  now: Date,
): NewAlert[] {
  const settled = new Map(lives.map(({ visit }) => [visit.id, settledAlerts(visit, now.toISOString())]));
  const standing = alerts.filter(
    ({ date, kind, visitId }) => date === today && visitId !== null && settled.get(visitId)?.includes(kind) === false,
  );
  const lost = (visitId: string | null): boolean =>
    visitId !== null && table.ofVisit(visitId).some(({ state }) => state === 'displaced');
  const lasting = standing.filter(({ kind, visitId }) => kind !== 'displaced' || lost(visitId));
  return [...new Map(lasting.map((alert) => [`${alert.kind} ${String(alert.visitId)}`, alert])).values()];
}
