import { describe, expect, it } from '@jest/globals';
import { aSoundPlan, breachesAfter } from '../../testing/plan-builder.ts';
import { need } from './need.ts';

const sound = aSoundPlan();

describe('what a step needs', () => {
  it('has nothing against a sound plan', () => {
    expect(need(sound)).toEqual([]);
  });

  it('refuses a procedure without the fluoroscope of its own room', () => {
    const without = breachesAfter(need, sound, (step) => ({
      ...step,
      resources: step.resources.filter((id) => !id.startsWith('scope')),
    }));
    expect(without).toEqual(['need a procedure']);
  });

  it('refuses half a nurse in the operating room', () => {
    const half = breachesAfter(need, sound, (step) =>
      step.kind === 'procedure' ? { ...step, resources: step.resources.filter((id) => !id.endsWith(' 3')) } : step,
    );
    expect(half).toEqual(['need a procedure']);
  });
});
