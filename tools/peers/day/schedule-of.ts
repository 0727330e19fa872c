import type { PlanProblem, Schedule, ScheduledVisit } from '@higaeri/scheduling';
import { turnoverOf } from '@higaeri/scheduling';
import type { PeerDay, PeerVisit } from './peer-day.ts';
import type { PeerPlan, PlacedVisit } from './peer-plan.ts';
import { startOf } from './peer-plan.ts';
import type { Use } from './pool-uses.ts';
import { poolUses } from './pool-uses.ts';

type Row = PlanProblem['day']['resources'][number];

/**
 * Turns what a peer decided into a schedule that can be judged: single rows are handed out to what it counted only in numbers.
 * Shape:  where nobody can be found for a pool, its rows are given to too many, and the judge says so.
 */
export function scheduleOf(problem: PlanProblem, day: PeerDay, plan: PeerPlan): Schedule {
  const uses = [...singleUses(day, plan), ...day.pools.flatMap((_, pool) => poolUses(problem, day, plan, pool))];
  const rows = new Map(problem.day.resources.map((row) => [row.id, row]));
  return {
    visits: day.visits.flatMap((visit, index) => {
      const placed = plan.visits[index];
      if (!placed) return [];
      const own = uses.filter((use) => use.visit === index);
      return [scheduledVisit(day, visit, placed, own, rows)];
    }),
    unplaced: day.visits.flatMap((visit, index) => (plan.visits[index] ? [] : [visit.id])),
  };
}

function scheduledVisit(
  { grid }: PeerDay,
  visit: PeerVisit,
  placed: PlacedVisit,
  uses: readonly Use[],
  rows: ReadonlyMap<string, Row>,
): ScheduledVisit {
  const steps = visit.steps
    .map(({ kind, slots }) => ({ kind, from: startOf(placed, kind), until: startOf(placed, kind) + slots }))
    .sort((a, b) => a.from - b.from);
  return {
    visitId: visit.id,
    steps: steps.map(({ kind, from, until }) => ({
      stepId: kind,
      kind,
      from: from * grid,
      until: until * grid,
      resources: uses.filter((use) => use.from < until && from < use.until).flatMap((use) => use.rows),
    })),
    reservations: uses.flatMap(({ step, from, until, rows: ids }) =>
      ids.map((resourceId) => {
        const row = rows.get(resourceId);
        const turnover = row ? turnoverOf(row) : 0;
        return { resourceId, step, from: from * grid, until: until * grid + turnover };
      }),
    ),
  };
}

/** Doctors, and the operating rooms with what stands in them. */
function singleUses({ visits, doctors, rooms }: PeerDay, plan: PeerPlan): Use[] {
  return plan.visits.flatMap((placed, visit) => {
    const known = visits[visit];
    if (!placed || !known) return [];
    const room = rooms.ids[placed.room] ?? '';
    const device = rooms.fluoroscopes[placed.room] ?? '';
    const kept = { from: startOf(placed, 'procedure'), until: startOf(placed, 'recovery') };
    const withDoctor = known.steps
      .filter(({ kind }) => kind === 'consultation' || kind === 'procedure' || kind === 'discharge-review')
      .map(({ kind, slots }) => {
        const doctor = doctors[kind === 'discharge-review' ? placed.reviewer : placed.doctor];
        const from = startOf(placed, kind);
        return { visit, step: kind, from, until: from + slots, rows: [doctor?.id ?? ''] };
      });
    return [...withDoctor, { visit, step: 'procedure' as const, ...kept, rows: [room, device] }];
  });
}
