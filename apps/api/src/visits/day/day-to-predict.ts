import {
  currentDecision,
  currentTreatment,
  hasNoPlaces,
  isAfternoonStep,
  isEnd,
  isInClinic,
  type Step,
  type Visit,
} from '@higaeri/domain';
import type { DayToPredict, PredictableResource, PredictableStep, PredictableVisit } from '@higaeri/scheduling';
import type { DayPicture } from './day-picture.ts';
import { operatorOf } from './operator-of.ts';

type Unpredicted = Omit<DayPicture, 'predicted' | 'forecast'>;

const GOES_NO_FURTHER: readonly Visit['stage'][] = ['not-eligible', 'deferred', 'cleared', 'no-show'];

/**
 * A day as the engine looks ahead on it.
 * Shape:  what has happened so far, what is planned, and what rooms are kept by whoever has not left.
 * Units:  elapsed minutes since the clinic's midnight.
 */
export function dayToPredict(picture: Unpredicted): DayToPredict {
  const midnight = picture.clinic.zone.startOf(picture.date).getTime();
  const minute = (instant: Date | string | number): number =>
    Math.floor((new Date(instant).getTime() - midnight) / 60_000);
  const visits = picture.visits.map(({ visit }) => predictableVisit(visit, picture, minute));
  const kept = keptUntilLeft(picture, minute);
  const resources = [...picture.resources.values()].map((resource): PredictableResource => ({
    id: resource.id,
    kind: resource.kind,
    turnoverMinutes: resource.turnoverMinutes,
    closed: [
      ...resource.closures.map(({ start, end }) => ({ from: minute(start), until: minute(end) })),
      ...(kept.get(resource.id) ?? []),
    ],
  }));
  return { now: minute(picture.now), visits, resources };
}

type Minute = (instant: Date | string | number) => number;

function predictableVisit(visit: Visit, picture: Unpredicted, minute: Minute): PredictableVisit {
  const over = isEnd(visit.stage) || GOES_NO_FURTHER.includes(visit.stage);
  const steps = over
    ? visit.steps.filter(({ startedAt }) => startedAt !== null)
    : visit.steps.filter((step) => !isWithoutPlan(visit, step));
  const first = visit.steps.find(({ planned }) => planned !== null)?.planned;
  const doctor = operatorOf(visit, picture.resources);
  return {
    visitId: visit.id,
    arrived: visit.checkedInAt !== null,
    treatment: currentTreatment(visit),
    ...(doctor === null ? {} : { doctor }),
    undecided: currentDecision(visit) === null,
    ...(first ? { plannedArrival: minute(first.start) } : {}),
    steps: steps.map((step) => predictableStep(visit, step, picture, minute)),
  };
}

/** Nothing is kept for such an afternoon, so nobody can say when it will be; once it has begun, the rest of it follows. */
function isWithoutPlan(visit: Visit, step: Step): boolean {
  const begun = visit.steps.some((other) => isAfternoonStep(other) && other.startedAt !== null);
  return hasNoPlaces(visit) && isAfternoonStep(step) && step.planned === null && !begun;
}

/** A step that has lost its place still queues at the time it was planned for. */
function predictableStep(visit: Visit, step: Step, picture: Unpredicted, minute: Minute): PredictableStep {
  const rows = (picture.reservations.get(visit.id) ?? []).filter((row) => row.stepId === step.id);
  const reserved = rows.filter((row) => row.state !== 'released').map((row) => row.resourceId);
  const resources = step.startedAt === null ? reserved : step.usedResources;
  return {
    stepId: step.id,
    kind: step.kind,
    status: step.status,
    plannedMinutes: minutesOf(visit, step),
    ...(step.planned ? { planned: { from: minute(step.planned.start), until: minute(step.planned.end) } } : {}),
    ...(step.startedAt === null ? {} : { actualFrom: minute(step.startedAt) }),
    ...(step.endedAt === null ? {} : { actualUntil: minute(step.endedAt) }),
    resources,
  };
}

/** Recovery has a target that a review may have extended; everything else lasts as booked. */
const minutesOf = (visit: Visit, step: Step): number =>
  step.kind === 'recovery' ? (visit.recovery?.targetMinutes ?? step.minutes) : step.minutes;

/** A room is not free because its patient's steps are over: only when the patient has left it. */
function keptUntilLeft(picture: Unpredicted, minute: Minute): ReadonlyMap<string, { from: number; until: number }[]> {
  const kept = new Map<string, { from: number; until: number }[]>();
  for (const { visit } of picture.visits) {
    if (!isInClinic(visit) || visit.steps.some(({ status }) => status === 'in-progress')) continue;
    for (const row of picture.reservations.get(visit.id) ?? []) {
      if (row.state !== 'in-use' || row.endedAt !== null) continue;
      const span = { from: minute(row.from), until: Math.max(minute(row.until), minute(picture.now) + 5) };
      kept.set(row.resourceId, [...(kept.get(row.resourceId) ?? []), span]);
    }
  }
  return kept;
}
