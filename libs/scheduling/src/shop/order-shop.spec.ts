import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { validateShopOrder } from '../testing/validate-shop-order.ts';
import { orderShop } from './order-shop.ts';
import type { Operation, Shop } from './shop.ts';

const on = (machine: number, minutes: number, holds = false): Operation => ({ modes: [{ machine, minutes }], holds });

const operation: fc.Arbitrary<Operation> = fc.record({
  modes: fc.uniqueArray(
    fc.record({ machine: fc.integer({ min: 0, max: 2 }), minutes: fc.integer({ min: 1, max: 9 }) }),
    { minLength: 1, maxLength: 3, selector: (mode) => mode.machine },
  ),
  holds: fc.boolean(),
});

/** Shape: a job that holds a machine never asks for the same one next, which it could not enter while it is in it. */
const shop: fc.Arbitrary<Shop> = fc
  .array(fc.array(operation, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 })
  .map((jobs) => ({
    machines: 3,
    jobs: jobs.map((job) =>
      job.map((one, place) => {
        const next = job[place + 1]?.modes.map((mode) => mode.machine) ?? [];
        return { ...one, holds: one.holds && !one.modes.some((mode) => next.includes(mode.machine)) };
      }),
    ),
  }));

describe('ordering a shop', () => {
  it('lets two jobs that hold what the other one needs change places', () => {
    const jobs = [
      [on(0, 3, true), on(1, 3)],
      [on(1, 3, true), on(0, 3)],
    ];
    expect(orderShop({ machines: 2, jobs })).toMatchObject({ makespan: 6, bound: 6 });
  });

  it('keeps a machine until the job’s next one is free', () => {
    const jobs = [[on(0, 2, true), on(1, 2)], [on(1, 9)], [on(0, 1)]];
    const holding = orderShop({ machines: 2, jobs });
    expect(holding.makespan).toBe(11);
    expect(validateShopOrder({ machines: 2, jobs }, holding)).toEqual([]);
  });

  it('takes the slower machine when the faster one is busy', () => {
    const either: Operation = {
      modes: [
        { machine: 0, minutes: 4 },
        { machine: 1, minutes: 5 },
      ],
      holds: false,
    };
    expect(orderShop({ machines: 2, jobs: [[either], [either]] }).makespan).toBe(5);
  });

  it('makes an order that is possible and not below the bound, the same for the same seed', () => {
    fc.assert(
      fc.property(shop, fc.nat(), (jobs, seed) => {
        const answer = orderShop(jobs, { seed, iterations: 30 });
        expect(validateShopOrder(jobs, answer)).toEqual([]);
        expect(answer.bound).toBeLessThanOrEqual(answer.makespan);
        expect(orderShop(jobs, { seed, iterations: answer.iterations })).toEqual(answer);
      }),
      { numRuns: 200 },
    );
  });

  it('finds the best order of small shops without held machines, compared with every order there is', () => {
    fc.assert(
      fc.property(shop, (given) => {
        const jobs = given.jobs.slice(0, 3).map((job) => job.slice(0, 2).map((one) => ({ ...one, holds: false })));
        const answer = orderShop({ machines: 3, jobs }, { iterations: 200 });
        expect(answer.makespan).toBe(
          bestOf(
            jobs,
            jobs.map(() => 0),
            [0, 0, 0],
            jobs.map(() => 0),
          ),
        );
      }),
      { numRuns: 100 },
    );
  });
});

/** The least end of everything, trying each next operation of each job on each machine. */
function bestOf(
  jobs: Shop['jobs'],
  next: readonly number[],
  free: readonly number[],
  ready: readonly number[],
): number {
  let best = Infinity;
  for (const [job, operations] of jobs.entries()) {
    for (const { machine, minutes } of operations[next[job]!]?.modes ?? []) {
      const end = Math.max(free[machine]!, ready[job]!) + minutes;
      best = Math.min(
        best,
        bestOf(jobs, next.with(job, next[job]! + 1), free.with(machine, end), ready.with(job, end)),
      );
    }
  }
  return best === Infinity ? Math.max(0, ...ready) : best;
}
