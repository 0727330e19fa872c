import type { TaskModel } from './plan-model.ts';

/**
 * The least cost of starting a task at each slot, and the way there.
 * Shape:  Infinity where it can not start; `from` is the slot of the task before, `via` which of the layers `before` it came through. All that is reached lies between `first` and `last`, both included; nothing else may be read.
 * Units:  weighted minutes.
 */
export interface Layer {
  task: TaskModel;
  before: readonly Layer[];
  first: number;
  last: number;
  readonly cost: Float64Array;
  readonly from: Int16Array;
  readonly via: Uint8Array;
}

/** Layers that are used over and over: a plan asks for thousands of them. */
export class Layers {
  private readonly all: Layer[] = [];
  private readonly prices: Float64Array[] = [];
  private readonly slots: number;
  private used = 0;
  private priced = 0;

  constructor(slots: number) {
    this.slots = slots;
  }

  /** Takes all layers back. */
  clear(): void {
    this.used = 0;
    this.priced = 0;
  }

  /** Room for what a task costs at each slot: Infinity everywhere, valid until the next `clear`. */
  costs(): Float64Array {
    const costs = (this.prices[this.priced] ??= new Float64Array(this.slots));
    this.priced++;
    return costs.fill(Infinity);
  }

  /** One more layer, valid until the next `clear`. Shape: nothing reached yet between `first` and `last`. */
  next(task: TaskModel, before: readonly Layer[], first: number, last: number): Layer {
    const layer = (this.all[this.used] ??= {
      task,
      before,
      first,
      last,
      cost: new Float64Array(this.slots),
      from: new Int16Array(this.slots),
      via: new Uint8Array(this.slots),
    });
    this.used++;
    layer.task = task;
    layer.before = before;
    layer.first = first;
    layer.last = last;
    if (first <= last) layer.cost.fill(Infinity, first, last + 1);
    return layer;
  }
}

/** Lets a layer begin and end with something that is reached. Shape: `first` behind `last` when nothing is. */
export function trim(layer: Layer): void {
  const { cost } = layer;
  while (layer.first <= layer.last && cost[layer.first] === Infinity) layer.first++;
  while (layer.last >= layer.first && cost[layer.last] === Infinity) layer.last--;
}

/** The least cost of a layer; Infinity when nothing is reached. Units: weighted minutes. */
export function leastOf({ cost, first, last }: Layer): number {
  let least = Infinity;
  for (let slot = first; slot <= last; slot++) if (cost[slot]! < least) least = cost[slot]!;
  return least;
}

/** The layers of the way to a slot with their slots, in order. */
export function wayTo(layer: Layer, slot: number): { layer: Layer; slot: number }[] {
  const way: { layer: Layer; slot: number }[] = [];
  for (let here: Layer | undefined = layer, at = slot; here;) {
    way.push({ layer: here, slot: at });
    const before: Layer | undefined = here.before[here.via[at]!];
    at = here.from[at]!;
    here = before;
  }
  return way.reverse();
}
