import type { Bits } from './bits.ts';
import { noBits } from './bits.ts';
import type { TaskModel } from './plan-model.ts';

/**
 * The least cost of starting a task at each slot, and the way there.
 * Shape:  `reached` is where it can start, elsewhere the cost says nothing; `from` is the slot of the task before, `via` which of the layers `before` it came through.
 * Units:  weighted minutes.
 */
export interface Layer {
  readonly task: TaskModel;
  readonly before: readonly Layer[];
  readonly reached: Bits;
  readonly cost: Float64Array;
  readonly from: Int16Array;
  readonly via: Uint8Array;
}

export function noLayer(task: TaskModel, slots: number, before: readonly Layer[]): Layer {
  return {
    task,
    before,
    reached: noBits(slots),
    cost: new Float64Array(slots),
    from: new Int16Array(slots),
    via: new Uint8Array(slots),
  };
}

/** The tasks of the way to a slot with their slots, in order. */
export function wayTo(layer: Layer, slot: number): { task: TaskModel; slot: number }[] {
  const way: { task: TaskModel; slot: number }[] = [];
  for (let here: Layer | undefined = layer, at = slot; here;) {
    way.push({ task: here.task, slot: at });
    const before: Layer | undefined = here.before[here.via[at]!];
    at = here.from[at]!;
    here = before;
  }
  return way.reverse();
}
