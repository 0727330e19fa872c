import type { PlanProblem } from '@higaeri/scheduling';
import { peerDayOf } from '../../peers/day/peer-day-of.ts';
import { peerPlanOf } from '../../peers/day/peer-plan.ts';
import { cpSat } from '../../peers/solvers/cp-sat.ts';
import { highs } from '../../peers/solvers/highs.ts';
import { minizinc } from '../../peers/solvers/minizinc.ts';
import type { Peer } from '../../peers/solvers/peer.ts';
import type { BenchOptions, BenchPart, Figure } from '../figure.ts';
import { atMost, reported } from '../figure.ts';
import { frozenInstances, problemOf } from '../plan/frozen-instances.ts';
import { agreements } from './agreement.ts';
import { installedFigure } from './installed-figure.ts';
import { judged } from './judged.ts';
import { greedy, ourTotal, warmUp } from './our-answers.ts';

const PEERS: readonly Peer[] = [highs, cpSat, minizinc];
const SECONDS = 60;

/** Our second against a minute of each solver that is installed, one after the other, on the same days from the same start. */
async function* figures({ seconds = SECONDS, visits }: BenchOptions = {}): AsyncGenerator<Figure> {
  const there = PEERS.filter((peer) => peer.version() !== undefined);
  for (const peer of PEERS) yield installedFigure(peer);
  yield* agreements(there, seconds);
  warmUp();
  for (const instance of frozenInstances()) {
    if (visits !== undefined && instance.visits !== visits) continue;
    const problem = problemOf(instance);
    const name = `peers: ${instance.visits} visits, day ${instance.seed}`;
    const ours = ourTotal(problem);
    yield reported({ name: `${name}, start of all`, value: greedy(problem).objective.total, unit: 'cost', n: 1 });
    for (const peer of there) yield* compared(name, problem, ours, peer, seconds);
  }
}

async function* compared(
  name: string,
  problem: PlanProblem,
  ours: number,
  peer: Peer,
  seconds: number,
): AsyncGenerator<Figure> {
  const { schedule, objective } = greedy(problem);
  const day = peerDayOf(problem);
  const task = { day, warm: peerPlanOf(day, schedule), warmCost: objective.total, seconds };
  const { plan, bound, said } = await peer.solve(task);
  const { total, verdict, breach } = judged(problem, day, plan, schedule);
  const ended = [verdict, said, breach].filter((word) => word !== undefined && word !== '').join(', ');
  yield atMost(total, {
    name: `${name}, 1 s against ${peer.name}`,
    value: ours,
    unit: 'cost',
    against: `${seconds} s of ${peer.name} (${ended})`,
    ratio: ours / total,
    n: 1,
  });
  // Nothing costs less than nothing, so that only a bound above it says something.
  if (bound === undefined || bound <= 0) return;
  yield reported({
    name: `${name}, bound of ${peer.name}`,
    value: bound,
    unit: 'cost',
    against: 'our second',
    ratio: bound / ours,
    n: 1,
  });
}

const part: BenchPart = {
  about: 'one second of ours against a minute of each other solver',
  onlyByName: true,
  figures,
};

export default part;
