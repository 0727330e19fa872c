import type { PeerDay, PeerNeed, PeerStep } from '../../day/peer-day.ts';
import { poolsFor } from '../../day/peer-day.ts';
import type { PlacedVisit } from '../../day/peer-plan.ts';
import type { CpModel, Literal } from './cp-model.ts';
import { minus, number, sum, times } from './cp-model.ts';
import type { TimedVisit } from './timed-visit.ts';
import { end, from } from './timed-visit.ts';

/** Which pool a step takes, where there are several. */
export interface PoolChoice {
  readonly visit: number;
  readonly step: PeerStep;
  readonly literals: readonly { readonly pool: number; readonly literal: Literal }[];
}

interface PoolUse {
  readonly interval: number;
  readonly units: number;
}

/** What of which only the number counts is never taken more often than it is there. */
export function pools(
  model: CpModel,
  day: PeerDay,
  visits: readonly TimedVisit[],
  warm: readonly (PlacedVisit | undefined)[],
): PoolChoice[] {
  const uses = day.pools.map(({ away }): PoolUse[] =>
    away.map((gone) => ({
      interval: model.interval(number(gone.from), number(gone.until), 0),
      units: gone.units,
    })),
  );
  const choices: PoolChoice[] = [];
  visits.forEach((timed, visit) => {
    for (const step of timed.visit.steps)
      for (const need of step.needs) {
        const literals = choiceOf(model, day, timed, step, need, warm[visit]);
        for (const { pool, literal } of literals)
          uses[pool]?.push({ interval: useOf(model, day, timed, step, need, pool, literal), units: need.units });
        if (literals.length > 1) choices.push({ visit, step, literals });
      }
  });
  day.pools.forEach((pool, index) => model.cumulative(pool.units, uses[index] ?? []));
  recoveryOvertime(model, day, visits);
  return choices;
}

function choiceOf(
  model: CpModel,
  day: PeerDay,
  { visit, placed }: TimedVisit,
  { kind }: PeerStep,
  need: PeerNeed,
  warm: PlacedVisit | undefined,
): PoolChoice['literals'] {
  const [only, ...others] = poolsFor(day, need);
  if (only !== undefined && others.length === 0) return [{ pool: only, literal: placed }];
  const literals = poolsFor(day, need).map((pool) => ({
    pool,
    literal: model.boolean(`${visit.id} ${kind} takes pool ${pool}`, warm?.pools[kind] === pool),
  }));
  model.exactlyOne([...literals.map(({ literal }) => literal), -1 - placed]);
  return literals;
}

function useOf(
  model: CpModel,
  { pools: all }: PeerDay,
  timed: TimedVisit,
  step: PeerStep,
  need: PeerNeed,
  pool: number,
  literal: Literal,
): number {
  const turnover = all[pool]?.turnover ?? 0;
  const last = need.through ? 'discharge-review' : step.kind;
  const most = timed.visit.pauses.reduce((slots, { longest }) => slots + longest, step.slots);
  return model.interval(from(timed, step.kind), sum(end(timed, last), number(turnover)), most, literal);
}

/** Past closing a recovery room is used at most once, so that its overtime is that of its visit. */
function recoveryOvertime(model: CpModel, { pools: all, costs }: PeerDay, visits: readonly TimedVisit[]): void {
  const closing = all.find((pool) => pool.kind === 'recovery-room')?.closing;
  if (closing === undefined) return;
  for (const timed of visits) {
    const past = minus(end(timed, 'discharge-review'), number(closing));
    const hint = model.isHinted(timed.placed) ? Math.max(0, model.hinted(past)) : 0;
    const overtime = model.integer(`${timed.visit.id} keeps its room late`, 0, MOST_LATE, hint);
    model.atLeast(minus(overtime, past), 0, [timed.placed]);
    model.costs(times(costs.overtime, overtime));
  }
}

const MOST_LATE = 300;
