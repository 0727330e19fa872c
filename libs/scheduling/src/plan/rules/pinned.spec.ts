import { describe, expect, it } from '@jest/globals';
import { aBusyDay, aPlanVisit, aSoundPlan } from '../../testing/plan-builder.ts';
import { pinned } from './pinned.ts';

describe('a pinned step', () => {
  const pins = { procedure: { from: 875, resources: ['or 2'] } };
  const sound = aSoundPlan({ day: aBusyDay(), visits: [aPlanVisit('a', { pins })] });

  it('stays where it is in a plan', () => {
    expect(sound.schedule.unplaced).toEqual([]);
    expect(pinned(sound)).toEqual([]);
  });

  it('is missed when it moves, or changes its room', () => {
    const moved = {
      ...sound,
      visits: sound.visits.map(
        ([visit, one]) =>
          [visit, { ...one, steps: one.steps.map((step) => ({ ...step, from: step.from + 5 })) }] as const,
      ),
    };
    expect(pinned(moved)).toMatchObject([{ rule: 'pinned', visitId: 'a', stepId: 'procedure', bound: 875 }]);
    const elsewhere = {
      ...sound,
      visits: sound.visits.map(
        ([visit, one]) => [{ ...visit, pins: { procedure: { from: 875, resources: ['or'] } } }, one] as const,
      ),
    };
    expect(pinned(elsewhere)).toHaveLength(1);
  });
});
