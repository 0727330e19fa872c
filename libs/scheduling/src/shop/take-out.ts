import type { Random } from '../chance/random.ts';
import type { ShopGraph } from './shop-graph.ts';
import { NONE } from './none.ts';

/** Chooses what to order anew: whole jobs where machines are held, for one operation alone can seldom move; else operations on the way to the end. Shape: in the order of their jobs. */
export function takeOut(graph: ShopGraph, random: Random): number[] {
  const holding = graph.operations.some((operation) => operation.holds);
  if (holding || random() < 0.1) return someJobs(graph, 1 + Math.floor(random() * 4), random);
  return criticalOperations(graph, 1 + Math.floor(random() ** 2 * 5), random);
}

function someJobs(graph: ShopGraph, count: number, random: Random): number[] {
  const { jobs } = graph.shop;
  const chosen = jobs
    .map((_, job) => ({ job, turn: random() }))
    .sort((a, b) => a.turn - b.turn)
    .slice(0, count)
    .map((one) => one.job);
  let operation = 0;
  const operations = jobs.map((job) => job.map(() => operation++));
  return chosen.flatMap((job) => operations[job]!);
}

function criticalOperations(graph: ShopGraph, count: number, random: Random): number[] {
  const makespan = graph.makespan();
  const critical: number[] = [];
  for (let operation = 0; operation < graph.count; operation++) {
    const whole = graph.start[operation]! + graph.minutes[operation]! + graph.tail[operation]!;
    if (graph.mode[operation] !== NONE && whole >= makespan) critical.push(operation);
  }
  return critical
    .map((operation) => ({ operation, turn: random() }))
    .sort((a, b) => a.turn - b.turn)
    .slice(0, count)
    .map((one) => one.operation)
    .sort((a, b) => graph.start[a]! - graph.start[b]!);
}
