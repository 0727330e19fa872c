import { describe, expect, it } from '@jest/globals';
import { aSoundPlan, breachesOfChanged } from '../../testing/plan-builder.ts';
import { overlap } from './overlap.ts';
import { judged } from './rule.ts';

const sound = aSoundPlan();

describe('two uses of a row', () => {
  it('has nothing against a sound plan', () => {
    expect(overlap(sound)).toEqual([]);
  });

  it('refuses the room while it is still being cleaned, and names who was there', () => {
    const both = breachesOfChanged(overlap, sound, (schedule) => ({
      ...schedule,
      visits: schedule.visits.map((visit) => ({
        ...visit,
        reservations: [
          {
            resourceId: 'or',
            step: 'procedure',
            from: visit.visitId === 'a' ? 800 : 850,
            until: visit.visitId === 'a' ? 855 : 900,
          },
        ],
      })),
    }));
    expect(both).toEqual(['overlap b procedure or a']);
  });

  it('refuses a row that is reserved for somebody else', () => {
    const day = {
      ...sound.problem.day,
      resources: sound.problem.day.resources.map((row) => ({ ...row, busy: [{ from: 0, until: 1440 }] })),
    };
    expect(overlap(judged({ ...sound.problem, day }, sound.policy, sound.schedule)).length).toBeGreaterThan(0);
  });
});
