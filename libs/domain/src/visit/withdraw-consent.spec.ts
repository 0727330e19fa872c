import { describe, expect, it } from '@jest/globals';
import { aVisit, aVisitAfter } from '../testing/a-visit.ts';
import { at } from '../testing/at.ts';
import { tell, told } from '../testing/tell.ts';

const withdraws = { type: 'consent-withdrawn', reason: 'changed their mind' } as const;

describe('withdrawing consent', () => {
  it('ends the visit before the procedure and frees the afternoon', () => {
    expect(told(aVisit('in-preparation'), withdraws, '13:10')).toMatchObject({
      stage: 'withdrawn',
      afternoon: 'released',
      endReason: 'changed their mind',
    });
  });

  it('stops the procedure; the patient still rests and is reviewed', () => {
    const stopped = told(aVisit('in-procedure'), withdraws, '13:40');
    expect(stopped.stage).toBe('awaiting-room');
    expect(stopped.steps.find(({ kind }) => kind === 'procedure')).toMatchObject({
      status: 'stopped',
      endedAt: at('13:40'),
      reason: 'changed their mind',
    });
  });

  it('is only recorded after the procedure', () => {
    const before = aVisitAfter('arrival');
    expect(told(before, withdraws, '14:30')).toMatchObject({
      stage: 'in-recovery',
      steps: before.steps,
      consentWithdrawn: { reason: 'changed their mind' },
    });
  });

  it('gives its reason', () => {
    expect(tell(aVisit('decided'), { ...withdraws, reason: '' }, '11:00')).toMatchObject({
      error: { missing: ['reason'] },
    });
  });
});
