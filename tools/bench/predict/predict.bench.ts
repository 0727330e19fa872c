import { drawScenarios, predict, predictDay } from '@higaeri/scheduling';
import { calibrate } from '@higaeri/scheduling/testing/calibration';
import { gamma, weibull } from '@higaeri/scheduling/testing/families';
import { aPlannedDay } from '@higaeri/scheduling/testing/planned-day';
import type { BenchPart, Figure } from '../figure.ts';
import { below, reported } from '../figure.ts';
import { processorTime } from '../processor-time.ts';

const CLOSING = 1080;
const MOMENTS = [0, 600, 800];

function* speed(): Generator<Figure> {
  const scenarios = drawScenarios(1);
  const day = aPlannedDay({ visits: 60 });
  // A server has long been warm: what the compiler does in the first few hundred calls is no part of a prediction.
  const each = (calls: number, work: (call: number) => unknown): number => {
    processorTime(3 * calls, work);
    return processorTime(calls, work) / calls;
  };
  const one = each(400, () => predictDay(day));
  const all = each(100, () => predict(day, { closing: CLOSING, scenarios }));
  const against = 'predictDay, one course of the same day';
  const name = `predict, 60 visits × ${scenarios.count} scenarios, processor time`;
  yield below(10, { name, value: all, unit: 'ms', n: 100, against, ratio: all / one });
  yield reported({ name: 'drawing the scenarios, once', value: each(10, drawScenarios), unit: 'ms', n: 10 });
}

function* calibration(): Generator<Figure> {
  const scenarios = drawScenarios(1, 500, 256);
  for (const [name, family] of [
    ['gamma', gamma],
    ['Weibull', weibull],
  ] as const) {
    const truth = { family, eligible: 0.65, noShow: 0.05, lateness: { mean: -18, spread: 18 } };
    const run = { truth, learnFrom: 200, days: 60, visits: 20, at: MOMENTS, scenarios, seed: 3 };
    const { covered, crps, scheduleError, meanError, predictions } = calibrate(run);
    yield {
      ...reported({ name: `P80 covers, ${name} days, 200 visits`, value: 100 * covered, unit: '%', n: predictions }),
      target: '75–85',
      met: covered >= 0.75 && covered <= 0.85,
    };
    const score = { name: `CRPS, ${name} days`, value: crps, unit: 'min', n: predictions };
    yield below(rounded(scheduleError), { ...score, against: 'the fixed schedule', ratio: crps / scheduleError });
    yield below(rounded(meanError), { ...score, against: 'the mean course', ratio: crps / meanError });
  }
}

const rounded = (minutes: number): number => Number(minutes.toFixed(1));

function* figures(): Generator<Figure> {
  yield* speed();
  yield* calibration();
}

export default { about: 'a day in a thousand scenarios: time, calibration, score', figures } satisfies BenchPart;
