import type { Minute } from '../model/time.ts';
import type { StepKind, TemplateStep } from '../model/visit-template.ts';
import { STEP_KINDS } from '../model/visit-template.ts';
import type { DayPolicy } from './day-policy.ts';

/**
 * Searching only the rest of a visit again.
 * Shape:  `step` is the first one searched; `done` leaves out steps that already happened out of order (X-ray before MRI).
 *         `previousEnd` counts wait and lunch since the last finished step and binds them to the longest wait; leave it out when any wait is better than no place.
 * Units:  minutes.
 */
export interface RestOfVisit {
  readonly step: StepKind;
  readonly earliest: Minute;
  readonly previousEnd?: Minute;
  readonly done?: readonly StepKind[];
}

/** Cuts a whole day's groups down to what is still ahead: the steps from `step` on in the usual order, so that restarting at X-ray means that MRI is done. */
export function restOfVisit(day: readonly TemplateStep[][], rest: RestOfVisit, policy: DayPolicy): TemplateStep[][] {
  const first = STEP_KINDS.indexOf(rest.step);
  const ahead = day
    .map((group) =>
      group.filter((step) => STEP_KINDS.indexOf(step.kind) >= first && !(rest.done ?? []).includes(step.kind)),
    )
    .filter((group) => group.length > 0);
  return ahead.map((group, position) => group.map((step) => reanchored(step, position === 0, ahead, policy)));
}

function reanchored(
  step: TemplateStep,
  first: boolean,
  ahead: readonly TemplateStep[][],
  policy: DayPolicy,
): TemplateStep {
  // A first step has nothing of this search to follow straight after: the patient may be waiting for a room already.
  const maxWait = first && step.maxWait === 0 ? policy.maxWaitMinutes : step.maxWait;
  // With consultation and procedure in the past, the reviewing doctor is the one the rest of the visit is searched for.
  const bound = ahead.some((group) => group.some((other) => other.doctor === 'same'));
  return step.doctor === 'prefer-same' && !bound ? { ...step, maxWait, doctor: 'same' } : { ...step, maxWait };
}
