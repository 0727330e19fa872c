import { describe, expect, it } from '@jest/globals';
import { aBooking, stepId } from '../testing/a-booking.ts';
import { aVisit } from '../testing/a-visit.ts';
import { at, VISIT_DATE } from '../testing/at.ts';
import { deferred, eligible, notEligible } from '../testing/happenings.ts';
import { told } from '../testing/tell.ts';
import { isAfternoonStep } from './afternoon.ts';
import type { Happening } from './fact.ts';
import type { Stage } from './stage.ts';
import type { Visit } from './visit.ts';

const whole = aBooking();
const steps = whole.steps.map((step) => (isAfternoonStep(step) ? { ...step, planned: null } : step));
const onStandby = (stage: Stage): Visit => aVisit(stage, { booking: { steps, afternoon: 'standby' } });

const givenAPlace: Happening = {
  type: 'rescheduled',
  date: VISIT_DATE,
  steps: whole.steps
    .filter(isAfternoonStep)
    .map(({ kind, minutes, planned }) => ({ stepId: stepId(kind), minutes, planned })),
};

describe('an afternoon on standby', () => {
  it('waits without places, whatever is decided of the patient', () => {
    expect(onStandby('booked').afternoon).toBe('standby');
    expect(onStandby('decided').afternoon).toBe('standby');
    for (const decision of [notEligible(), deferred()])
      expect(told(onStandby('in-consultation'), decision, '10:25').afternoon).toBe('standby');
  });

  it('is held like any other once it has places before the decision, and confirmed by it', () => {
    const held = told(onStandby('in-consultation'), givenAPlace, '10:20');
    expect(held.afternoon).toBe('held');
    expect(told(held, eligible(), '10:25').afternoon).toBe('firm');
    expect(told(held, notEligible(), '10:25').afternoon).toBe('released');
  });

  it('is firm at once when the patient is eligible already', () => {
    const placed = told(onStandby('decided'), givenAPlace, '11:00');
    expect(placed.afternoon).toBe('firm');
    expect(placed.steps.find(({ kind }) => kind === 'procedure')?.planned?.start).toBe(at('13:30'));
  });
});
