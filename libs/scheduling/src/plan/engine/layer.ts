import type { TaskModel } from './plan-model.ts';

/**
 * The least cost of starting a task at each slot, and the way there.
 * Shape:  Infinity where it can not start; `from` is the slot of the task before, `via` which of the layers `before` it came through. All that is reached lies between `task.first` and `task.last`.
 * Units:  weighted minutes.
 */
export interface Layer {
  task: TaskModel;
  before: readonly Layer[];
  readonly cost: Float64Array;
  readonly from: Int16Array;
  readonly via: Uint8Array;
}

/** Layers that are used over and over: a plan asks for thousands of them. */
export class Layers {
  private readonly all: Layer[] = [];
  private readonly slots: number;
  private used = 0;

  constructor(slots: number) {
    this.slots = slots;
  }

  /** Takes all layers back. */
  clear(): void {
    this.used = 0;
  }

  /** One more layer, valid until the next `clear`. */
  next(task: TaskModel, before: readonly Layer[]): Layer {
    const layer = (this.all[this.used] ??= {
      task,
      before,
      cost: new Float64Array(this.slots),
      from: new Int16Array(this.slots),
      via: new Uint8Array(this.slots),
    });
    this.used++;
    layer.task = task;
    layer.before = before;
    layer.cost.fill(Infinity);
    return layer;
  }
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
