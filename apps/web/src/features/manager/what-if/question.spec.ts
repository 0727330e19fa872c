import { describe, expect, it } from '@jest/globals';
import { sizeOf } from '@higaeri/scheduling';
import { aSimulationModel } from '../../../testing/simulation-model.ts';
import { outcomesOf } from './answer-question.ts';
import { differencesOf, missingKinds, noLongerDone, questionOf } from './question.ts';

describe('a question about the clinic', () => {
  it('compares today’s clinic with the changed one', () => {
    const { variants, days } = questionOf(aSimulationModel(), { size: { 'recovery-room': 6 }, visits: 14, days: 60 });
    expect(differencesOf(variants)).toEqual([
      { of: 'recovery-room', from: 5, to: 6 },
      { of: 'visits', from: 12, to: 14 },
    ]);
    expect(days).toBe(60);
  });

  it('changes another order in the changed clinic only', () => {
    const { variants } = questionOf(aSimulationModel(), { order: 'ours' });
    expect(differencesOf(variants)).toEqual([{ of: 'order', from: 'first-come', to: 'ours' }]);
  });

  it('changes nothing when nothing is asked, and the answer says that every day is the same', () => {
    const question = questionOf(aSimulationModel(), { today: 'bailey-welch' });
    expect(differencesOf(question.variants)).toEqual([]);
    const [, changed] = outcomesOf({ ...question, days: 5 });
    expect(changed?.difference.waiting).toEqual({ mean: 0, low: 0, high: 0 });
  });

  it('asks about ten patients a day where no past says how many', () => {
    expect(questionOf(aSimulationModel({ visits: 0 }), {}).variants[0].clinic.visits).toBe(10);
  });

  it('takes another mix of treatments, and refuses one with none left', () => {
    const nothing = Object.fromEntries(aSimulationModel().clinic.treatments.map(({ treatment }) => [treatment, 0]));
    const { variants } = questionOf(aSimulationModel(), { shares: { dst: 40 } });
    expect(differencesOf(variants)).toEqual([{ of: 'mix' }]);
    expect(variants[1].clinic.treatments.map(({ treatment }) => treatment)).toEqual(['dst']);
    expect(() => questionOf(aSimulationModel(), { shares: nothing })).toThrow(RangeError);
  });

  it('names what nobody is left to do, but not what was taken out of the mix on purpose', () => {
    const { clinic } = aSimulationModel();
    const resources = clinic.resources.map((row) =>
      row.kind === 'doctor' && row.id !== 'doctor 3'
        ? { ...row, skills: row.skills.filter((skill) => skill !== 'florence') }
        : row,
    );
    const wish = { size: { doctor: 2 }, shares: { dst: 50, florence: 50, podd: 0 } };
    const { variants } = questionOf(aSimulationModel({ resources }), wish);
    expect(noLongerDone(variants, wish)).toEqual(['florence']);
  });

  it('knows which kinds a day lacks', () => {
    const { clinic } = aSimulationModel();
    expect(missingKinds(sizeOf(clinic.resources))).toEqual([]);
    expect(missingKinds(sizeOf(clinic.resources.filter(({ kind }) => kind !== 'nurse')))).toEqual(['nurse']);
  });
});
