import { describe, expect, it } from '@jest/globals';
import { meanOf } from '../chance/duration.ts';
import { randomFrom } from '../chance/random.ts';
import { gamma } from '../testing/families.ts';
import { DEFAULT_EXPERIENCE } from './default-experience.ts';
import { expectedDuration, expectedEligibility, learnedDuration } from './expected.ts';
import type { FinishedVisit } from './finished-visit.ts';
import { learn } from './learn.ts';

/** Visits with one procedure each, planned for 40 minutes. */
function procedures(count: number, mean: number, who: Partial<FinishedVisit> = {}): FinishedVisit[] {
  const random = randomFrom(mean);
  return Array.from({ length: count }, () => ({
    treatment: 'dst',
    doctor: 'sato',
    steps: [{ kind: 'procedure' as const, plannedMinutes: 40, minutes: Math.round(gamma(mean, 0.3, random)) }],
    ...who,
  }));
}

const expected = (finished: readonly FinishedVisit[], treatment: string, doctor: string, planned = 40): number =>
  meanOf(expectedDuration(learn(finished), { kind: 'procedure', treatment, doctor }, planned));

describe('learning from finished visits', () => {
  it('assumes what is documented until a visit is finished', () => {
    expect(learn([])).toEqual({ ...DEFAULT_EXPERIENCE, visits: 0 });
    expect(expected([], 'dst', 'sato')).toBeCloseTo(38, 5);
    expect(expected([], 'florence', 'sato', 60)).toBeCloseTo(57, 5);
  });

  it('comes closer to a doctor’s own mean with every visit, and says how many it learned from', () => {
    const [few, many] = [2, 300].map((count) => expected(procedures(count, 60), 'dst', 'sato'));
    expect(few).toBeGreaterThan(40);
    expect(few).toBeLessThan(52);
    expect(many).toBeGreaterThan(57);
    expect(many).toBeLessThan(62);
    const learned = learn(procedures(40, 60));
    expect(learned.visits).toBe(40);
    expect(learnedDuration(learned, { kind: 'procedure', treatment: 'dst', doctor: 'sato' }).learnedFrom).toBe(40);
  });

  it('tells a slow doctor from a quick one, and expects of a new one what the treatment takes', () => {
    const finished = [...procedures(80, 60), ...procedures(80, 30, { doctor: 'mori' })];
    const slow = expected(finished, 'dst', 'sato');
    const quick = expected(finished, 'dst', 'mori');
    const unknown = expected(finished, 'dst', 'kato');
    expect(slow).toBeGreaterThan(54);
    expect(quick).toBeLessThan(34);
    expect(unknown).toBeGreaterThan(quick + 5);
    expect(unknown).toBeLessThan(slow - 5);
  });

  it('expects of a new treatment what such steps take in this clinic', () => {
    expect(expected(procedures(200, 60), 'podd', 'kato')).toBeGreaterThan(54);
  });

  it('is not impressed by steps that nobody ended until the evening', () => {
    const honest = procedures(60, 45);
    const forgotten = procedures(5, 45).map((visit) => ({
      ...visit,
      steps: visit.steps.map((step) => ({ ...step, minutes: 480 })),
    }));
    const learned = expected([...honest, ...forgotten], 'dst', 'sato');
    expect(Math.abs(learned - expected(honest, 'dst', 'sato'))).toBeLessThan(1.5);
  });

  it('does not care in which order the visits came', () => {
    const finished = [...procedures(20, 60), ...procedures(20, 30, { doctor: 'mori' })];
    expect(expected([...finished].reverse(), 'dst', 'sato')).toBeCloseTo(expected(finished, 'dst', 'sato'), 9);
  });

  it('learns how often the decision is eligible, from seven in ten on', () => {
    const decided = (count: number, eligible: boolean, treatment = 'dst'): FinishedVisit[] =>
      Array.from({ length: count }, () => ({ treatment, doctor: 'sato', eligible, steps: [] }));
    expect(expectedEligibility(learn([]), 'dst')).toEqual({ probability: 0.7, learnedFrom: 0 });
    expect(expectedEligibility(learn(decided(10, false)), 'podd')).toEqual({ probability: 0.35, learnedFrom: 10 });
    const learned = learn([...decided(90, true), ...decided(90, false, 'florence')]);
    expect(expectedEligibility(learned, 'dst').probability).toBeGreaterThan(0.94);
    expect(expectedEligibility(learned, 'florence').probability).toBeLessThan(0.06);
  });
});
