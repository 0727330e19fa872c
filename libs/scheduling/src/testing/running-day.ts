import type { Schedule } from '../plan/plan-answer.ts';
import type { PlannedStep, PlanProblem, PlanVisit } from '../plan/plan-problem.ts';
import type { StepKind } from '../model/visit-template.ts';

/** The same day with a plan that everybody has been told. */
export function withPlan(problem: PlanProblem, schedule: Schedule): PlanProblem {
  return {
    ...problem,
    visits: problem.visits.map((visit) => {
      const steps = stepsOf(schedule, visit.visitId);
      return { ...visit, current: steps, told: Object.fromEntries(steps.map((step) => [step.kind, step.from])) };
    }),
  };
}

/** The same visit while it is in one of its steps: that one has started and is expected to end `lateBy` minutes late, those before it are over. Units: minutes. */
export function inStep(visit: PlanVisit, kind: StepKind, lateBy = 0): PlanVisit {
  const current = visit.current ?? [];
  const started = current.find((step) => step.kind === kind)!;
  const until = started.until + lateBy;
  const ahead = current.slice(current.indexOf(started) + 1);
  const groups = visit.template.groups.map((group) =>
    group.filter((step) => ahead.some((one) => one.kind === step.kind)),
  );
  const { previousEnd: _end, earliest: _earliest, ...template } = visit.template;
  return {
    ...visit,
    decision: 'eligible',
    template: { ...template, groups: groups.filter((group) => group.length > 0) },
    started: [{ ...started, until }],
    current: ahead,
  };
}

export function stepsOf(schedule: Schedule, visitId: string): readonly PlannedStep[] {
  return schedule.visits.find((visit) => visit.visitId === visitId)?.steps ?? [];
}

/** The day with one visit changed. */
export function changing(problem: PlanProblem, visitId: string, change: (visit: PlanVisit) => PlanVisit): PlanProblem {
  return { ...problem, visits: problem.visits.map((visit) => (visit.visitId === visitId ? change(visit) : visit)) };
}
