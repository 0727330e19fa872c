import { currentDecision, type Step, type Visit } from '@higaeri/domain';
import type { DecisionState, PlanVisit } from '@higaeri/scheduling';
import { currentSteps } from './current-steps.ts';
import type { DayFacts } from './day-facts.ts';
import { restTemplate } from './rest-template.ts';
import { startedSteps } from './started-steps.ts';
import { stepsAhead } from './steps-ahead.ts';

/**
 * A visit as the engine plans it.
 * Shape:  null when nothing of it is ahead: what it still occupies is somebody else's limit. `told` are the times agreed with the patient.
 * Units:  elapsed minutes of the day.
 */
export function planVisit(visit: Visit, facts: DayFacts): PlanVisit | null {
  const ahead = stepsAhead(visit);
  if (visit.date !== facts.plan.frame.date || ahead.length === 0) return null;
  return {
    visitId: visit.id,
    template: restTemplate(visit, ahead, facts),
    decision: decisionOf(visit),
    stepIds: byKind(ahead, ({ id }) => id),
    started: startedSteps(visit, facts),
    current: currentSteps(visit, ahead, facts),
    told: byKind(
      ahead.filter(({ planned }) => planned !== null),
      ({ planned }) => Math.round(facts.plan.frame.minuteOf(Date.parse(planned?.start ?? visit.lastFactAt))),
    ),
  };
}

function decisionOf(visit: Visit): DecisionState {
  const decision = currentDecision(visit)?.decision;
  if (decision === undefined) return 'open';
  return decision === 'eligible' ? 'eligible' : 'not-eligible';
}

const byKind = <T>(steps: readonly Step[], value: (step: Step) => T): Partial<Record<Step['kind'], T>> =>
  Object.fromEntries(steps.map((step) => [step.kind, value(step)]));
