import { HAPPENING_TYPES, type HappeningType } from './fact.ts';
import { nextSteps } from './next-steps.ts';
import { STAGE_GRAPH } from './stage-graph.ts';
import { stepOf } from './steps.ts';
import type { Step, Visit } from './visit.ts';
import { isInClinic } from './where-is-patient.ts';

/** Something a screen may offer; `stepId` for the four that are about a step. */
export interface Possible {
  readonly type: HappeningType;
  readonly stepId: string | null;
}

const hasEdge = (visit: Visit, type: HappeningType, kind?: string): boolean =>
  STAGE_GRAPH.some(
    ({ on, from }) =>
      from.includes(visit.stage) && (kind === undefined ? on.split(':')[0] === type : on === `${type}:${kind}`),
  );

/** Conditions beyond the stage that make a happening pointless to offer. */
function makesSense(visit: Visit, type: HappeningType): boolean {
  switch (type) {
    case 'red-flag-resolved':
      return visit.redFlags.some(({ resolved }) => resolved === null);
    case 'departed':
      return isInClinic(visit);
    case 'observation-recorded':
      return visit.checkedInAt !== null;
    case 'eligibility-decided': {
      const consultation = stepOf(visit, 'consultation');
      return consultation === undefined || ['in-progress', 'done'].includes(consultation.status);
    }
    default:
      return true;
  }
}

/** The steps a step happening could be about; `null` for what is not about a step. */
function stepsFor(visit: Visit, type: HappeningType): readonly Step[] | null {
  const having = (...statuses: readonly Step['status'][]): readonly Step[] =>
    visit.steps.filter((step) => statuses.includes(step.status) && hasEdge(visit, type, step.kind));
  switch (type) {
    case 'step-started':
      return nextSteps(visit);
    case 'step-completed':
    case 'step-stopped':
      return having('in-progress');
    case 'step-skipped':
      return having('planned', 'stopped');
    default:
      return null;
  }
}

/**
 * What can happen next, for the screens: everything that is not here would be refused whoever said it.
 * Shape:  gates, roles and missing words are not looked at; whether an act is blocked is `missingGates`' answer.
 */
export const possibleHappenings = (visit: Visit): readonly Possible[] =>
  HAPPENING_TYPES.flatMap((type): readonly Possible[] => {
    const steps = stepsFor(visit, type);
    if (steps !== null) return steps.map(({ id }) => ({ type, stepId: id }));
    return hasEdge(visit, type) && makesSense(visit, type) ? [{ type, stepId: null }] : [];
  });
