import type { StepKind } from '@higaeri/scheduling';
import type { PeerDay, PeerNeed, PeerStep } from '../../day/peer-day.ts';
import { poolsFor, stepOf } from '../../day/peer-day.ts';
import type { PlacedVisit } from '../../day/peer-plan.ts';
import type { Column, LinearProgram, Terms } from './linear-program.ts';
import { negative } from './linear-program.ts';
import type { Timed } from './started-by.ts';
import { split, startedBy } from './started-by.ts';
import type { VisitTimes } from './visit-times.ts';
import { timesOf } from './visit-times.ts';

/** Which pool a step takes, where there are several. */
export interface PoolChoice {
  readonly visit: number;
  readonly kind: StepKind;
  readonly taken: ReadonlyMap<number, Column>;
}

type Use = (slot: number) => Terms;

/** In no slot more units of a pool are taken than are there. */
export function poolRows(
  program: LinearProgram,
  day: PeerDay,
  visits: readonly VisitTimes[],
  warm: readonly (PlacedVisit | undefined)[],
): PoolChoice[] {
  const uses = day.pools.map((): { units: number; use: Use }[] => []);
  const choices: PoolChoice[] = [];
  visits.forEach((times, index) => {
    for (const step of times.visit.steps)
      for (const need of step.needs) {
        const ways = waysOf(program, day, times, step, need, warm[index]);
        for (const [pool, way] of ways)
          uses[pool]?.push({ units: need.units, use: useOf(day, times, step, need, pool, way) });
        if (ways.size > 1) {
          const taken = new Map([...ways].map(([pool, { happens }]) => [pool, happens] as const));
          choices.push({ visit: index, kind: step.kind, taken });
        }
      }
  });
  day.pools.forEach(({ units, away }, pool) => {
    for (let slot = 0; slot < day.horizon; slot++) {
      const gone = away.find((stretch) => stretch.from <= slot && slot < stretch.until)?.units ?? 0;
      const terms = (uses[pool] ?? []).flatMap((one) =>
        one.use(slot).map(([column, factor]) => [column, factor * one.units] as const),
      );
      program.atMost(terms, units - gone);
    }
  });
  recoveryOvertime(program, day, visits);
  return choices;
}

function waysOf(
  program: LinearProgram,
  day: PeerDay,
  { visit, placed, steps }: VisitTimes,
  { kind }: PeerStep,
  need: PeerNeed,
  warm: PlacedVisit | undefined,
): Map<number, Timed> {
  const pools = poolsFor(day, need);
  const whole = timesOf({ visit, steps }, kind);
  const [only] = pools;
  if (only !== undefined && pools.length === 1) return new Map([[only, whole]]);
  const ways = pools.map((pool) => {
    const name = `${visit.id} ${kind} in pool ${pool}`;
    return { name, taken: program.yesOrNo(name, warm?.pools[kind] === pool) };
  });
  program.between(0, [...ways.map(({ taken }) => [taken, 1] as const), [placed, -1]], 0);
  const parts = split(program, whole, ways, warm?.starts[kind]);
  return new Map(pools.flatMap((pool, index) => (parts[index] ? [[pool, parts[index]] as const] : [])));
}

/** The units taken in a slot: begun by then, and not given back. */
function useOf({ pools }: PeerDay, times: VisitTimes, step: PeerStep, need: PeerNeed, pool: number, way: Timed): Use {
  const turnover = pools[pool]?.turnover ?? 0;
  const last = need.through ? stepOf(times.visit, 'discharge-review') : step;
  const end = need.through ? timesOf(times, last.kind) : way;
  return (slot) => [...startedBy(way, slot), ...negative(startedBy(end, slot - last.slots - turnover))];
}

/** Past closing a recovery room is used at most once, so that its overtime is that of its visit. */
function recoveryOvertime(program: LinearProgram, day: PeerDay, visits: readonly VisitTimes[]): void {
  const closing = day.pools.find((pool) => pool.kind === 'recovery-room')?.closing ?? day.horizon;
  for (const times of visits) {
    const { slots } = stepOf(times.visit, 'discharge-review');
    const review = timesOf(times, 'discharge-review');
    for (let slot = closing; slot < day.horizon; slot++) {
      const past: Terms = [[times.placed, 1], ...negative(startedBy(review, slot - slots))];
      program.price(past, day.costs.overtime);
    }
  }
}
