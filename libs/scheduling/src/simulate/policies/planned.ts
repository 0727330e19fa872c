import type { Minute } from '../../model/time.ts';
import type { StepKind } from '../../model/visit-template.ts';
import type { PlanOptions } from '../../plan/plan-options.ts';
import { planDay } from '../../plan/plan-day.ts';
import type { PlanVisit } from '../../plan/plan-problem.ts';
import type { RestOfVisit } from '../../templates/rest-of-visit.ts';
import { visitTemplate } from '../../templates/visit-template.ts';
import type { BookedDay, Noon, Policy, Urgency } from '../booked-day.ts';
import { evenAppointments } from './appointment-rules.ts';

/** Planned starts, by visit and step. Units: minutes since midnight. */
type Starts = ReadonlyMap<string, Minute>;

/**
 * Our own way: the day is planned as a whole, patients are asked to come when their plan begins, and once the decisions are in the afternoon is planned again.
 * Shape:  whoever is planned first is next; a step without a plan is as urgent as its patient is ready.
 *         The budget is that of each of the two plans of a day; the seed is replaced by the day's number.
 */
export function planned(budget: Omit<PlanOptions, 'seed'> = {}): Policy {
  return {
    name: 'ours',
    forDay: (day) => {
      const options = { ...budget, seed: day.number };
      const morning = startsOf(day, wholeDays(day), day.clinic.opening, options);
      const even = evenAppointments(day);
      return {
        appointments: day.visits.map((_, visit) => firstStart(morning, visit) ?? even.at(visit)!),
        urgency: byPlan(morning),
        atNoon: (noon) => byPlan(startsOf(day, afternoons(day, noon), noon.now, options)),
      };
    },
  };
}

function wholeDays(day: BookedDay): PlanVisit[] {
  return day.visits.map((_, visit) => planVisit(day, visit, 'open'));
}

function afternoons(day: BookedDay, { now, staying }: Noon): PlanVisit[] {
  return staying.map((visit) => planVisit(day, visit, 'eligible', { step: 'preparation', earliest: now }));
}

function planVisit(
  { clinic, visits }: BookedDay,
  place: number,
  decision: PlanVisit['decision'],
  startAfter?: RestOfVisit,
): PlanVisit {
  const visit = visits[place]!;
  const template = visitTemplate({
    treatment: visit.treatment,
    firstDiscMinutes: visit.procedureMinutes,
    furtherDiscMinutes: 0,
    discs: 1,
    policy: clinic.policy,
    imagesAccepted: visit.withImages,
    doctor: { id: visit.doctor, rule: 'required' },
    ...(startAfter && { startAfter }),
  });
  return { visitId: String(place), template, decision };
}

function startsOf(day: BookedDay, visits: readonly PlanVisit[], from: Minute, options: PlanOptions): Starts {
  const problem = { day: { date: 'simulated', from, resources: day.clinic.resources }, visits };
  const { schedule } = planDay(problem, options);
  return new Map(
    schedule.visits.flatMap((visit) =>
      visit.steps.map((step) => [`${visit.visitId} ${step.kind}`, step.from] as const),
    ),
  );
}

function firstStart(starts: Starts, visit: number): Minute | undefined {
  const kinds: readonly StepKind[] = ['mri', 'xray', 'consultation'];
  const own = kinds.flatMap((kind) => starts.get(`${visit} ${kind}`) ?? []);
  return own.length === 0 ? undefined : Math.min(...own);
}

function byPlan(starts: Starts): Urgency {
  return (visit, kind, ready) => starts.get(`${visit} ${kind}`) ?? ready;
}
