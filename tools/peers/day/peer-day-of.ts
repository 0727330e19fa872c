import type { PlanProblem } from '@higaeri/scheduling';
import { DEFAULT_PLAN_POLICY } from '@higaeri/scheduling';
import { doctorsOf, poolsOf, roomsOf } from './peer-rows.ts';
import { peerVisitOf } from './peer-visit.ts';
import type { PeerDay } from './peer-day.ts';
import { refuse } from './refuse.ts';

/**
 * Tells a day to the peers, with the policy that clinics start with.
 * Errors: throws a `RangeError` for a day that has what the peers' models do not know.
 */
export function peerDayOf(problem: PlanProblem): PeerDay {
  const { grid, weights, slack } = DEFAULT_PLAN_POLICY;
  const { resources } = problem.day;
  if (resources.some((row) => row.busy.length > 0)) refuse('a row that is already reserved');
  const doctors = doctorsOf(resources, grid);
  const rooms = roomsOf(resources, grid);
  const closings = resources.flatMap((row) => row.open.map((open) => open.until + slack.overtime));
  const horizon = Math.max(0, ...closings) / grid;
  const pools = poolsOf(resources, grid, horizon);
  return {
    grid,
    horizon,
    pools,
    rooms,
    doctors,
    visits: problem.visits.map((visit) => peerVisitOf(problem, visit, { grid, horizon, pools, doctors, rooms })),
    costs: {
      waiting: weights.waiting * grid,
      idle: weights.idle * grid,
      blocking: weights.blocking * grid,
      overtime: weights.overtime * grid,
      otherDoctor: weights.otherDoctor,
      unplaced: weights.unplaced,
    },
  };
}
