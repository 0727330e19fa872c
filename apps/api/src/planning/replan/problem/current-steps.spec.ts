import { describe, expect, it } from '@jest/globals';
import { aVisit } from '@higaeri/domain/testing/a-visit';
import type { Reservation } from '../../../visits/reservations/reservation.ts';
import { currentSteps, reservedFor } from './current-steps.ts';
import { stepsAhead } from './steps-ahead.ts';
import { aReplanDay, aRow, minute } from './testing/a-replan-day.ts';

const visit = aVisit('decided');
const afternoon = (['preparation', 'procedure', 'recovery', 'discharge-review'] as const).map((kind) =>
  aRow(visit, kind),
);
const stepsOf = (rows: readonly Reservation[]) => currentSteps(visit, stepsAhead(visit), aReplanDay({ rows }));

describe('today’s plan of the steps ahead', () => {
  it('is the agreed times with the rows reserved for them, in the order of time', () => {
    expect(stepsOf([...afternoon, aRow(visit, 'procedure', { resourceId: 'doctor-1' })]).slice(0, 2)).toEqual([
      expect.objectContaining({ kind: 'preparation', from: minute('13:00'), until: minute('13:20') }),
      {
        stepId: 'step-procedure',
        kind: 'procedure',
        from: minute('13:30'),
        until: minute('14:20'),
        resources: ['room-procedure', 'doctor-1'],
      },
    ]);
  });

  it('names the recovery room beside the doctor of the review, which happens in it', () => {
    const review = stepsOf(afternoon).find(({ kind }) => kind === 'discharge-review');
    expect(review?.resources).toEqual(['room-discharge-review', 'room-recovery']);
  });

  it('has none for a step that has lost one of its rows, or never had any', () => {
    const lost = aRow(visit, 'procedure', { resourceId: 'doctor-1', state: 'displaced' });
    expect(stepsOf([...afternoon, lost]).map(({ kind }) => kind)).toEqual([
      'preparation',
      'recovery',
      'discharge-review',
    ]);
    expect(stepsOf([])).toEqual([]);
  });
});

describe('the rows reserved for a step', () => {
  const step = { id: 'step-procedure' };
  it('leave aside what was given back or is over', () => {
    const rows = (['released', 'done'] as const).map((state) => aRow(visit, 'procedure', { state, resourceId: state }));
    expect(reservedFor(step, rows)).toBeNull();
    expect(reservedFor(step, [...rows, aRow(visit, 'procedure')])).toEqual(['room-procedure']);
  });
});
