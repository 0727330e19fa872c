import { describe, expect, it } from '@jest/globals';
import { aVisit, aVisitAfter } from '../testing/a-visit.ts';
import { at } from '../testing/at.ts';
import { redFlag } from '../testing/happenings.ts';
import { tell, told } from '../testing/tell.ts';

const departs = { type: 'departed', reason: null } as const;

describe('departing', () => {
  it.each(['cleared', 'not-eligible', 'deferred'] as const)('goes home as departed from %s', (stage) => {
    expect(tell(aVisit(stage), departs, '16:00', 'nurse')).toMatchObject({
      value: { stage: 'departed', departedAt: at('16:00') },
    });
  });

  it.each(['checked-in', 'imaging', 'in-preparation', 'in-recovery', 'in-review'] as const)(
    'is recorded from %s too, but as having left without discharge',
    (stage) => {
      expect(tell(aVisit(stage), departs, '16:00', 'nurse')).toMatchObject({
        value: { stage: 'left', departedAt: at('16:00') },
      });
    },
  );

  it('is recorded in spite of an open red flag', () => {
    const flagged = told(aVisit('cleared'), redFlag(), '15:40', 'nurse');
    expect(tell(flagged, departs, '15:50')).toMatchObject({ value: { stage: 'departed' } });
  });

  it('notes when a cancelled patient who was here has gone, and keeps the stage', () => {
    const gone = told(aVisit('cancelled'), departs, '09:10', 'reception');
    expect(gone).toMatchObject({ stage: 'cancelled', departedAt: at('09:10') });
    expect(tell(gone, departs, '09:20')).toMatchObject({ error: { code: 'wrong-stage' } });
  });

  it('makes no sense for a visit cancelled before the arrival', () => {
    const cancelled = told(aVisit('booked'), { type: 'cancelled', reason: 'ill' }, '07:00', 'reception');
    expect(tell(cancelled, departs, '09:20')).toMatchObject({ error: { code: 'wrong-stage' } });
  });

  it('breaks off what is in progress', () => {
    const gone = told(aVisit('in-procedure'), departs, '13:40', 'nurse');
    expect(gone.steps.find(({ kind }) => kind === 'procedure')).toMatchObject({
      status: 'stopped',
      endedAt: at('13:40'),
    });
  });
});

describe('leaving without discharge', () => {
  it('needs a reason, and nothing else', () => {
    expect(tell(aVisit('in-recovery'), { type: 'left', reason: ' ' }, '14:30')).toMatchObject({
      error: { code: 'incomplete', missing: ['reason'] },
    });
    expect(tell(aVisit('in-recovery'), { type: 'left', reason: 'last train' }, '14:30')).toMatchObject({
      value: { stage: 'left', endReason: 'last train' },
    });
  });

  it('gives the afternoon back unless it is already being used', () => {
    const leaves = { type: 'left', reason: 'had to go' } as const;
    expect(told(aVisit('decided'), leaves, '11:00').afternoon).toBe('released');
    expect(told(aVisitAfter('arrival'), leaves, '14:30').afternoon).toBe('firm');
  });
});

describe('cancelling', () => {
  it('is over once the procedure has begun', () => {
    expect(tell(aVisit('in-procedure'), { type: 'cancelled', reason: 'ill' }, '13:40')).toMatchObject({
      error: { code: 'wrong-stage' },
    });
  });

  it('releases the afternoon at noon', () => {
    const cancelled = told(aVisit('decided'), { type: 'cancelled', reason: 'ill' }, '12:00', 'reception');
    expect(cancelled).toMatchObject({ stage: 'cancelled', afternoon: 'released', endReason: 'ill' });
  });
});
