import { describe, expect, it } from '@jest/globals';
import { fullDay } from './day-plan.ts';
import { earlierExposure } from './earlier-exposure.ts';
import { mayFit, procedureMinutes, TREATMENT_CODES } from './treatment.ts';
import { treatmentOf, TREATMENTS } from './treatments.ts';

describe('the catalogue', () => {
  it('offers the eight treatments of the sources, each named in Japanese and English', () => {
    expect(TREATMENTS.map(({ code }) => code)).toEqual(TREATMENT_CODES);
    for (const { name, sources } of TREATMENTS) {
      expect(name.ja).not.toBe('');
      expect(name.en).not.toBe('');
      expect(sources.length).toBeGreaterThan(0);
    }
  });

  it.each([
    ['dst', 40, 60],
    ['pldd', 30, 50],
    ['podd', 30, 50],
    ['cellgel', 40, 60],
    ['florence', 60, 100],
    ['q-florence', 60, 100],
  ] as const)('plans %s for %i minutes, for three discs %i', (code, one, three) => {
    expect([procedureMinutes(treatmentOf(code), 1), procedureMinutes(treatmentOf(code), 3)]).toEqual([one, three]);
  });

  it('sedates for Florence and Q-Florence only', () => {
    expect(TREATMENTS.filter(({ requirements }) => requirements.sedation).map(({ code }) => code)).toEqual([
      'florence',
      'q-florence',
    ]);
  });

  it('records a lot for whatever stays in the body', () => {
    for (const { leaves, requirements } of TREATMENTS) expect(requirements.lotRequired).toBe(leaves !== null);
  });

  it('hints at what may fit: broad ranges always, others by their indications', () => {
    expect(mayFit(treatmentOf('dst'), [])).toBe(true);
    expect(mayFit(treatmentOf('pldd'), ['stenosis'])).toBe(false);
    expect(mayFit(treatmentOf('florence'), ['stenosis', 'herniation'])).toBe(true);
  });

  it('shows an earlier exposure before a repeat', () => {
    const before = { treatment: 'dst', on: '2023-05-01', product: 'Fibrin kit' };
    const priorTreatments = [before, { treatment: 'pldd', on: null, product: null }];
    expect(earlierExposure({ priorTreatments }, treatmentOf('dst'))).toEqual([before]);
    expect(earlierExposure({ priorTreatments }, treatmentOf('pldd'))).toEqual([]);
    expect(earlierExposure(null, treatmentOf('dst'))).toEqual([]);
  });

  it('plans seven steps for a full day', () => {
    expect(fullDay(treatmentOf('dst'), 2).map(({ minutes }) => minutes)).toEqual([30, 10, 30, 20, 50, 60, 10]);
  });
});
