import { describe, expect, it } from '@jest/globals';
import { aSoundPlan, breachesAfter } from '../../testing/plan-builder.ts';
import { pause } from './pause.ts';

const sound = aSoundPlan();

describe('the pause before a step', () => {
  it('has nothing against a sound plan', () => {
    expect(pause(sound)).toEqual([]);
  });

  it('refuses a step before the one it follows has ended', () => {
    const early = breachesAfter(pause, sound, (step) =>
      step.kind === 'recovery' ? { ...step, from: step.from - 60 } : step,
    );
    expect(early).toEqual(['pause a recovery']);
  });

  it('refuses to keep a patient waiting longer than the template and the slack allow', () => {
    const late = breachesAfter(pause, sound, (step) =>
      step.kind === 'discharge-review' ? { ...step, from: step.from + 45 } : step,
    );
    expect(late).toEqual(['pause a discharge-review']);
  });

  it('keeps the patient’s lunch free', () => {
    const hungry = breachesAfter(pause, sound, (step) => {
      if (step.kind === 'consultation') return { ...step, until: 745 };
      return step.kind === 'preparation' ? { ...step, from: 770 } : step;
    });
    expect(hungry).toEqual(['pause a preparation']);
  });
});
