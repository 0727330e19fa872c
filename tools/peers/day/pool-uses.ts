import type { PlanProblem, StepKind } from '@higaeri/scheduling';
import { DEFAULT_PLAN_POLICY } from '@higaeri/scheduling';
import { handOut } from './hand-out.ts';
import type { PeerDay, PeerNeed, PeerStep, PeerVisit, Pool } from './peer-day.ts';
import { poolsFor, stepOf } from './peer-day.ts';
import type { PeerPlan, PlacedVisit } from './peer-plan.ts';
import { startOf } from './peer-plan.ts';

/** A stretch of rows, as it will be reserved. Units: slots, without turnover. */
export interface Use {
  readonly visit: number;
  readonly step: StepKind;
  readonly from: number;
  readonly until: number;
  readonly rows: readonly string[];
}

type Wanted = Omit<Use, 'rows'> & { readonly units: number };

/** Gives single rows of a pool to the steps that a plan has counted in it. Shape: where nobody can be found, rows are given to too many. */
export function poolUses(problem: PlanProblem, day: PeerDay, plan: PeerPlan, index: number): Use[] {
  const pool = day.pools[index];
  if (!pool) return [];
  const wanted = plan.visits.flatMap((placed, visit) => {
    const known = day.visits[visit];
    return placed && known ? wantedBy(day, known, placed, index, visit) : [];
  });
  const requests = wanted.map((one) => ({ ...one, until: one.until + pool.turnover }));
  const givers = pool.owners.map((owner) => {
    const row = problem.day.resources.find((one) => one.id === owner[0]);
    return {
      units: owner.length,
      isOpen: ({ from, until }: { from: number; until: number }): boolean =>
        isOpen(row?.open ?? [], from * day.grid, (until - pool.turnover) * day.grid),
    };
  });
  return withUnits(pool, wanted, handOut(requests, givers));
}

function wantedBy(day: PeerDay, visit: PeerVisit, placed: PlacedVisit, pool: number, index: number): Wanted[] {
  return visit.steps.flatMap((step) =>
    step.needs
      .filter((need) => takenPool(day, need, step.kind, placed) === pool)
      .map((need) => ({ visit: index, step: step.kind, units: need.units, ...stretchOf(visit, step, need, placed) })),
  );
}

/** Chooses which of an owner's units are used: free ones first. */
function withUnits(pool: Pool, wanted: readonly Wanted[], owners: readonly number[] | undefined): Use[] {
  const free = pool.owners.map((owner) => owner.map(() => 0));
  return wanted
    .map((use, position) => ({ use, owner: owners?.[position] ?? position % pool.owners.length }))
    .sort((a, b) => a.use.from - b.use.from)
    .map(({ use: { units, ...use }, owner }) => {
      const ends = free[owner] ?? [];
      const chosen = [...ends.keys()]
        .sort((a, b) => Number((ends[a] ?? 0) > use.from) - Number((ends[b] ?? 0) > use.from))
        .slice(0, units);
      for (const unit of chosen) ends[unit] = use.until + pool.turnover;
      return { ...use, rows: chosen.map((unit) => pool.owners[owner]?.[unit] ?? '') };
    });
}

function isOpen(open: readonly { from: number; until: number }[], from: number, until: number): boolean {
  const closing = Math.max(...open.map((one) => one.until));
  const { overtime } = DEFAULT_PLAN_POLICY.slack;
  return open.some((one) => one.from <= from && until <= one.until + (one.until === closing ? overtime : 0));
}

function takenPool(day: PeerDay, need: PeerNeed, kind: StepKind, placed: PlacedVisit): number | undefined {
  const [only, ...others] = poolsFor(day, need);
  return others.length === 0 ? only : placed.pools[kind];
}

/** How long a need keeps its rows. Units: slots, without turnover. */
export function stretchOf(
  visit: PeerVisit,
  step: PeerStep,
  need: PeerNeed,
  placed: PlacedVisit,
): { readonly from: number; readonly until: number } {
  const last = need.through ? stepOf(visit, 'discharge-review') : step;
  return { from: startOf(placed, step.kind), until: startOf(placed, last.kind) + last.slots };
}
