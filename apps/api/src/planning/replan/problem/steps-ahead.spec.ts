import { describe, expect, it } from '@jest/globals';
import type { Stage, StepKind, Visit } from '@higaeri/domain';
import { aBooking } from '@higaeri/domain/testing/a-booking';
import { aVisit, aVisitAfter } from '@higaeri/domain/testing/a-visit';
import { stepsAhead } from './steps-ahead.ts';

const AFTERNOON: readonly StepKind[] = ['preparation', 'procedure', 'recovery', 'discharge-review'];
const MORNING: readonly StepKind[] = ['mri', 'xray', 'consultation'];
const kindsOf = (visit: Visit): StepKind[] => stepsAhead(visit).map(({ kind }) => kind);
/** A booking in which these steps have no time. */
const without = (kinds: readonly StepKind[]) => ({
  steps: aBooking().steps.map((step) => (kinds.includes(step.kind) ? { ...step, planned: null } : step)),
});

describe('the steps that a new plan may move', () => {
  it('are all of a patient who is expected, the held afternoon included', () => {
    expect(kindsOf(aVisit('booked'))).toEqual([...MORNING, ...AFTERNOON]);
  });

  it('are those that have not begun', () => {
    expect(kindsOf(aVisitAfter('mri-started'))).toEqual(['xray', 'consultation', ...AFTERNOON]);
    expect(kindsOf(aVisit('in-procedure'))).toEqual(['recovery', 'discharge-review']);
  });

  it.each<Stage>(['not-eligible', 'deferred', 'cancelled', 'no-show', 'left', 'withdrawn', 'transferred', 'departed'])(
    'are none once the visit is %s: what was given back is nobody’s',
    (stage) => expect(kindsOf(aVisit(stage))).toEqual([]),
  );

  it('are all of somebody who has walked in and has no times yet', () => {
    const booking = without([...MORNING, ...AFTERNOON]);
    expect(kindsOf(aVisit('checked-in', { booking }))).toEqual([...MORNING, ...AFTERNOON]);
  });

  it('leave an afternoon that was never booked to its decision, and count it once it is owed', () => {
    const booking = without(AFTERNOON);
    expect(kindsOf(aVisit('checked-in', { booking }))).toEqual(MORNING);
    expect(kindsOf(aVisitAfter('consultation-done', { booking }))).toEqual(AFTERNOON);
  });
});
