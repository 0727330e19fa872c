import { describe, expect, it } from '@jest/globals';
import { aVisit, aVisitAfter } from '../testing/a-visit.ts';
import { at } from '../testing/at.ts';
import { GOOD_SCORE, observation } from '../testing/happenings.ts';
import { told } from '../testing/tell.ts';
import { nextObservationDue } from './next-observation.ts';
import { baseline, latestScore } from './observed.ts';

describe('scheduling observations', () => {
  it('begins with the procedure and again with the arrival in the recovery room', () => {
    expect(nextObservationDue(aVisit('in-procedure'))).toBe(at('13:30'));
    expect(nextObservationDue(aVisit('in-recovery'))).toBe(at('14:20'));
  });

  it('follows the clinic’s interval, counted from the last one taken', () => {
    expect(nextObservationDue(aVisitAfter('arrival'))).toBe(at('14:36'));
    const offline = told(aVisitAfter('score'), observation({ clientId: 'late entry' }), '14:50', 'nurse');
    expect(nextObservationDue(offline)).toBe(at('15:25'));
  });

  it('watches a sedated patient every five minutes until awake', () => {
    const asleep = told(
      aVisit('in-recovery', { sedated: true }),
      observation({ clientId: 'a', awake: false }),
      '14:22',
      'nurse',
    );
    expect(nextObservationDue(asleep)).toBe(at('14:27'));
    const awake = told(asleep, observation({ clientId: 'b', awake: true }), '14:27', 'nurse');
    expect(nextObservationDue(awake)).toBe(at('14:42'));
    const unsaid = told(awake, observation({ clientId: 'c', awake: null }), '14:42', 'nurse');
    expect(nextObservationDue(unsaid)).toBe(at('14:57'));
  });

  it('is over with the clearance', () => {
    expect(nextObservationDue(aVisit('cleared'))).toBeNull();
    expect(nextObservationDue(aVisit('checked-in'))).toBeNull();
  });
});

describe('comparing with the baseline', () => {
  it('takes the latest value of each measurement before the procedure', () => {
    const again = observation({ kind: 'baseline', clientId: 'b2', legStrengthLeft: 4, spo2: null });
    expect(baseline(told(aVisitAfter('sign-in'), again, '13:16', 'nurse'))).toMatchObject({
      legStrengthLeft: 4,
      spo2: 98,
    });
  });

  it('does not move the baseline afterwards', () => {
    const wrong = observation({ kind: 'baseline', clientId: 'b2', legStrengthLeft: 2 });
    expect(baseline(told(aVisitAfter('arrival'), wrong, '14:30', 'nurse')).legStrengthLeft).toBe(5);
  });

  it('takes the latest score of this rest', () => {
    expect(latestScore(aVisitAfter('arrival'))).toBeNull();
    expect(latestScore(aVisitAfter('score'))).toEqual(GOOD_SCORE);
    const late = observation({ clientId: 'earlier', score: { ...GOOD_SCORE, pain: 0 } });
    expect(latestScore(told(aVisitAfter('score'), late, '15:00', 'nurse'))).toEqual(GOOD_SCORE);
  });
});
