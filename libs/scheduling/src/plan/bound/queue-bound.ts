import type { PlanModel, TaskModel, VisitModel } from '../engine/plan-model.ts';
import type { Job } from './preemptive-starts.ts';
import { leastSumOfStarts } from './preemptive-starts.ts';

/** A visit whose waiting has begun, in the queue of one kind of row. Units: minutes; `origin` is the start of the task if nobody waited at all. */
interface Queued extends Job {
  readonly visit: VisitModel;
  readonly origin: number;
}

/**
 * What the patients who already wait must wait at least because the operating rooms, or their one doctor, can only take so many at once.
 * Shape:  per visit counted once; the better of both queues, or of leaving somebody of a queue without a place. `alone` is what each visit costs by itself.
 * Units:  weighted minutes.
 */
export function queueBound(model: PlanModel, alone: readonly number[]): number {
  const rooms = model.rows.filter((row) => row.resource.kind === 'operating-room');
  const turnover = Math.min(...rooms.map((row) => row.turnover));
  const atRooms = model.visits.flatMap((visit) => queuedOf(visit, 'procedure', turnover));
  const bound = model.visits.filter((visit) => visit.doctors.length === 1);
  const byDoctor = [...new Set(bound.map((visit) => visit.doctors[0]))].map((doctor) => ({
    queue: bound.filter((visit) => visit.doctors[0] === doctor).flatMap((visit) => queuedOf(visit, 'procedure', 0)),
    machines: 1,
  }));
  return Math.max(boundOf(model, alone, [{ queue: atRooms, machines: rooms.length }]), boundOf(model, alone, byDoctor));
}

function boundOf(
  { policy }: PlanModel,
  alone: readonly number[],
  queues: readonly { readonly queue: readonly Queued[]; readonly machines: number }[],
): number {
  const left = [...alone];
  let bound = 0;
  for (const { queue, machines } of queues) {
    if (queue.length === 0 || machines === 0) continue;
    const origins = queue.reduce((sum, one) => sum + one.origin, 0);
    const waiting = Math.max(0, leastSumOfStarts(queue, machines) - origins) * policy.weights.waiting;
    const each = queue.map((one) => alone[one.visit.index]!);
    const byThemselves = each.reduce((sum, cost) => sum + cost, 0);
    // Whoever has no place waits for nothing.
    const withoutOne = byThemselves - Math.max(...each) + policy.weights.unplaced;
    bound += Math.max(Math.min(waiting, withoutOne), byThemselves);
    for (const one of queue) left[one.visit.index] = 0;
  }
  return bound + left.reduce((sum, cost) => sum + cost, 0);
}

function queuedOf(visit: VisitModel, kind: TaskModel['kind'], turnover: number): Queued[] {
  const tasks = visit.orders.flatMap((group) => group[0] ?? []);
  const place = tasks.findIndex((task) => task.kind === kind);
  const task = tasks[place];
  if (!task || visit.previousEnd === undefined) return [];
  const before = tasks.slice(0, place).reduce((sum, one) => sum + one.minutes, 0);
  const lunch = tasks.slice(0, place + 1).some((one) => one.kind === visit.lunch?.before)
    ? (visit.lunch?.minutes ?? 0)
    : 0;
  return [
    {
      visit,
      minutes: task.minutes + turnover,
      release: Math.max(visit.earliest + before, task.earliest),
      origin: visit.previousEnd + before + lunch,
    },
  ];
}
