import type { PlanProblem, Proposal, Situation } from '@higaeri/scheduling';
import { DEFAULT_REPLAN_POLICY, planDay, replanDay } from '@higaeri/scheduling';
import { clinicDayInstance } from '@higaeri/scheduling/testing/clinic-day-instance';
import { withPlan } from '@higaeri/scheduling/testing/running-day';
import { validateSchedule } from '@higaeri/scheduling/testing/validate-schedule';
import type { BenchPart, Figure } from '../figure.ts';
import { below, reported } from '../figure.ts';
import { timedInTurns } from '../timing.ts';

const VISITS = [20, 40, 60];
const FEASIBLE_MS = 20;
const IMPROVED_MS = 200;
const IMPROVING_MS = 150;
const HALF_AN_HOUR = 30;

/** How long it takes to have a day that can be carried out again, and a better one, after an operating room closed half an hour into the afternoon. */
function* figures(): Generator<Figure> {
  for (const visits of VISITS) {
    const situation = closure(clinicDayInstance({ visits, seed: 1 }));
    let feasible: Proposal | undefined;
    let improved: Proposal | undefined;
    const times = timedInTurns({ n: 20, warmUp: 5 }, (seed) => ({
      feasible: () => (feasible = replanDay(situation, { seed, iterations: 0 })),
      improved: () => (improved = withinTime(situation, seed)),
    }));
    const name = `disruption: ${visits} visits`;
    yield below(FEASIBLE_MS, { name: `${name}, feasible`, value: times.feasible.p50, unit: 'ms', n: times.feasible.n });
    yield below(IMPROVED_MS, { name: `${name}, improved`, value: times.improved.p50, unit: 'ms', n: times.improved.n });
    if (!feasible || !improved) continue;
    for (const proposal of [feasible, improved]) judge(situation, proposal);
    const { total } = improved.gains;
    yield reported({ name: `${name}, moves`, value: improved.moves.length, unit: 'moves', n: 1 });
    yield reported({
      name: `${name}, cost`,
      value: total.after,
      unit: 'min',
      against: 'pushed back',
      ratio: total.after / total.before,
      n: 1,
    });
  }
}

function withinTime(situation: Situation, seed: number): Proposal {
  const until = performance.now() + IMPROVING_MS;
  return replanDay(situation, { seed, iterations: Infinity, shouldStop: () => performance.now() >= until });
}

function closure(empty: PlanProblem): Situation {
  const planned = withPlan(empty, planDay(empty, { iterations: 50 }).schedule);
  const room = planned.day.resources.find((row) => row.kind === 'operating-room');
  if (!room) throw new Error('A clinic day without an operating room has nothing to close.');
  const closing = 13 * 60 + HALF_AN_HOUR;
  const open = room.open.map((stretch) => ({ ...stretch, until: Math.min(stretch.until, closing) }));
  const resources = planned.day.resources.map((row) => (row === room ? { ...row, open } : row));
  return {
    problem: { ...planned, day: { ...planned.day, resources } },
    disruption: { kind: 'closure', resourceId: room.id },
  };
}

function judge({ problem }: Situation, proposal: Proposal): void {
  const breaches = validateSchedule(problem, proposal.schedule, DEFAULT_REPLAN_POLICY.slack);
  if (breaches.length > 0) throw new Error(`The new plan breaks ${breaches.length} rules: ${breaches[0] ?? ''}`);
}

const part: BenchPart = { about: 'a new plan after an operating room has closed', figures };

export default part;
