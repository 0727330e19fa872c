import { describe, expect, it } from '@jest/globals';
import { aSoundPlan, breachesAfter } from '../../testing/plan-builder.ts';
import { window } from './window.ts';

const sound = aSoundPlan();

describe('the window of a step', () => {
  it('has nothing against a sound plan', () => {
    expect(window(sound)).toEqual([]);
  });

  it('refuses a morning step that ends after the morning', () => {
    const late = breachesAfter(window, sound, (step) =>
      step.kind === 'consultation' ? { ...step, until: 751 } : step,
    );
    expect(late).toEqual(['window a consultation']);
  });

  it('refuses an afternoon step before the decision cut-off', () => {
    const early = breachesAfter(window, sound, (step) => (step.kind === 'preparation' ? { ...step, from: 749 } : step));
    expect(early).toEqual(['window a preparation']);
  });
});
