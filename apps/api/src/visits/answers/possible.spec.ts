import { describe, expect, it } from '@jest/globals';
import type { Role, Stage } from '@higaeri/domain';
import { aVisit } from '@higaeri/domain/testing/a-visit';
import { possibleFor } from './possible.ts';
import { viewerOf } from './viewer.ts';

const offered = (stage: Stage, role: Role): string[] =>
  [...new Set(possibleFor(aVisit(stage), viewerOf({ roles: [role] })).map(({ happening }) => happening))].sort();

describe('what a screen offers', () => {
  it('offers the desk arrivals and bookings, never a clinical act', () => {
    expect(offered('booked', 'reception')).toEqual(
      ['cancel', 'check-in', 'intake', 'no-show', 'red-flag', 'reschedule', 'withdraw-consent'].sort(),
    );
    expect(offered('in-recovery', 'reception')).not.toEqual(
      expect.arrayContaining(['discharge-review', 'observations', 'steps/start']),
    );
  });

  it('offers the radiographer the imaging steps only', () => {
    const visit = aVisit('checked-in');
    const starts = possibleFor(visit, viewerOf({ roles: ['radiographer'] })).filter(
      ({ happening }) => happening === 'steps/start',
    );
    const kinds = starts.map(({ stepId }) => visit.steps.find(({ id }) => id === stepId)?.kind);
    expect(kinds).toEqual(['mri', 'xray']);
  });

  it('offers the decision to the doctor alone', () => {
    expect(offered('in-consultation', 'doctor')).toContain('eligibility');
    for (const role of ['nurse', 'radiographer', 'reception', 'manager', 'admin'] as const) {
      expect(offered('in-consultation', role)).not.toContain('eligibility');
    }
  });

  it('offers anyone on duty the red flag', () => {
    for (const role of ['doctor', 'nurse', 'radiographer', 'reception', 'manager'] as const) {
      expect(offered('in-recovery', role)).toContain('red-flag');
    }
  });

  it('adds up for somebody with two roles', () => {
    const both = possibleFor(aVisit('booked'), viewerOf({ roles: ['reception', 'doctor'] })).map(
      ({ happening }) => happening,
    );
    expect(both).toEqual(expect.arrayContaining(['check-in', 'screening']));
  });
});
