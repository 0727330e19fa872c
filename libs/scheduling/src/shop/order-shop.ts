import type { Random } from '../chance/random.ts';
import { randomFrom } from '../chance/random.ts';
import { reinsert } from './reinsert.ts';
import type { Shop, ShopAnswer } from './shop.ts';
import { shopBound } from './shop-bound.ts';
import { NONE } from './none.ts';
import { ShopGraph } from './shop-graph.ts';
import { takeOut } from './take-out.ts';

/** The budget of a search. Shape: `shouldStop` is asked once per iteration; `goal` is an end that is good enough. Units: minutes. */
export interface ShopOptions {
  readonly seed?: number;
  readonly iterations?: number;
  readonly shouldStop?: () => boolean;
  readonly goal?: number;
}

const DEFAULT_ITERATIONS = 2000;
const TRIES = 250;
const TOLERANCE = 0.1;
const BREATH = 400;

/**
 * Orders the operations of a shop so that the last one ends as early as possible.
 * Shape:  a few jobs or operations are taken out and put back where everything ends earliest, again and again; how much worse one may go on from shrinks and grows.
 * Units:  minutes.
 * Errors: none; without iterations the first order found by insertion.
 * Source: iterated greedy for the blocking job shop, Pranzo & Pacciarelli (2016); large neighbourhoods, Shaw (1998).
 */
export function orderShop(shop: Shop, options: ShopOptions = {}): ShopAnswer {
  const { seed = 1, iterations: most = DEFAULT_ITERATIONS, shouldStop = () => false } = options;
  const random = randomFrom(seed);
  const graph = new ShopGraph(shop);
  const bound = shopBound(shop);
  const goal = Math.max(bound, options.goal ?? 0);
  insertAll(graph, random);
  let current = { order: graph.order(), makespan: graph.makespan() };
  let best = current;
  let iterations = 0;
  while (best.makespan > goal && iterations < most && !shouldStop()) {
    const worse = Math.floor(
      best.makespan * TOLERANCE * Math.max(0, 1 - ((iterations % BREATH) * 2) / BREATH) * random(),
    );
    iterations++;
    const operations = takeOut(graph, random);
    for (const operation of operations) graph.unlink(operation);
    graph.settle();
    const limit = Math.max(current.makespan, best.makespan + worse);
    const found = reinsert(graph, operations, { limit, tries: TRIES, orders: Infinity }, random);
    if (found) current = found;
    graph.restore(current.order);
    if (current.makespan < best.makespan) best = current;
  }
  graph.restore(best.order);
  return { operations: placedOperations(graph), makespan: best.makespan, bound, iterations };
}

/** One job after the other, in an order that chance decides. */
function insertAll(graph: ShopGraph, random: Random): void {
  let operation = 0;
  // Every job alone, one after the other, fits; without a limit an impossible order would grow for ever.
  const oneByOne = graph.operations.reduce((sum, { modes }) => sum + Math.max(...modes.map((mode) => mode.minutes)), 0);
  const jobs = graph.shop.jobs.map((job) => {
    const operations = job.map(() => operation++);
    return { operations, turn: random() };
  });
  for (const { operations } of jobs.sort((a, b) => a.turn - b.turn)) {
    const found = reinsert(graph, operations, { limit: oneByOne, tries: Infinity, orders: 1 }, random);
    if (found) graph.restore(found.order);
  }
}

function placedOperations(graph: ShopGraph): ShopAnswer['operations'] {
  let operation = 0;
  return graph.shop.jobs.map((job) =>
    job.map(({ modes }) => {
      const { machine, minutes } = modes[Math.max(NONE + 1, graph.mode[operation]!)]!;
      return { machine, minutes, from: graph.start[operation++]! };
    }),
  );
}
