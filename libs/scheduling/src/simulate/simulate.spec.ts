import { describe, expect, it } from '@jest/globals';
import { DEFAULT_EXPERIENCE } from '../predict/default-experience.ts';
import { baileyWelch } from './policies/bailey-welch.ts';
import { firstCome } from './policies/first-come.ts';
import { smallestVariance } from './policies/smallest-variance.ts';
import type { Variant, VariantOutcome } from './simulate.ts';
import { simulate } from './simulate.ts';
import type { ClinicSize, SimulatedClinic } from './simulated-clinic.ts';
import { aSimulatedClinic } from './simulated-clinic.ts';

const variant = (
  name: string,
  size: Partial<ClinicSize> = {},
  changed: Partial<SimulatedClinic> = {},
  policy = firstCome,
): Variant => ({ name, clinic: aSimulatedClinic(size, changed), policy });

const year = (...variants: Variant[]): VariantOutcome[] => simulate(variants, { days: 250, seed: 11 });

describe('simulating a clinic', () => {
  it('lives the same year again under the same seed, and another under another', () => {
    const variants = [variant('a'), variant('b', {}, {}, baileyWelch)];
    const once = simulate(variants, { days: 20, seed: 4 });
    expect(simulate(variants, { days: 20, seed: 4 })).toEqual(once);
    expect(simulate(variants, { days: 20, seed: 5 })[0]!.estimates).not.toEqual(once[0]!.estimates);
  });

  it('finds no difference between a policy and itself, with certainty', () => {
    const [, same] = year(variant('one'), variant('the same'));
    for (const difference of Object.values(same!.difference)) expect(difference).toEqual({ mean: 0, low: 0, high: 0 });
  });

  it('sees what one recovery room too few costs, more surely than by comparing two years of different patients', () => {
    const [five, two] = year(variant('five'), variant('two', { 'recovery-room': 2 }));
    const blocked = two!.difference.blocked;
    expect(blocked.low).toBeGreaterThan(10);
    expect(two!.difference['past closing'].low).toBeGreaterThan(0);
    const width = ({ low, high }: { low: number; high: number }): number => high - low;
    const paired = width(two!.difference.overtime);
    const unpaired = Math.hypot(width(two!.estimates.overtime), width(five!.estimates.overtime));
    expect(paired).toBeLessThan(unpaired);
  });

  it('treats the same patients under every policy, because the decision is not the policy’s', () => {
    const [, ...others] = year(
      variant('first come'),
      variant('two at once', {}, {}, baileyWelch),
      variant('variance', {}, {}, smallestVariance),
    );
    for (const { difference } of others) expect(difference.treated).toEqual({ mean: 0, low: 0, high: 0 });
  });

  it('treats the share of patients who come and are eligible', () => {
    const [outcome] = year(variant('a'));
    const expected = 12 * 0.93 * 0.7;
    expect(outcome!.estimates.treated.low).toBeLessThan(expected);
    expect(outcome!.estimates.treated.high).toBeGreaterThan(expected);
    const nobody = { ...DEFAULT_EXPERIENCE, eligibility: [{ probability: 0, learnedFrom: 0 }] };
    expect(year(variant('b', {}, { experience: nobody }))[0]!.estimates.treated.mean).toBe(0);
  });

  it('keeps doctors busier when two patients come at once, and patients waiting longer', () => {
    const [, welch] = year(variant('first come'), variant('two at once', {}, {}, baileyWelch));
    expect(welch!.difference['wait mri'].low).toBeGreaterThan(0);
  });

  it('ends after a day of every variant when it is told to stop, and says how many days it lived', () => {
    const heard: number[] = [];
    const outcomes = simulate([variant('a'), variant('b')], {
      days: 100,
      seed: 1,
      onDay: (done) => heard.push(done),
      shouldStop: () => heard.length === 3,
    });
    expect(outcomes.map(({ days }) => days)).toEqual([3, 3]);
    expect(heard).toEqual([1, 2, 3]);
  });

  it('refuses a clinic that could never send a patient home, in words', () => {
    expect(() => aSimulatedClinic({ 'recovery-room': 0 })).toThrow(
      'A clinic needs at least one recovery-room; 0 is not a number of them.',
    );
  });
});
