import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { at } from '../testing/clinic-day-builder.ts';
import { liveThroughStandby } from '../testing/live-through-standby.ts';
import { aPlannedDay } from '../testing/planned-day.ts';
import { DEFAULT_EXPERIENCE } from '../predict/default-experience.ts';
import type { Experience } from '../predict/experience.ts';
import { learn } from '../predict/learn.ts';
import type { DayToPredict } from '../predict/predict-day-input.ts';
import { predict } from '../predict/predict.ts';
import { drawScenarios } from '../predict/scenarios.ts';
import { howManyStandby } from './how-many-standby.ts';
import type { StandbyAnswer, StandbyQuestion } from './standby-question.ts';

const scenarios = drawScenarios(1);
const few = drawScenarios(1, 256);

const undecided = (visits: number): DayToPredict => {
  const day = aPlannedDay({ visits });
  return { ...day, visits: day.visits.map((visit) => ({ ...visit, undecided: true })) };
};

const eligibleIn = (probability: number, noShow = 0.07): Experience => ({
  ...DEFAULT_EXPERIENCE,
  eligibility: [{ probability, learnedFrom: 40 }],
  punctuality: { ...DEFAULT_EXPERIENCE.punctuality, noShow },
});

const ask = (question: Partial<StandbyQuestion>): StandbyAnswer =>
  howManyStandby({ day: undecided(10), closing: at('20:00'), risk: 0.1, asked: 10, scenarios: few, ...question });

const anyDay = fc.record({
  day: fc.integer({ min: 1, max: 12 }).map(undecided),
  closing: fc.integer({ min: at('16:00'), max: at('22:00') }),
  experience: fc.double({ min: 0, max: 1, noNaN: true }).map((probability) => eligibleIn(probability)),
  asked: fc.integer({ min: 0, max: 12 }),
});
const anyRisk = fc.double({ min: 0, max: 0.5, noNaN: true });

describe('how many patients may be on standby', () => {
  it('is more where fewer patients turn out eligible', () => {
    const [rarely, often] = [0.4, 0.9].map((probability) => ask({ experience: eligibleIn(probability) }).standbys);
    expect(rarely).toBeGreaterThan(1);
    expect(rarely).toBeGreaterThan(often!);
  });

  it('is nobody when all who hold an afternoon are sure to come and to be eligible', () => {
    const day = undecided(10);
    const decided = { ...day, visits: day.visits.map((visit) => ({ ...visit, undecided: false })) };
    expect(ask({ day: decided, risk: 0.5 }).standbys).toBe(0);
    expect(ask({ experience: eligibleIn(1, 0), risk: 0.5 }).standbys).toBe(0);
  });

  it('is nobody on a day that is likely to be late already', () => {
    const answer = ask({ closing: at('15:00') });
    expect(answer).toMatchObject({ standbys: 0, figures: [{ standbys: 0 }] });
    expect(answer.figures[0]!.risk).toBeGreaterThan(0.9);
  });

  it('is nobody at no risk at all, and nobody on an empty day, whose places are simply free', () => {
    expect(ask({ risk: 0 }).standbys).toBe(0);
    expect(ask({ day: { ...undecided(1), visits: [] }, risk: 0.5 }).standbys).toBe(0);
  });

  it('counts nobody whose chance of an afternoon is less than even, whatever risk the clinic takes', () => {
    const { figures, standbys } = ask({ risk: 0.5, experience: eligibleIn(0.95, 0) });
    const last = figures[standbys]!;
    expect(last.chance).toBeGreaterThanOrEqual(0.5);
  });

  it('is never more than asked, nor than afternoons that wait for a decision, and no figure counted breaks the rule', () => {
    fc.assert(
      fc.property(anyDay, anyRisk, ({ day, closing, experience, asked }, risk) => {
        const { standbys, figures } = ask({ day, closing, experience, asked, risk });
        expect(standbys).toBeLessThanOrEqual(Math.min(asked, day.visits.length));
        for (const figure of figures.slice(1, standbys + 1)) {
          expect(figure.risk).toBeLessThanOrEqual(risk);
          expect(figure.chance).toBeGreaterThanOrEqual(0.5);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('never falls when the clinic takes a greater risk; each one more adds to the risk and takes from the chance', () => {
    fc.assert(
      fc.property(anyDay, anyRisk, anyRisk, (some, one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)].map((risk) => ask({ ...some, risk })) as [
          StandbyAnswer,
          StandbyAnswer,
        ];
        expect(less.standbys).toBeLessThanOrEqual(more.standbys);
        more.figures.slice(1).forEach((figure, before) => {
          expect(figure.risk).toBeGreaterThanOrEqual(more.figures[before]!.risk);
          expect(figure.chance).toBeLessThanOrEqual(more.figures[before]!.chance);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('begins with the day as it is foreseen without anybody on standby', () => {
    const day = undecided(12);
    const closing = at('18:00');
    const { figures } = ask({ day, closing, scenarios });
    expect(figures[0]!.risk).toBe(predict(day, { closing, scenarios }).pastClosing);
  });

  it('agrees with days lived through one after the other by other code', () => {
    const day = undecided(8);
    const there = { ...day, visits: day.visits.map((visit) => ({ ...visit, arrived: true })) };
    const experience = eligibleIn(0.7, 0);
    const home = day.visits.map(({ steps }) => steps.at(-1)!.planned!.until);
    const closing = Math.max(...home) + 30;
    const { figures } = ask({ day: there, closing, experience, risk: 1, scenarios });
    expect(figures.length).toBeGreaterThan(2);
    for (const { standbys, risk } of figures) {
      const lived = liveThroughStandby(there, experience, { standbys, closing, days: 6_000, seed: 11 });
      expect(Math.abs(risk - lived)).toBeLessThan(0.05);
    }
  });

  it('learns from the clinic’s own decisions and says how many there were', () => {
    const decided = Array.from({ length: 60 }, () => ({ treatment: 'dst', doctor: 'sato', eligible: true, steps: [] }));
    expect(ask({})).toMatchObject({ eligibility: 0.7, decisions: 0 });
    const learned = ask({ experience: learn(decided) });
    expect(learned.decisions).toBe(60);
    expect(learned.eligibility).toBeGreaterThan(0.9);
    expect(learned.standbys).toBeLessThanOrEqual(ask({}).standbys);
  });
});
