import { planDay } from '@higaeri/scheduling';
import { clinicDayInstance } from '@higaeri/scheduling/testing/clinic-day-instance';
import { peerDayOf } from '../../peers/day/peer-day-of.ts';
import { peerPlanOf } from '../../peers/day/peer-plan.ts';
import type { Peer } from '../../peers/solvers/peer.ts';
import type { Figure } from '../figure.ts';
import { atMost, reported } from '../figure.ts';
import { judged } from './judged.ts';
import { greedy } from './our-answers.ts';

const TINY = [
  { visits: 2, seed: 3 },
  { visits: 3, seed: 2 },
];
const ITERATIONS = 2000;

/** Rounding of a solver that counts in fractions; costs are whole. */
const ROUNDING = 0.5;

/**
 * Days so small that solvers can prove which plan is best: the models hold against each other, and our plan against what is proven.
 * Errors: throws when a plan is broken, or when somebody has "proven" more than a sound plan costs: then a model is wrong.
 */
export async function* agreements(peers: readonly Peer[], seconds: number): AsyncGenerator<Figure> {
  for (const size of TINY) {
    const problem = clinicDayInstance(size);
    const name = `peers: a tiny day of ${size.visits} visits`;
    const ours = planDay(problem, { iterations: ITERATIONS }).objective.total;
    const { schedule, objective } = greedy(problem);
    const day = peerDayOf(problem);
    const task = { day, warm: peerPlanOf(day, schedule), warmCost: objective.total, seconds };
    const answers: { peer: string; total: number; bound: number; said: string }[] = [];
    for (const peer of peers) {
      const { plan, bound = -Infinity, said } = await peer.solve(task);
      const { total, verdict, breach } = judged(problem, day, plan, schedule);
      if (verdict === 'broken') throw new Error(`${name}: the plan of ${peer.name} is broken: ${breach ?? ''}`);
      answers.push({ peer: peer.name, total, bound, said });
    }
    const best = Math.min(ours, ...answers.map(({ total }) => total));
    for (const { peer, total, bound, said } of answers) {
      if (bound > best + ROUNDING) throw new Error(`${name}: ${peer} proves ${bound}, but there is a plan of ${best}.`);
      const against = `best of all (${said})`;
      yield reported({ name: `${name}, ${peer}`, value: total, unit: 'cost', against, ratio: total / best, n: 1 });
    }
    const proven = answers.some(({ bound }) => bound >= best - ROUNDING) ? 'proven best' : 'best of all';
    const mine = { name: `${name}, ours`, value: ours, unit: 'cost', against: proven, ratio: ours / best, n: 1 };
    if (answers.length > 0) yield atMost(best, mine);
  }
}
