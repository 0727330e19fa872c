import type { DayResource } from '../model/resource.ts';
import type { Schedule } from '../plan/plan-answer.ts';
import type { PlannedStep, PlanProblem, PlanVisit } from '../plan/plan-problem.ts';
import { planDay } from '../plan/plan-day.ts';
import { DEFAULT_PLAN_POLICY } from '../plan/plan-policy.ts';
import type { Judged, Rule } from '../plan/rules/rule.ts';
import { judged } from '../plan/rules/rule.ts';
import type { VisitTemplateParameters } from '../templates/visit-template.ts';
import { visitTemplate } from '../templates/visit-template.ts';
import { aClinicDay, aNurse, aResource } from './clinic-day-builder.ts';

/** A visit of a whole day, with what a test changes about it. */
export function aPlanVisit(
  visitId: string,
  changed: Partial<PlanVisit> = {},
  parameters: Partial<VisitTemplateParameters> = {},
): PlanVisit {
  const template = visitTemplate({
    treatment: 'dst',
    firstDiscMinutes: 40,
    furtherDiscMinutes: 10,
    discs: 1,
    ...parameters,
  });
  return { visitId, decision: 'open', template, ...changed };
}

/** Two of every scarce thing; rows with an id of `changed` replace or join it. */
export function aBusyDay(changed: readonly DayResource[] = []): PlanProblem['day'] {
  const usual = [
    aResource('mori', 'doctor', { skills: ['dst', 'podd'] }),
    aResource('or 2', 'operating-room', { turnoverMinutes: 15 }),
    aResource('scope 2', 'fluoroscope', { unitOf: 'or 2' }),
    aResource('room 2', 'recovery-room', { turnoverMinutes: 10 }),
    ...aNurse('abe'),
    ...aNurse('kai'),
  ];
  return aClinicDay([...usual.filter((row) => !changed.some((one) => one.id === row.id)), ...changed]);
}

/** A sound plan of two visits, `a` and `b`. */
export function aSoundPlan(
  problem: PlanProblem = { day: aBusyDay(), visits: [aPlanVisit('a'), aPlanVisit('b')] },
): Judged {
  return judged(problem, DEFAULT_PLAN_POLICY, planDay(problem, { iterations: 20 }).schedule);
}

/** What a rule says of a plan whose visit `a` is changed, first word first. */
export function breachesAfter(rule: Rule, sound: Judged, change: (step: PlannedStep) => PlannedStep): string[] {
  return breachesOfChanged(rule, sound, (schedule) => ({
    ...schedule,
    visits: schedule.visits.map((visit) =>
      visit.visitId === 'a' ? { ...visit, steps: visit.steps.map(change) } : visit,
    ),
  }));
}

/** What a rule says of a changed plan. Shape: `visit step`, and what else it names. */
export function breachesOfChanged(rule: Rule, sound: Judged, change: (schedule: Schedule) => Schedule): string[] {
  return rule(judged(sound.problem, sound.policy, change(sound.schedule))).map((breach) =>
    [breach.rule, breach.visitId, breach.stepId, breach.resourceId ?? '', breach.byVisitId ?? ''].join(' ').trim(),
  );
}
