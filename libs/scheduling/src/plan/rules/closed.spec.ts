import { describe, expect, it } from '@jest/globals';
import { aSoundPlan, breachesOfChanged } from '../../testing/plan-builder.ts';
import { closed } from './closed.ts';

const sound = aSoundPlan();

describe('the opening of a row', () => {
  it('has nothing against a sound plan', () => {
    expect(closed(sound)).toEqual([]);
  });

  it('refuses a use outside it, overtime apart', () => {
    const late = breachesOfChanged(closed, sound, (schedule) => ({
      ...schedule,
      visits: schedule.visits.slice(0, 1).map((visit) => ({
        ...visit,
        reservations: [
          { resourceId: 'or', step: 'procedure', from: 1100, until: 1140 + 15 },
          { resourceId: 'or', step: 'recovery', from: 1110, until: 1141 + 15 },
        ],
      })),
    }));
    expect(late).toEqual(['closed a recovery or']);
  });
});
