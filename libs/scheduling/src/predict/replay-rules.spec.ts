import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { randomFrom } from '../chance/random.ts';
import type { Truth } from '../testing/day-as-it-goes.ts';
import { asItGoes, dayAt } from '../testing/day-as-it-goes.ts';
import { gamma, weibull } from '../testing/families.ts';
import { aPlannedDay } from '../testing/planned-day.ts';
import type { LogEntry } from '../testing/validate-log.ts';
import { validateLog } from '../testing/validate-log.ts';
import { compileDay } from './compile-day.ts';
import { DEFAULT_EXPERIENCE } from './default-experience.ts';
import { drawFate } from './draw-fate.ts';
import type { DayToPredict } from './predict-day-input.ts';
import { predictDay } from './predict-day.ts';
import { predict } from './predict.ts';
import { happens, replay } from './replay.ts';
import { drawScenarios } from './scenarios.ts';

const scenarios = drawScenarios(3, 40, 256);

const truth: fc.Arbitrary<Truth> = fc.record({
  family: fc.constantFrom(gamma, weibull),
  eligible: fc.constantFrom(0.5, 1),
  noShow: fc.constantFrom(0, 0.2),
  lateness: fc.constantFrom({ mean: -18, spread: 18 }, { mean: 10, spread: 30 }),
});

/** Days of which a part has already gone its own way. */
const liveDay: fc.Arbitrary<DayToPredict> = fc
  .record({
    visits: fc.integer({ min: 1, max: 14 }),
    truth,
    seed: fc.nat(),
    now: fc.integer({ min: 450, max: 1100 }),
    closedFrom: fc.option(fc.integer({ min: 700, max: 1000 }), { nil: undefined }),
  })
  .map(({ visits, truth: how, seed, now, closedFrom }) => {
    const planned = aPlannedDay({ visits });
    const day = dayAt(planned, asItGoes(planned, how, randomFrom(seed)), now);
    if (closedFrom === undefined) return day;
    const closed = [{ from: Math.max(now, closedFrom), until: Math.max(now, closedFrom) + 45 }];
    const free = (id: string): boolean =>
      !day.visits.some(({ steps }) => steps.some((step) => step.status !== 'planned' && step.resources.includes(id)));
    return { ...day, resources: day.resources.map((row) => (free(row.id) ? { ...row, closed } : row)) };
  });

/** One scenario of a day: what has happened, what is running, and what is to come. */
function logOf(day: DayToPredict, times: (visitId: string, stepId: string) => LogTimes | undefined): LogEntry[] {
  return day.visits.flatMap(({ visitId, steps }) =>
    steps.flatMap((step, place) => {
      const own =
        step.status === 'done' ? { from: step.actualFrom!, until: step.actualUntil! } : times(visitId, step.stepId);
      return own ? [{ visitId, place, kind: step.kind, resources: step.resources, ...own }] : [];
    }),
  );
}

interface LogTimes {
  readonly from: number;
  readonly until: number;
}

describe('every replayed day', () => {
  it('keeps the rules in every scenario: nobody in two places, no room shared or uncleaned, the order kept', () => {
    fc.assert(
      fc.property(liveDay, (day) => {
        const compiled = compileDay(day);
        const { steps } = replay(compiled, drawFate(compiled, DEFAULT_EXPERIENCE, scenarios));
        for (let scenario = 0; scenario < scenarios.count; scenario += 13) {
          const log = logOf(day, (visitId, stepId) => {
            const step = steps.find(
              (one) => one.compiled.step.stepId === stepId && day.visits[one.compiled.visit]!.visitId === visitId,
            );
            if (!step || !happens(step.from[scenario]!)) return undefined;
            return { from: step.from[scenario]!, until: step.until[scenario]! };
          });
          expect(validateLog(log, day.resources)).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps them too when everything lasts as planned', () => {
    fc.assert(
      fc.property(liveDay, (day) => {
        const predicted = predictDay(day);
        const log = logOf(day, (visitId, stepId) =>
          predicted.find((step) => step.visitId === visitId && step.stepId === stepId),
        );
        expect(validateLog(log, day.resources)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('foresees nothing before now, and quantiles in their order', () => {
    fc.assert(
      fc.property(liveDay, (day) => {
        const { steps, visits, recoveryRooms, pastClosing } = predict(day, { closing: 1080, scenarios });
        for (const { from, until } of steps) {
          expect(from.p10).toBeLessThanOrEqual(from.p50);
          expect(from.p50).toBeLessThanOrEqual(from.p90);
          expect(until.p10).toBeLessThanOrEqual(until.p50);
          expect(until.p50).toBeLessThanOrEqual(until.p90);
          expect(until.p10).toBeGreaterThan(Math.max(day.now, from.p10));
        }
        for (const { freeAt } of recoveryRooms) expect(freeAt.p10).toBeGreaterThanOrEqual(day.now);
        for (const visit of visits) expect(visit.pastClosing).toBeLessThanOrEqual(pastClosing);
      }),
      { numRuns: 60 },
    );
  });

  it('goes on from any moment as it would have gone on without being looked at', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 520, max: 1100 }), (seed, now) => {
        const day = aPlannedDay({ visits: 9 });
        const exact: Truth = { family: (mean) => mean, eligible: 1, noShow: 0, lateness: { mean: -30, spread: 1 } };
        const happened = asItGoes(day, exact, randomFrom(seed));
        expect(
          asItGoes(dayAt(day, happened, now), exact, randomFrom(seed))
            .get('visit 9')!
            .get('discharge-review'),
        ).toEqual(
          now < happened.get('visit 9')!.get('discharge-review')!.until
            ? happened.get('visit 9')!.get('discharge-review')
            : undefined,
        );
      }),
      { numRuns: 60 },
    );
  });
});
