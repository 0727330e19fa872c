import type { Policy } from '@higaeri/scheduling';
import { aSimulatedClinic, baileyWelch, firstCome, planned, simulate, smallestVariance } from '@higaeri/scheduling';
import type { BenchPart, Figure } from '../figure.ts';
import { atLeast, reported } from '../figure.ts';
import { processorTime } from '../processor-time.ts';

const clinic = aSimulatedClinic();
const ITERATIONS = 10;

function daysPerSecond(policy: Policy, days: number, warmUp: number): number {
  const variants = [{ name: policy.name, clinic, policy }];
  simulate(variants, { days: warmUp, seed: 1 });
  return (1000 * days) / processorTime(1, () => simulate(variants, { days, seed: 2 }));
}

function* figures(): Generator<Figure> {
  const dispatch: number[] = [];
  for (const policy of [firstCome, baileyWelch, smallestVariance]) {
    const value = daysPerSecond(policy, 20_000, 3000);
    dispatch.push(value);
    yield atLeast(10_000, { name: `simulate, ${policy.name}`, value, unit: 'days per processor second', n: 20_000 });
  }
  const ours = daysPerSecond(planned({ iterations: ITERATIONS }), 100, 20);
  const name = `simulate, ours, ${ITERATIONS} iterations a noon`;
  const ratio = ours / Math.max(...dispatch);
  yield atLeast(20, {
    name,
    value: ours,
    unit: 'days per processor second',
    n: 100,
    against: 'the fastest dispatch policy',
    ratio,
  });
  yield* worth();
}

/** What the noon plan is worth, with a larger budget. */
function* worth(): Generator<Figure> {
  const policies = [firstCome, smallestVariance, planned({ iterations: 100 })];
  const [first, ...others] = simulate(
    policies.map((policy) => ({ name: policy.name, clinic, policy })),
    { days: 60, seed: 1 },
  );
  for (const { name, days, estimates, difference } of others) {
    const { low, high } = difference.waiting;
    yield reported({
      name: `waiting per patient, ${name}, difference ${low.toFixed(1)} … ${high.toFixed(1)}`,
      value: estimates.waiting.mean,
      unit: 'min',
      n: days,
      against: first?.name ?? '',
      ratio: estimates.waiting.mean / (first?.estimates.waiting.mean ?? NaN),
    });
  }
}

export default { about: 'days of the demo clinic under every policy', figures } satisfies BenchPart;
