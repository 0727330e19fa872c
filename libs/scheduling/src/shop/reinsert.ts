import type { Random } from '../chance/random.ts';
import type { Order, ShopGraph } from './shop-graph.ts';
import { NONE } from './none.ts';

interface Place {
  readonly mode: number;
  readonly after: number;
  readonly end: number;
}

/** How long to look. Shape: nothing that ends after `limit`; `tries` places looked at, `orders` whole orders found. */
export interface Effort {
  readonly limit: number;
  readonly tries: number;
  readonly orders: number;
}

/**
 * Puts operations back so that everything ends as early as possible.
 * Shape:  depth first, the most promising place first; undefined when nothing was found. Leaves the operations out of the graph.
 */
export function reinsert(
  graph: ShopGraph,
  operations: readonly number[],
  effort: Effort,
  random: Random,
): { readonly order: Order; readonly makespan: number } | undefined {
  let best: { order: Order; makespan: number } | undefined;
  let { tries, orders, limit: most } = effort;
  const descend = (depth: number): void => {
    const operation = operations[depth];
    if (operation === undefined) {
      best = { order: graph.order(), makespan: graph.makespan() };
      most = best.makespan - 1;
      orders--;
      return;
    }
    for (const { mode, after, end } of placesFor(graph, operation, most, random, () => tries-- > 0)) {
      if (end > most) continue;
      if (orders <= 0 || (tries <= 0 && best)) return;
      const mark = graph.mark();
      if (graph.insert(operation, mode, after, most)) descend(depth + 1);
      graph.rewind(mark);
      graph.unlink(operation);
    }
  };
  descend(0);
  return best;
}

/** Every place an operation could have, the one that ends earliest first; equal ones as chance decides. */
function placesFor(graph: ShopGraph, operation: number, limit: number, random: Random, mayTry: () => boolean): Place[] {
  const places: (Place & { readonly turn: number })[] = [];
  for (const [mode, { machine, minutes }] of graph.operations[operation]!.modes.entries()) {
    for (let after = NONE; ;) {
      const next = after === NONE ? graph.firstOnMachine[machine]! : graph.nextOnMachine[after]!;
      const from = Math.max(graph.start[operation]!, after === NONE ? 0 : graph.released(after));
      if (from + minutes + graph.tail[operation]! > limit) break;
      const fits = next === NONE || from + minutes + graph.minutes[next]! + graph.tail[next]! <= limit;
      if (fits && mayTry()) {
        const mark = graph.mark();
        if (graph.insert(operation, mode, after, limit))
          places.push({ mode, after, end: graph.makespan(), turn: random() });
        graph.rewind(mark);
        graph.unlink(operation);
      }
      if (next === NONE) break;
      after = next;
    }
  }
  return places.sort((a, b) => a.end - b.end || a.turn - b.turn);
}
