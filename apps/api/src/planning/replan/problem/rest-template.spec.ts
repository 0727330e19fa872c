import { describe, expect, it } from '@jest/globals';
import type { StepKind, Visit } from '@higaeri/domain';
import { aBooking, type BookingChange } from '@higaeri/domain/testing/a-booking';
import { aVisit, aVisitAfter } from '@higaeri/domain/testing/a-visit';
import { at } from '@higaeri/domain/testing/at';
import { restTemplate } from './rest-template.ts';
import { stepsAhead } from './steps-ahead.ts';
import { aReplanDay, minute } from './testing/a-replan-day.ts';

const templateOf = (visit: Visit, now: string) => restTemplate(visit, stepsAhead(visit), aReplanDay({ now }));
const stepsOf = (visit: Visit, now: string) => templateOf(visit, now).groups.flat();

/** A booking in which one step is planned otherwise. */
const planned = (kind: StepKind, start: string, end: string, resources: string[] = []): BookingChange => ({
  steps: aBooking().steps.map((step) =>
    step.kind === kind ? { ...step, planned: { start: at(start), end: at(end), resources } } : step,
  ),
});

describe('what remains of a visit', () => {
  it('are the steps ahead, as long as they were booked for', () => {
    const steps = stepsOf(aVisit('decided'), '12:45');
    expect(steps.map(({ kind, minutes }) => [kind, minutes])).toEqual([
      ['preparation', 20],
      ['procedure', 50],
      ['recovery', 60],
      ['discharge-review', 10],
    ]);
  });

  it('leaves out an image that has been taken out of order', () => {
    const kinds = stepsOf(aVisitAfter('mri-done'), '09:32').map(({ kind }) => kind);
    expect(kinds.slice(0, 2)).toEqual(['xray', 'consultation']);
  });

  it('begins when the patient is there: as agreed, a little after now for who is late, now for who has come', () => {
    expect(templateOf(aVisit('booked'), '08:30').earliest).toBe(minute('09:00'));
    expect(templateOf(aVisit('booked'), '09:20').earliest).toBe(minute('09:25'));
    expect(templateOf(aVisit('checked-in'), '08:45').earliest).toBe(minute('08:45'));
  });

  it('is not bound to the usual window of a step that was agreed for after it', () => {
    const endOf = (visit: Visit) => stepsOf(visit, '08:30').find(({ kind }) => kind === 'consultation')?.endBy;
    expect(endOf(aVisit('booked'))).toBe(minute('12:30'));
    expect(endOf(aVisit('booked', { booking: planned('consultation', '14:00', '14:30') }))).toBeUndefined();
  });

  it('prefers the reserved doctor before the consultation', () => {
    const booking = planned('procedure', '13:30', '14:20', ['room-procedure', 'doctor-1']);
    expect(templateOf(aVisit('booked', { booking }), '08:30').doctor).toEqual({ id: 'doctor-1', rule: 'preferred' });
    expect(templateOf(aVisit('booked'), '08:30').doctor).toBeUndefined();
  });
});

describe('who operates after the consultation', () => {
  const seenBy = (doctor: string): Visit => {
    const booking = planned('procedure', '13:30', '14:20', ['room-procedure', 'doctor-1']);
    const visit = aVisitAfter('consultation-done', { booking });
    const steps = visit.steps.map((step) =>
      step.kind === 'consultation' ? { ...step, usedResources: ['room-consultation', doctor] } : step,
    );
    return { ...visit, steps };
  };

  it('is the doctor who has seen the patient', () => {
    expect(templateOf(seenBy('doctor-1'), '12:45').doctor).toEqual({ id: 'doctor-1', rule: 'required' });
  });

  it('is rather the reserved one when that doctor does not do this treatment', () => {
    expect(templateOf(seenBy('doctor-2'), '12:45').doctor).toEqual({ id: 'doctor-1', rule: 'preferred' });
  });
});
