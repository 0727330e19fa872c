import { planDay } from '@higaeri/scheduling';
import { frozenInstances, problemOf } from './plan/frozen-instances.ts';
const budget = Number(process.argv[2] ?? 1000);
for (const inst of frozenInstances()) {
  const problem = problemOf(inst);
  const until = performance.now() + budget;
  const a = planDay(problem, { seed: 1, iterations: Infinity, shouldStop: () => performance.now() >= until });
  console.log(inst.visits, inst.seed, inst.bestKnown, a.objective.total, ((a.objective.total/inst.bestKnown-1)*100).toFixed(1)+'%', a.iterations, JSON.stringify(a.objective));
}
