import { missingGates } from '../gates/gate-states.ts';
import { stepsInTheWay } from './enter-step.ts';
import { edgeFrom } from './stage-graph.ts';
import { ENTRIES } from './start-step.ts';
import { closeAsDone, inProgress, stepOf } from './steps.ts';
import type { Step, Visit } from './visit.ts';
import type { Instant } from './vocabulary.ts';

/** Whether a step could begin now, gates aside. */
function couldStart(visit: Visit, step: Step): boolean {
  const entry = ENTRIES[step.kind];
  const free = closeAsDone(visit, visit.lastFactAt, ...entry.closes);
  return (
    edgeFrom(visit.stage, `step-started:${step.kind}`) !== undefined &&
    entry.startable.includes(step.status) &&
    inProgress(free) === undefined &&
    stepsInTheWay(free, entry).length === 0
  );
}

/**
 * The steps that can begin from here, gates aside: `missingGates` says what still blocks each.
 * Shape:  in the order of the visit's steps; a stopped image or preparation may begin again.
 */
export const nextSteps = (visit: Visit): readonly Step[] => visit.steps.filter((step) => couldStart(visit, step));

/** Whether the nurse may take the patient to the preparation bay: decided eligible, nobody raised a flag. */
export function isPreparable(visit: Visit, now: Instant): boolean {
  const preparation = stepOf(visit, 'preparation');
  return (
    preparation !== undefined && couldStart(visit, preparation) && missingGates(visit, 'preparation', now).length === 0
  );
}
