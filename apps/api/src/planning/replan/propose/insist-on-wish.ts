import type { Step } from '@higaeri/domain';
import type { MovedDay, PlanProblem } from '@higaeri/scheduling';
import { fieldError } from '../../../platform/problem/field-error.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { insistOnSameDay } from '../../../visits/bookings/insist-on-same-day.ts';
import { insistOnStraightAfter } from '../../../visits/bookings/insist-on-waits.ts';
import type { DayFacts } from '../problem/day-facts.ts';
import { insistOnRooms } from './insist-on-rooms.ts';

interface Wish {
  readonly visitId: string;
  readonly stepId: string;
  /** Units: milliseconds since the epoch. */
  readonly start: number;
  readonly resources: readonly string[];
}

const START = '/move/start';
const CLOSED = {
  rule: 'words',
  ja: 'その時刻は診療時間外です。診療時間内の時刻にしてください。',
  en: 'The clinic is closed then. Choose a time within its hours.',
} as const;
const NO_DOCTOR = {
  rule: 'words',
  ja: 'この段階の医師はその時間にいません。別の時間を選んでください。',
  en: 'The doctor of this step is not there then. Choose another time.',
} as const;

/**
 * What nobody can be asked to give way for.
 * Errors: `validation_failed` at `/move/start` for another day or outside the clinic's hours, at `/move/resources/<n>` for what is not a room or device that the step needs.
 */
export function insistOnWish({ plan, picture }: DayFacts, { day }: PlanProblem, wish: Wish): void {
  insistOnSameDay(wish.start, plan.frame, START);
  const visit = picture.visits.map((known) => known.visit).find(({ id }) => id === wish.visitId);
  const step = visit?.steps.find(({ id }) => id === wish.stepId);
  if (!step) throw new Problem('not_found');
  const minute = plan.frame.minuteOf(wish.start);
  const open = day.resources.flatMap((row) => row.open);
  const within = open.some(({ from }) => from <= minute) && open.some(({ until }) => minute < until);
  if (!within) throw new Problem('validation_failed', { errors: [fieldError(START, CLOSED)] });
  insistOnRooms(wish.resources, step, plan);
}

/**
 * The moved visit's own steps as they would be: with its doctor there, and recovery straight after the procedure.
 * Errors: `validation_failed` at `/move/start`.
 */
export function insistOnOwnSteps({ plan, picture, now }: DayFacts, moved: MovedDay, visitId: string): void {
  const before = picture.visits.map((known) => known.visit).find(({ id }) => id === visitId);
  if (!before) throw new Problem('not_found');
  const instant = (minute: number): string => new Date(plan.frame.instantOf(minute)).toISOString();
  const steps = before.steps.map((step): Step => {
    const move = moved.moves.find((one) => one.visitId === visitId && one.stepId === step.id);
    if (!move || !step.planned) return step;
    return { ...step, planned: { ...step.planned, start: instant(move.to.from), end: instant(move.to.until) } };
  });
  insistOnStraightAfter({ before, after: { ...before, steps }, plan, now, pointer: START });
  const away = moved.breaches.some(
    ({ rule, visitId: whose, resourceId }) =>
      rule === 'closed' && whose === visitId && plan.catalogue.get(resourceId ?? '')?.kind === 'doctor',
  );
  if (away) throw new Problem('validation_failed', { errors: [fieldError(START, NO_DOCTOR)] });
}
