import {
  apply,
  book,
  correct,
  type Actor,
  type BookedStep,
  type Happening,
  type HistoryEntry,
  type StepKind,
  type Visit,
} from '@higaeri/domain';
import { searchItineraries, visitTemplate } from '@higaeri/scheduling';
import { busyOf } from '../../visits/reservations/search-afternoon.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { clinicDays } from '../../visits/clinic-day/clinic-day.ts';
import { DayFrame } from '../../visits/clinic-day/day-frame.ts';
import { chooseResources } from '../../visits/reservations/choose-resources.ts';
import { dayPlan, type DayPlan } from '../../visits/reservations/day-plan.ts';
import { DayTable } from '../../visits/reservations/day-table.ts';
import { followVisit } from '../../visits/reservations/follow-visit.ts';
import type { Following } from '../../visits/reservations/following.ts';
import { isLiveRow, type Reservation } from '../../visits/reservations/reservation.ts';
import type { VisitNow } from '../../visits/reservations/wanted-row.ts';
import { bookedFact, stepsOf } from '../../visits/bookings/booked-fact.ts';
import { reserve } from '../../visits/bookings/reserve.ts';
import { pinned } from '../../visits/itineraries/pinned-itinerary.ts';
import { clinicInMemory, DATE, MORNING, POLICY, TREATMENT } from './clinic-in-memory.ts';

const DOCTOR: Actor = {
  accountId: 'account',
  roles: ['doctor', 'nurse', 'radiographer', 'reception'],
  staffId: 'staff-doctor-1',
};

interface Known {
  visit: Visit;
  history: HistoryEntry[];
}

/** A day of the clinic without a database: the same rules on the same rows, so that thousands of days can be lived through. */
export class DayInMemory {
  now = MORNING;
  readonly visits: Known[] = [];
  rows: Reservation[] = [];
  private readonly facts = clinicInMemory();
  private ids = 0;

  /** Books one of the days that are offered now, if any. */
  book(pick: number): void {
    const facts = { ...this.facts, busy: busyOf(this.rows.filter(isLiveRow)) };
    const { days } = clinicDays(facts, DATE, DATE, this.now);
    const template = visitTemplate({
      treatment: TREATMENT.code,
      firstDiscMinutes: 40,
      furtherDiscMinutes: 10,
      discs: 1,
    });
    const { itineraries } = searchItineraries({ days, template });
    const itinerary = itineraries[pick % Math.max(itineraries.length, 1)];
    if (!itinerary) return;
    const steps = stepsOf(
      pinned(itinerary, { treatment: 'dst', discs: 1, decidedEarlier: false, standby: false }),
      new DayFrame(DATE, this.facts.clinic.zone),
    );
    this.bookSteps(steps);
  }

  /** Books these steps as they are. */
  bookSteps(steps: readonly BookedStep[]): void {
    const patient = { id: `patient-${String(this.visits.length)}`, language: 'ja' };
    const booking = {
      patient,
      treatment: TREATMENT,
      discs: 1,
      date: DATE,
      origin: 'booked',
      continues: null,
      standby: false,
      steps,
    } as const;
    const fact = { ...bookedFact(booking, this.facts.clinic.settings, DOCTOR, new Date(this.now)), policy: POLICY };
    const visit = book(fact);
    const plan = this.plan([visit.id]);
    reserve(visit, plan, new Date(this.now));
    this.write(plan);
    this.visits.push({ visit, history: [fact] });
  }

  /** One happening of one visit; what the rules refuse does not happen. */
  happen(index: number, happening: Happening): void {
    const known = this.visits[index];
    if (!known) return;
    const fact = { id: this.id(), at: new Date(this.now).toISOString(), by: DOCTOR, ...happening };
    const next = apply(known.visit, fact);
    if (next.ok) this.follow(known, next.value, happening.type, fact);
  }

  start(index: number, kind: StepKind, given: readonly string[]): void {
    const visit = this.visits[index]?.visit;
    const step = visit?.steps.find((each) => each.kind === kind);
    if (!visit || !step) return;
    const at = new Date(this.now);
    const question = { visit, stepId: step.id, given, at, now: at, staffId: null };
    try {
      const resources = chooseResources(question, step, this.plan([visit.id]));
      this.happen(index, { type: 'step-started', stepId: step.id, resources, overrides: [] });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
    }
  }

  /** Takes the last fact back. */
  correctLast(index: number): void {
    const known = this.visits[index];
    const gone = new Set(known?.history.flatMap((entry) => (entry.type === 'corrected' ? [entry.factId] : [])));
    const last = known?.history.filter((entry) => entry.type !== 'corrected' && !gone.has(entry.id)).at(-1);
    if (!known || !last) return;
    const entry = {
      id: this.id(),
      at: new Date(this.now).toISOString(),
      by: DOCTOR,
      type: 'corrected',
      factId: last.id,
      reason: 'wrong',
    } as const;
    const next = correct(known.history, entry);
    if (next.ok) this.follow(known, next.value, 'corrected', entry);
  }

  tick(): void {
    const plan = this.plan(this.visits.map(({ visit }) => visit.id));
    for (const { visit } of this.visits) followVisit(this.view(visit, visit, 'tick', plan), plan, null);
    this.write(plan);
  }

  private follow(known: Known, after: Visit, cause: Following['cause'], entry: HistoryEntry): void {
    const plan = this.plan([after.id]);
    const treatment = cause === 'eligibility-decided' ? TREATMENT : null;
    const { replanned } = followVisit(this.view(known.visit, after, cause, plan), plan, treatment);
    this.write(plan);
    known.visit = after;
    known.history.push(entry);
    if (!replanned) return;
    const fact = { id: this.id(), at: after.lastFactAt, by: DOCTOR, ...replanned };
    const next = apply(after, fact);
    if (!next.ok) throw new Error(`the new plan was refused: ${next.error.code}`);
    known.visit = next.value;
    known.history.push(fact);
  }

  private view(before: Visit, after: Visit, cause: Following['cause'], plan: DayPlan): VisitNow {
    return {
      before,
      after,
      cause,
      at: this.now,
      now: this.now,
      catalogue: plan.catalogue,
      tolerated: 600_000,
      makeId: () => this.id(),
    };
  }

  /** What the repository reads under the day's lock. */
  private plan(visitIds: readonly string[]): DayPlan {
    const rows = this.rows.filter((row) => isLiveRow(row) || visitIds.includes(row.visitId));
    return dayPlan(this.facts, DATE, new DayTable(rows));
  }

  private write({ table }: DayPlan): void {
    const { removed, changed, added } = table.changes();
    const replaced = new Map(changed.map((row) => [row.id, row]));
    this.rows = [
      ...this.rows.filter(({ id }) => !removed.includes(id)).map((row) => replaced.get(row.id) ?? row),
      ...added,
    ];
  }

  private id(): string {
    this.ids += 1;
    return `id-${String(this.ids)}`;
  }
}
