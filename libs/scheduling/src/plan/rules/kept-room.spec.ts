import { describe, expect, it } from '@jest/globals';
import { aSoundPlan, breachesOfChanged } from '../../testing/plan-builder.ts';
import { keptRoom } from './kept-room.ts';

const sound = aSoundPlan();

describe('the room a patient keeps', () => {
  it('has nothing against a sound plan', () => {
    expect(keptRoom(sound)).toEqual([]);
  });

  it('refuses to give the operating room away before recovery begins', () => {
    const early = breachesOfChanged(keptRoom, sound, (schedule) => ({
      ...schedule,
      visits: schedule.visits.slice(0, 1).map((visit) => ({
        ...visit,
        steps: visit.steps.map((step) =>
          step.kind === 'recovery' || step.kind === 'discharge-review'
            ? { ...step, from: step.from + 5, until: step.until + 5, resources: [] }
            : step,
        ),
      })),
    }));
    expect(early.map((one) => one.split(' ')[3])).toEqual(expect.arrayContaining([expect.stringMatching(/^or/)]));
  });

  it('refuses to give the recovery room away before the review is over', () => {
    const early = breachesOfChanged(keptRoom, sound, (schedule) => ({
      ...schedule,
      visits: schedule.visits.slice(0, 1).map((visit) => ({
        ...visit,
        reservations: visit.reservations.map((row) =>
          row.step === 'recovery' ? { ...row, until: row.until - 5 } : row,
        ),
      })),
    }));
    expect(early.every((one) => / recovery | discharge-review /.test(one))).toBe(true);
    expect(early.length).toBeGreaterThan(0);
  });
});
