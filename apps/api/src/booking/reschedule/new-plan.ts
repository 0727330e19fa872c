import { currentDiscs, currentTreatment, type FactOf, type PlannedTime, type Step, type Visit } from '@higaeri/domain';
import { fieldError } from '../../platform/problem/field-error.ts';
import { Problem } from '../../platform/problem/problem.ts';
import type { DayFrame } from '../../visits/clinic-day/day-frame.ts';
import { plannedStretch } from '../../visits/reservations/step-times.ts';
import type { PinnedItinerary } from '../../visits/itineraries/pinned-itinerary.ts';

export type NewPlan = Pick<FactOf<'rescheduled'>, 'type' | 'date' | 'steps'>;

const MAY_MOVE: readonly Step['status'][] = ['planned', 'stopped'];
/** The rest and the review follow the procedure without a wait, so they move with it. */
const TRAIN = ['procedure', 'recovery', 'discharge-review'] as const;

/**
 * The visit's steps that have not begun, at the times of an itinerary.
 * Shape:  what has begun is pinned; a step that the itinerary leaves out loses its time.
 * Errors: `invalid_itinerary` for another treatment, another number of discs, steps that the visit has not, or an afternoon on standby; `itinerary_past`; `validation_failed` never.
 */
export function planOfItinerary(visit: Visit, itinerary: PinnedItinerary, frame: DayFrame, now: Date): NewPlan {
  const unknown = itinerary.steps.some(({ kind }) => !visit.steps.some((step) => step.kind === kind));
  const another = itinerary.treatment !== currentTreatment(visit) || itinerary.discs !== currentDiscs(visit);
  if (another || unknown || itinerary.standby) throw new Problem('invalid_itinerary');
  const instant = (minute: number): string => new Date(frame.instantOf(minute)).toISOString();
  const steps = visit.steps
    .filter(({ status }) => MAY_MOVE.includes(status))
    .map((step) => {
      const place = itinerary.steps.find(({ kind }) => kind === step.kind);
      if (!place) return { stepId: step.id, minutes: step.minutes, planned: null };
      const { from, until, resources } = place;
      return {
        stepId: step.id,
        minutes: until - from,
        planned: { start: instant(from), end: instant(until), resources },
      };
    });
  if (steps.some(({ planned }) => planned !== null && Date.parse(planned.start) < now.getTime())) {
    throw new Problem('itinerary_past');
  }
  return { type: 'rescheduled', date: itinerary.date, steps };
}

/** A step and those that follow it without a wait, at a new time. Shape: rows are chosen by the caller. Units: milliseconds since the epoch. */
export function movedTrain(visit: Visit, step: Step, start: number): { step: Step; from: number; until: number }[] {
  const first = TRAIN.findIndex((kind) => kind === step.kind);
  const kinds = first < 0 ? [] : TRAIN.slice(first + 1);
  const followers = kinds.flatMap((kind) =>
    visit.steps.filter((each) => each.kind === kind && each.planned !== null && MAY_MOVE.includes(each.status)),
  );
  const before = step.planned ? Date.parse(step.planned.start) : start;
  const own = { step, from: start, until: start + step.minutes * 60_000 };
  return [
    own,
    ...followers.flatMap((each) => {
      const stretch = plannedStretch(visit, each);
      const by = start - before;
      return stretch ? [{ step: each, from: stretch.from + by, until: Date.parse(each.planned?.end ?? '') + by }] : [];
    }),
  ];
}

const RANK: Readonly<Record<Step['kind'], number>> = {
  mri: 0,
  xray: 0,
  consultation: 1,
  preparation: 2,
  procedure: 3,
  recovery: 4,
  'discharge-review': 5,
};

/**
 * The steps of a visit follow one another, in their order, and on one day.
 * Errors: `validation_failed` at `/start`.
 */
export function insistOnOrder(visit: Visit, date: string): void {
  const times = visit.steps
    .flatMap((step) => {
      const time = timeOf(step);
      return time ? [{ rank: RANK[step.kind], ...time }] : [];
    })
    .sort((a, b) => a.start.localeCompare(b.start) || a.rank - b.rank);
  const apart = times.every((time, index) => {
    const next = times[index + 1];
    return !next || (time.rank <= next.rank && (time.end === null || time.end <= next.start));
  });
  if (apart && visit.date === date) return;
  const rule = {
    rule: 'words',
    ja: 'この受診のほかの段階と順序または時間が合いません。',
    en: 'Does not fit the order or the times of the other steps of this visit.',
  } as const;
  throw new Problem('validation_failed', { errors: [fieldError('/start', rule)] });
}

function timeOf({ status, planned, startedAt, endedAt }: Step): { start: string; end: string | null } | null {
  if (status === 'skipped') return null;
  if (startedAt !== null) return { start: startedAt, end: endedAt };
  return planned && { start: planned.start, end: planned.end };
}

export const plannedAt = (from: number, until: number, resources: readonly string[]): PlannedTime => ({
  start: new Date(from).toISOString(),
  end: new Date(until).toISOString(),
  resources,
});
