import { stepOf } from './steps.ts';
import type { AfternoonState, Step, Visit } from './visit.ts';
import type { StepKind } from './vocabulary.ts';

const AFTERNOON_KINDS: readonly StepKind[] = ['preparation', 'procedure', 'recovery', 'discharge-review'];

export const isAfternoonStep = (step: Pick<Step, 'kind'>): boolean => AFTERNOON_KINDS.includes(step.kind);

const WITHOUT_PLACES: readonly AfternoonState[] = ['none', 'standby'];
export const hasNoPlaces = ({ afternoon }: Pick<Visit, 'afternoon'>): boolean => WITHOUT_PLACES.includes(afternoon);

/** Gives the afternoon's places back unless there are none, or they are already being used. */
export function releaseAfternoon(visit: Visit): Visit {
  const used = (stepOf(visit, 'procedure')?.startedAt ?? null) !== null;
  return hasNoPlaces(visit) || used ? visit : { ...visit, afternoon: 'released' };
}
