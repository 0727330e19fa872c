import { describe, expect, it } from '@jest/globals';
import { aVisit } from '../testing/a-visit.ts';
import { at } from '../testing/at.ts';
import { redFlag } from '../testing/happenings.ts';
import { tell, told } from '../testing/tell.ts';

const arrives = { type: 'checked-in' } as const;

describe('checking in', () => {
  it('is never refused for what is missing', () => {
    const flagged = told(aVisit('booked'), redFlag(), '08:00', 'reception');
    expect(tell(flagged, arrives, '08:40', 'reception')).toMatchObject({
      value: { stage: 'checked-in', checkedInAt: at('08:40'), intake: null },
    });
  });

  it('takes a no-show who comes after all', () => {
    expect(tell(aVisit('no-show'), arrives, '10:00', 'reception')).toMatchObject({
      value: { stage: 'checked-in', endReason: null, afternoon: 'released' },
    });
  });

  it('brings the rules of the day, so that a consent form renewed since the booking counts', () => {
    const policy = { ...aVisit('booked').policy, consentVersion: '2' };
    expect(told(aVisit('booked'), { ...arrives, policy }, '08:40').policy.consentVersion).toBe('2');
    expect(told(aVisit('booked'), arrives, '08:40').policy.consentVersion).toBe('1');
  });

  it('happens once', () => {
    expect(tell(aVisit('checked-in'), arrives, '08:41')).toMatchObject({
      error: { code: 'wrong-stage', allowed: ['booked', 'no-show'] },
    });
  });
});

describe('marking a no-show', () => {
  it('gives the afternoon back', () => {
    expect(aVisit('no-show')).toMatchObject({ afternoon: 'released', departedAt: null });
  });

  it('cannot be said of who has arrived', () => {
    const marked = tell(aVisit('checked-in'), { type: 'no-show-marked', reason: null }, '09:00');
    expect(marked).toMatchObject({ error: { code: 'wrong-stage' } });
  });
});
