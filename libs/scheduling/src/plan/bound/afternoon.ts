import type { TaskModel, VisitModel } from '../engine/plan-model.ts';

/** A procedure ahead. Shape: its wait begins at `since` where that is known, else when the `consultation` ahead is over. Units: minutes; `between` is what must be done before it, and lunch. */
export interface Afternoon {
  readonly procedure: TaskModel;
  readonly consultation: TaskModel | undefined;
  readonly since: number | undefined;
  readonly between: number;
}

/** The procedure ahead of a visit; none for a patient who has none, or whose wait has no beginning. */
export function afternoonOf(visit: VisitModel): Afternoon[] {
  const tasks = visit.orders.flatMap((group) => group[0] ?? []);
  const place = tasks.findIndex(({ kind }) => kind === 'procedure');
  const procedure = tasks[place];
  if (!procedure) return [];
  const before = tasks.slice(0, place);
  const seen = before.findIndex(({ kind }) => kind === 'consultation');
  const consultation = before[seen];
  if (!consultation && visit.previousEnd === undefined) return [];
  const since = consultation ? undefined : visit.previousEnd;
  const waitedFor = [...before.slice(seen + 1), procedure];
  const lunch = waitedFor.some(({ kind }) => kind === visit.lunch?.before) ? (visit.lunch?.minutes ?? 0) : 0;
  const between = before.slice(seen + 1).reduce((minutes, task) => minutes + task.minutes, lunch);
  return [{ procedure, consultation, since, between }];
}
