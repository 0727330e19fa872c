import { describe, expect, it } from '@jest/globals';
import { aSoundPlan, breachesAfter } from '../../testing/plan-builder.ts';
import { sameDoctor } from './same-doctor.ts';

const sound = aSoundPlan();

describe('one doctor for consultation and procedure', () => {
  it('has nothing against a sound plan', () => {
    expect(sameDoctor(sound)).toEqual([]);
  });

  it('refuses another doctor in the operating room', () => {
    const swapped = breachesAfter(sameDoctor, sound, (step) =>
      step.kind === 'procedure'
        ? { ...step, resources: step.resources.map((id) => ({ sato: 'mori', mori: 'sato' })[id] ?? id) }
        : step,
    );
    expect(swapped.map((one) => one.split(' ').slice(0, 3).join(' '))).toEqual(['same-doctor a procedure']);
  });
});
