import type { Random } from '../../chance/random.ts';
import type { Placement } from './placement.ts';
import type { TaskModel } from './plan-model.ts';

/** A stretch in which one step is to start, for once. Shape: both slots included. */
export interface Whim {
  readonly kind: TaskModel['kind'];
  readonly first: number;
  readonly last: number;
}

/** A start that is not to be tried again. Units: slots. */
export interface Banned {
  readonly kind: TaskModel['kind'];
  readonly slot: number;
}

/** An hour or so. Units: minutes. */
const AWAY = 60;

/**
 * A step of a visit that is to be earlier or later than it was, by some minutes up to an hour; of a visit that had no place, than some moment.
 * Shape:  undefined for a visit with nothing ahead. The cheapest place of each visit may leave none for the next: whims find the plans that lie behind that.
 */
export function whimFor({ visit, tasks }: Placement, grid: number, random: Random): Whim | undefined {
  const ahead = visit.orders.flatMap((group) => group[0] ?? []);
  const task = ahead[Math.floor(random() * ahead.length)];
  if (!task) return undefined;
  const { kind, first, last } = task;
  const was = tasks.find((placed) => placed.task.kind === kind)?.from;
  const away = 1 + Math.floor((random() * AWAY) / grid);
  const cut = was === undefined ? first + Math.floor(random() * (last - first + 1)) : Math.round(was / grid);
  const isEarlier = random() < 0.5;
  return isEarlier ? { kind, first, last: cut - away } : { kind, first: cut + away, last };
}
