import { describe, expect, it } from '@jest/globals';
import { calibrate } from '../testing/calibration.ts';
import { gamma, weibull } from '../testing/families.ts';
import { drawScenarios } from './scenarios.ts';

const scenarios = drawScenarios(1, 200, 256);

describe('predictions learned from 200 visits', () => {
  it.each([
    ['gamma', gamma],
    ['Weibull', weibull],
  ])('are right eight times in ten about days whose durations are %s, and closer than plan and mean', (_, family) => {
    const { covered, crps, scheduleError, meanError } = calibrate({
      truth: { family, eligible: 0.65, noShow: 0.05, lateness: { mean: -18, spread: 18 } },
      learnFrom: 200,
      days: 12,
      visits: 20,
      at: [0, 800],
      scenarios,
      seed: 3,
    });
    expect(covered).toBeGreaterThan(0.75);
    expect(covered).toBeLessThan(0.85);
    expect(crps).toBeLessThan(meanError);
    expect(crps).toBeLessThan(scheduleError);
  });
});
