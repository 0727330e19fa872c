import { isAfternoonStep, type Step, type Visit } from '@higaeri/domain';

/** A step that waits for a place which somebody else may give up: it has neither a time nor a room. */
export const isOnStandby = (
  visit: Pick<Visit, 'afternoon'>,
  step: Pick<Step, 'kind' | 'status' | 'planned'>,
): boolean =>
  visit.afternoon === 'standby' && isAfternoonStep(step) && step.status === 'planned' && step.planned === null;
