import { describe, expect, it } from '@jest/globals';
import { aBooking, stepId } from '../testing/a-booking.ts';
import { aVisit, aVisitAfter } from '../testing/a-visit.ts';
import { at, VISIT_DATE } from '../testing/at.ts';
import { stop } from '../testing/happenings.ts';
import { tell, told } from '../testing/tell.ts';
import { book } from './book.ts';
import type { Happening } from './fact.ts';
import type { StepKind } from './vocabulary.ts';

const toTime = (kind: StepKind, date = VISIT_DATE): Happening => ({
  type: 'rescheduled',
  date,
  steps: [
    {
      stepId: stepId(kind),
      minutes: 45,
      planned: { start: at('15:00', date), end: at('15:45', date), resources: ['or-2'] },
    },
  ],
});

describe('rescheduling', () => {
  it('gives steps to come another time, and tells it apart from what happens', () => {
    const moved = told(aVisit('decided'), toTime('procedure'), '11:00', 'reception');
    expect(moved.steps.find(({ kind }) => kind === 'procedure')).toMatchObject({
      minutes: 45,
      planned: { start: at('15:00'), resources: ['or-2'] },
      startedAt: null,
    });
    expect(moved.lastFactAt).toBe(aVisit('decided').lastFactAt);
  });

  it('pins what has started', () => {
    expect(tell(aVisit('imaging'), toTime('mri'), '09:10')).toMatchObject({ error: { code: 'wrong-step-status' } });
    const stopped = told(aVisit('in-procedure'), stop('procedure'), '13:50');
    expect(tell(stopped, toTime('procedure'), '13:55')).toMatchObject({ error: { code: 'wrong-step-status' } });
  });

  it('finds another time for an image that was stopped', () => {
    const stopped = told(aVisit('imaging'), stop('mri'), '09:10', 'radiographer');
    expect(tell(stopped, toTime('mri'), '09:12', 'reception')).toMatchObject({ ok: true });
  });

  it('moves to another day only before the arrival', () => {
    expect(told(aVisit('booked'), toTime('procedure', '2025-11-24'), '07:00').date).toBe('2025-11-24');
    expect(tell(aVisit('decided'), toTime('procedure', '2025-11-24'), '11:00')).toMatchObject({
      error: { code: 'wrong-stage', allowed: ['booked'] },
    });
  });

  it('gives a walk-in an afternoon', () => {
    const day = aBooking();
    const walkIn = book({ ...day, origin: 'walk-in', steps: day.steps.map((step) => ({ ...step, planned: null })) });
    expect(walkIn.afternoon).toBe('none');
    expect(told(walkIn, toTime('mri'), '09:00').afternoon).toBe('none');
    expect(told(walkIn, toTime('procedure'), '09:00').afternoon).toBe('held');
  });

  it('does not plan for who goes home', () => {
    expect(tell(aVisitAfter('reviewed'), toTime('discharge-review'), '15:40')).toMatchObject({
      error: { code: 'wrong-stage' },
    });
  });
});
