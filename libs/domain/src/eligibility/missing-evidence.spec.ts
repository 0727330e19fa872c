import { describe, expect, it } from '@jest/globals';
import { FINDINGS } from '../testing/happenings.ts';
import { missingEvidence } from './missing-evidence.ts';

describe('asking for evidence', () => {
  it('misses the symptoms when only the image speaks', () => {
    expect(missingEvidence({ ...FINDINGS, symptoms: null }, ['L4/5'])).toEqual({ symptoms: true, levels: [] });
  });

  it('misses symptoms of which nothing was filled in', () => {
    const symptoms = {
      backPain: null,
      buttockPain: null,
      legPain: null,
      numbness: null,
      walkingMetres: null,
      relievedBy: null,
      dailyLifeImpact: null,
      durationMonths: null,
    };
    expect(missingEvidence({ ...FINDINGS, symptoms }, []).symptoms).toBe(true);
    expect(missingEvidence({ ...FINDINGS, symptoms: { ...symptoms, backPain: 0 } }, []).symptoms).toBe(false);
  });

  it('misses the finding at a level that is to be treated', () => {
    expect(missingEvidence(FINDINGS, ['L5/S1', 'L2/3', 'L1/2']).levels).toEqual(['L1/2', 'L2/3']);
  });
});
