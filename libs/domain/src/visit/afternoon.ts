import { stepOf } from './steps.ts';
import type { Step, Visit } from './visit.ts';
import type { StepKind } from './vocabulary.ts';

const AFTERNOON_KINDS: readonly StepKind[] = ['preparation', 'procedure', 'recovery', 'discharge-review'];

export const isAfternoonStep = (step: Pick<Step, 'kind'>): boolean => AFTERNOON_KINDS.includes(step.kind);

/** Gives the afternoon's places back unless they are already being used. */
export function releaseAfternoon(visit: Visit): Visit {
  const used = (stepOf(visit, 'procedure')?.startedAt ?? null) !== null;
  return visit.afternoon === 'none' || used ? visit : { ...visit, afternoon: 'released' };
}
