import { nextSteps } from './next-steps.ts';
import { isEnd } from './stage.ts';
import { inProgress } from './steps.ts';
import { later } from './time-order.ts';
import type { Visit } from './visit.ts';
import type { Instant, StepKind } from './vocabulary.ts';

/** `leaving`: nothing more is to be done, but the patient has not left the building yet. */
export type Whereabouts =
  | { readonly place: 'not-arrived' | 'gone'; readonly since: Instant | null }
  | { readonly place: 'in'; readonly stepKind: StepKind; readonly since: Instant }
  | { readonly place: 'waiting-for'; readonly stepKind: StepKind | null; readonly since: Instant }
  | { readonly place: 'leaving'; readonly since: Instant };

const WAITS_FOR: Partial<Record<Visit['stage'], StepKind>> = {
  'in-consultation': 'consultation',
  'awaiting-room': 'recovery',
  'in-recovery': 'discharge-review',
  'in-review': 'discharge-review',
};

const lastEnded = (visit: Visit, arrivedAt: Instant): Instant =>
  visit.steps.reduce((latest, { endedAt }) => (endedAt === null ? latest : later(latest, endedAt)), arrivedAt);

/** Whether the patient is physically in the clinic, whatever the stage: a cancelled visit's patient may still sit there. */
export const isInClinic = (visit: Pick<Visit, 'checkedInAt' | 'departedAt'>): boolean =>
  visit.checkedInAt !== null && visit.departedAt === null;

/**
 * Where the patient is, derived from stage and steps; waiting is never stored.
 * Shape:  `in` a step, `waiting-for` the next one (`null` when none is planned), `leaving`, `gone` or `not-arrived`.
 * Units:  `since` is a UTC instant; `null` where nobody noted one.
 * Source: architecture.md "where the patient waits is derived".
 */
export function whereIsPatient(visit: Visit): Whereabouts {
  if (visit.checkedInAt === null) return { place: isEnd(visit.stage) ? 'gone' : 'not-arrived', since: null };
  if (visit.departedAt !== null) return { place: 'gone', since: visit.departedAt };
  const current = inProgress(visit);
  if (current?.startedAt) return { place: 'in', stepKind: current.kind, since: current.startedAt };
  if (isEnd(visit.stage) || ['not-eligible', 'deferred', 'cleared'].includes(visit.stage)) {
    return { place: 'leaving', since: visit.lastFactAt };
  }
  const stepKind = WAITS_FOR[visit.stage] ?? nextSteps(visit)[0]?.kind ?? null;
  return { place: 'waiting-for', stepKind, since: lastEnded(visit, visit.checkedInAt) };
}
