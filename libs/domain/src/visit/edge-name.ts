import type { Fact } from './fact.ts';
import type { EdgeName } from './stage-graph.ts';
import type { Visit } from './visit.ts';

/**
 * The edge of the stage graph that a fact takes, e.g. `step-started:mri`.
 * Shape:  a step fact that names a step the visit does not have yields the bare type, which no edge carries.
 */
export function edgeName(visit: Visit, fact: Fact): EdgeName {
  switch (fact.type) {
    case 'step-started':
    case 'step-completed':
    case 'step-skipped':
    case 'step-stopped': {
      const step = visit.steps.find(({ id }) => id === fact.stepId);
      return step === undefined ? fact.type : `${fact.type}:${step.kind}`;
    }
    case 'red-flag-resolved':
    case 'discharge-reviewed':
      return `${fact.type}:${fact.decision}`;
    case 'eligibility-decided':
      return `${fact.type}:${fact.outcome.decision}`;
    case 'checklist-recorded':
      return `${fact.type}:${fact.phase}`;
    default:
      return fact.type;
  }
}
