import type { Step, Visit } from '@higaeri/domain';
import { visitTemplate, waitIn, type VisitTemplate } from '@higaeri/scheduling';
import { fieldError } from '../../platform/problem/field-error.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { dayPolicyOn } from '../clinic-day/day-policy.ts';
import type { DayPlan } from '../reservations/day-plan.ts';
import { expectedEnd } from '../reservations/step-times.ts';

/** A pause before a step that has not begun. Shape: `limit` is the longest allowed. Units: minutes. */
interface Pause {
  readonly stepId: string;
  readonly wait: number;
  readonly limit: number;
}

interface Changed {
  readonly before: Visit;
  readonly after: Visit;
  readonly plan: Pick<DayPlan, 'facts' | 'frame'>;
  readonly now: Date;
  readonly pointer: string;
}

/**
 * No pause between two steps of a visit is made longer than the visit template allows. One that was too long already may stay or get shorter.
 * Errors: `validation_failed` at the pointer, with what to move instead.
 * Source: clinic.md "The day": recovery straight after the procedure, waits between steps ≤ 60 min, lunch not counted.
 */
export function insistOnWaits(changed: Changed): void {
  refuse(madeTooLong(changed)[0], changed.pointer);
}

/**
 * Recovery and review stay straight after what they follow; other waits a person may weigh.
 * Errors: `validation_failed` at the pointer.
 */
export function insistOnStraightAfter(changed: Changed): void {
  refuse(
    madeTooLong(changed).find(({ limit }) => limit === 0),
    changed.pointer,
  );
}

function refuse(pause: Pause | undefined, pointer: string): void {
  if (pause) throw new Problem('validation_failed', { errors: [fieldError(pointer, wordsFor(pause))] });
}

function madeTooLong({ before, after, plan, now }: Changed): Pause[] {
  const had = new Map(pausesOf(before, plan, now).map(({ stepId, wait }) => [stepId, wait]));
  return pausesOf(after, plan, now).filter(
    ({ stepId, wait, limit }) => wait > limit && wait > (had.get(stepId) ?? -Infinity),
  );
}

function pausesOf(visit: Visit, { facts, frame }: Changed['plan'], now: Date): Pause[] {
  const { day } = facts.clinic.settings;
  const rules = templateFor(dayPolicyOn(day, frame.moved, day.recoveryMinutes));
  const steps = visit.steps.filter((step) => step.status !== 'skipped' && startOf(step) !== null);
  steps.sort((a, b) => (startOf(a) ?? 0) - (startOf(b) ?? 0));
  return steps.flatMap((step, index) => {
    const earlier = steps[index - 1];
    if (!earlier || step.startedAt !== null) return [];
    const end = frame.minuteOf(endOf(earlier, visit, now));
    const wait = waitIn(end, frame.minuteOf(startOf(step) ?? 0), step.kind, rules.lunch);
    const limit = rules.groups.flat().find(({ kind }) => kind === step.kind)?.maxWait ?? day.maxWaitMinutes;
    // Once something has begun, reality says when it ends: a patient may wait in the operating room for a free one.
    return [{ stepId: step.id, wait, limit: earlier.startedAt === null ? limit : Math.max(limit, day.maxWaitMinutes) }];
  });
}

/** Only its waits and its lunch are asked for. */
const templateFor = (policy: Parameters<typeof dayPolicyOn>[0]): VisitTemplate =>
  visitTemplate({ treatment: '', firstDiscMinutes: 1, furtherDiscMinutes: 0, discs: 1, policy });

function startOf({ startedAt, planned }: Step): number | null {
  const start = startedAt ?? planned?.start;
  return start === undefined ? null : Date.parse(start);
}

function endOf(step: Step, visit: Visit, now: Date): number {
  if (step.endedAt !== null) return Date.parse(step.endedAt);
  if (step.startedAt !== null) return Math.max(expectedEnd(visit, step), now.getTime());
  return Date.parse(step.planned?.end ?? visit.lastFactAt);
}

function wordsFor({ limit }: Pause) {
  if (limit === 0)
    return {
      rule: 'words',
      ja: '施術・回復・退院前診察は続けて行います。施術を動かしてください。回復と診察も一緒に動きます。',
      en: 'Procedure, recovery and review follow one another without a wait. Move the procedure: recovery and review go with it.',
    } as const;
  const minutes = String(limit);
  return {
    rule: 'words',
    ja: `段階の間の待ち時間が${minutes}分を超えます。前後の段階に近い時刻にするか、先にその段階を動かしてください。`,
    en: `The wait between two steps would be longer than ${minutes} minutes. Choose a time nearer to the step before and after, or move that step first.`,
  } as const;
}
