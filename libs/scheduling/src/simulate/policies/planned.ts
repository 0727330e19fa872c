import type { Minute } from '../../model/time.ts';
import type { PartialPlanPolicy, PlanOptions } from '../../plan/plan-options.ts';
import { planDay } from '../../plan/plan-day.ts';
import type { PlanVisit } from '../../plan/plan-problem.ts';
import { visitTemplate } from '../../templates/visit-template.ts';
import type { BookedDay, Noon, Policy, Urgency } from '../booked-day.ts';
import { evenAppointments } from './appointment-rules.ts';
import { longestWaiting } from './first-come.ts';

/** Nobody at noon is sent home untreated because the afternoon is long: waiting and overtime cost, but are allowed. Units: minutes. */
const AT_ANY_PRICE = 600;
const SLACK = { wait: AT_ANY_PRICE, window: AT_ANY_PRICE, overtime: AT_ANY_PRICE };

/** Who is not in the plan comes after all who are. */
const AFTER_ALL = 10_000;

/**
 * Our own way: mornings as under first-come; once the decisions are in, the engine plans the afternoon, and whoever is planned first is next.
 * Shape:  the same day and budget give the same plan. What weighs how much is the clinic's `budget.policy`.
 */
export function planned(budget: Omit<PlanOptions, 'seed'> = {}): Policy {
  const policy = { ...budget.policy, slack: { ...SLACK, ...budget.policy?.slack } };
  return {
    name: 'ours',
    forDay: (day) => ({
      appointments: evenAppointments(day),
      urgency: longestWaiting,
      atNoon: (noon) => plannedAfternoon(day, noon, { ...budget, policy, seed: day.number }),
    }),
  };
}

function plannedAfternoon(
  day: BookedDay,
  { now, staying }: Noon,
  options: PlanOptions & { readonly policy: PartialPlanPolicy },
): Urgency {
  const problem = {
    day: { date: 'simulated', from: now, resources: day.clinic.resources },
    visits: staying.map((visit) => afternoonOf(day, visit, now)),
  };
  const starts = new Map<string, Minute>();
  for (const { visitId, steps } of planDay(problem, options).schedule.visits) {
    for (const step of steps) starts.set(`${visitId} ${step.kind}`, step.from);
  }
  return (visit, kind, ready) => starts.get(`${visit} ${kind}`) ?? AFTER_ALL + ready;
}

/** What is left of a visit that has been decided; it waits from now on, and has had its lunch. */
function afternoonOf({ clinic, visits }: BookedDay, place: number, now: Minute): PlanVisit {
  const { treatment, procedureMinutes, recoveryMinutes, doctor } = visits[place]!;
  const template = visitTemplate({
    treatment,
    firstDiscMinutes: procedureMinutes,
    furtherDiscMinutes: 0,
    discs: 1,
    policy: { ...clinic.policy, recoveryMinutes, lunchMinutes: 0 },
    doctor: { id: doctor, rule: 'required' },
    startAfter: { step: 'preparation', earliest: now, previousEnd: Math.max(now, clinic.policy.decisionCutOff) },
  });
  return { visitId: String(place), template, decision: 'eligible' };
}
