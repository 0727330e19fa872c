import { describe, expect, it } from '@jest/globals';
import { aSoundPlan, breachesAfter } from '../../testing/plan-builder.ts';
import { skill } from './skill.ts';
import { judged } from './rule.ts';

const sound = aSoundPlan();

describe('the doctor’s skill', () => {
  it('has nothing against a sound plan', () => {
    expect(skill(sound)).toEqual([]);
  });

  it('refuses a consultation without a doctor', () => {
    const alone = breachesAfter(skill, sound, (step) =>
      step.kind === 'consultation' ? { ...step, resources: [] } : step,
    );
    expect(alone).toEqual(['skill a consultation']);
  });

  it('refuses a doctor who does not do this treatment', () => {
    const resources = sound.problem.day.resources.map((row) =>
      row.kind === 'doctor' ? { ...row, skills: ['pldd'] } : row,
    );
    const unable = skill(
      judged({ ...sound.problem, day: { ...sound.problem.day, resources } }, sound.policy, sound.schedule),
    );
    expect(unable).toHaveLength(6);
  });
});
