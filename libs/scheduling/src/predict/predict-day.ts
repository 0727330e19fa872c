import { Occupancy } from './occupancy.ts';
import type { DayToPredict, PredictableStep, PredictableVisit, PredictedStep } from './predict-day-input.ts';

interface Pending {
  readonly visit: PredictableVisit;
  readonly step: PredictableStep;
  readonly place: number;
  readonly order: number;
}

/**
 * Says when every unfinished step of a day will probably happen, by pushing the plan to the right.
 * Shape:  steps are taken in the order of the plan; each starts no earlier than now, its plan, the end of the patient's step before, and its rooms and people being free after turnover.
 *         Recovery and review follow as soon as they can, even before their planned time. A step in progress lasts as planned from its real start, and at least a little longer than now.
 *         The operating room is kept until the recovery of its patient begins. A patient who should be here and is not is expected a little after now.
 * Units:  minutes since midnight.
 * Source: architecture.md "extends in-use rows … to max(plan, now + 5 min)"; clinic.md, row `recovery`.
 */
export function predictDay(day: DayToPredict): PredictedStep[] {
  const lead = day.leadMinutes ?? 5;
  const occupancy = new Occupancy(day.resources);
  const ready = new Map<PredictableVisit, number>();
  const predicted: PredictedStep[] = [];
  const running = (step: PredictableStep): number =>
    Math.max((step.actualFrom ?? day.now) + step.plannedMinutes, day.now + lead);

  for (const visit of day.visits) {
    let free = firstMoment(visit, day.now, lead);
    for (const step of visit.steps) {
      const until = step.status === 'in-progress' ? running(step) : step.actualUntil;
      if (until === undefined) continue;
      occupancy.use(visit.visitId, step.resources, until);
      free = Math.max(free, until);
      if (step.status === 'in-progress') predicted.push(prediction(visit, step, step.actualFrom ?? day.now, until));
    }
    ready.set(visit, free);
  }

  for (const { visit, step } of pendingInOrder(day.visits)) {
    const patient = ready.get(visit) ?? day.now;
    const planned = followsStraightOn(step) ? patient : Math.max(patient, step.planned?.from ?? patient);
    const from = occupancy.firstStart(visit.visitId, step.resources, Math.max(planned, day.now), step.plannedMinutes);
    const until = from + step.plannedMinutes;
    if (step.kind === 'recovery') keepOperatingRoom(visit, from, occupancy);
    occupancy.use(visit.visitId, step.resources, until);
    ready.set(visit, until);
    predicted.push(prediction(visit, step, from, until));
  }
  return predicted;
}

function firstMoment(visit: PredictableVisit, now: number, lead: number): number {
  const late = !visit.arrived && visit.plannedArrival !== undefined && visit.plannedArrival < now;
  return late ? now + lead : now;
}

/** Planned steps in the order of the plan; a step never comes before one that its own patient does first, and steps without a plan take what the others leave. */
function pendingInOrder(visits: readonly PredictableVisit[]): Pending[] {
  const pending = visits.flatMap((visit, place) => {
    let order = -Infinity;
    return visit.steps.flatMap((step) => {
      if (step.status !== 'planned') return [];
      order = Math.max(order, step.planned?.from ?? Infinity);
      return [{ visit, step, place, order }];
    });
  });
  // Sorting is stable, so steps of one visit at the same minute keep their order.
  return pending.sort((a, b) => compareOrders(a.order, b.order) || a.place - b.place);
}

// Two steps without a plan are both at infinity, whose difference is not a number.
function compareOrders(a: number, b: number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function followsStraightOn(step: PredictableStep): boolean {
  return step.kind === 'recovery' || step.kind === 'discharge-review';
}

function keepOperatingRoom(visit: PredictableVisit, until: number, occupancy: Occupancy): void {
  const procedure = visit.steps.find((step) => step.kind === 'procedure');
  if (procedure) occupancy.use(visit.visitId, occupancy.rooms(procedure.resources), until);
}

function prediction(visit: PredictableVisit, step: PredictableStep, from: number, until: number): PredictedStep {
  const delayMinutes = step.planned ? Math.max(0, until - step.planned.until) : 0;
  return { visitId: visit.visitId, stepId: step.stepId, from, until, delayMinutes };
}
