import { describe, expect, it } from '@jest/globals';
import { sessionClinic } from './session-clinic.ts';

const policyOf = (settings: Record<string, unknown>) =>
  sessionClinic({ id: 'c', slug: 'c', name: 'c', nameEn: 'c', timeZone: 'Asia/Tokyo', settings }, new Date(0)).policy;

describe('what a screen knows of its clinic’s rules', () => {
  it('is the usual where the clinic has decided nothing', () => {
    expect(policyOf({})).toMatchObject({ lateCutOffMinutes: 20, decisionCutOff: '12:30', consentVersion: '1' });
  });

  it('is what the clinic has decided, wherever in its settings, with times read from a clock', () => {
    const settings = {
      lateCutOffMinutes: 30,
      day: { decisionCutOff: 785, maxWaitMinutes: 45 },
      policy: { consentVersion: '7' },
    };
    expect(policyOf(settings)).toMatchObject({
      lateCutOffMinutes: 30,
      decisionCutOff: '13:05',
      maxWaitMinutes: 45,
      consentVersion: '7',
    });
  });
});
