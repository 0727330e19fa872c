import { describe, expect, it } from '@jest/globals';
import { may, PERMISSIONS, permissionsOf, type Permission } from './permissions.ts';

const ROLES = ['reception', 'doctor', 'nurse', 'radiographer', 'manager', 'admin'] as const;
const EVERYBODY = [...ROLES];
const STAFF_AT_PATIENTS = ['reception', 'doctor', 'nurse', 'radiographer'] as const;

/* Written down a second time on purpose: a change of the matrix must be meant. Source: api.md "who may". */
const WHO_MAY: Record<Permission, readonly (typeof ROLES)[number][]> = {
  'session.read': EVERYBODY,
  'clinic.read': EVERYBODY,
  'catalogue.read': EVERYBODY,
  'resource.read': EVERYBODY,
  'staff.read': EVERYBODY,
  'rota.read': EVERYBODY,
  'events.read': EVERYBODY,
  'token.own': EVERYBODY,
  'visit.red-flag': EVERYBODY,
  'patient.read': STAFF_AT_PATIENTS,
  'patient.write': ['reception'],
  'availability.read': ['reception', 'doctor'],
  'visit.book': ['reception'],
  'visit.reschedule': ['reception'],
  'visit.check-in': ['reception'],
  'visit.cancel': ['reception'],
  'visit.no-show': ['reception'],
  'visit.leave': STAFF_AT_PATIENTS,
  'visit.depart': ['reception', 'nurse', 'doctor'],
  'visit.withdraw-consent': ['reception', 'nurse', 'doctor'],
  'visit.read': STAFF_AT_PATIENTS,
  'board.read': [...STAFF_AT_PATIENTS, 'manager'],
  'recovery.read': ['reception', 'nurse', 'doctor'],
  'visit.intake': STAFF_AT_PATIENTS,
  'visit.correct': STAFF_AT_PATIENTS,
  'alert.acknowledge': STAFF_AT_PATIENTS,
  'waitlist.read': ['reception'],
  'waitlist.write': ['reception'],
  'plan.propose': ['reception', 'doctor', 'manager'],
  'plan.apply': ['reception', 'doctor', 'manager'],
  'step.imaging': ['radiographer', 'doctor'],
  'visit.screening': ['radiographer', 'nurse', 'doctor'],
  'closure.write': ['radiographer', 'doctor', 'manager'],
  'resource.ready': ['radiographer', 'nurse', 'doctor'],
  'visit.consent': ['nurse', 'doctor'],
  'visit.checklist': ['nurse', 'doctor'],
  'visit.observe': ['nurse', 'doctor'],
  'step.preparation': ['nurse', 'doctor'],
  'step.procedure': ['nurse', 'doctor'],
  'step.recovery': ['nurse', 'doctor'],
  'step.stop': ['nurse', 'doctor'],
  'step.consultation': ['doctor'],
  'step.discharge-review': ['doctor'],
  'step.skip': ['doctor'],
  'visit.eligibility': ['doctor'],
  'visit.discharge-review': ['doctor'],
  'visit.red-flag-resolve': ['doctor'],
  'catalogue.write': ['manager'],
  'resource.write': ['manager'],
  'staff.write': ['manager'],
  'rota.write': ['manager'],
  'settings.write': ['manager'],
  'simulation.read': ['manager', 'admin'],
  'report.read': ['manager'],
  'account.read': ['admin'],
  'account.write': ['admin'],
  'audit.read': ['admin'],
  'metrics.read': ['admin'],
};

describe('what a role may do', () => {
  it.each(Object.entries(WHO_MAY))('%s', (permission, roles) => {
    expect(ROLES.filter((role) => may([role], permission as Permission)).sort()).toEqual([...roles].sort());
  });

  it('is written down for every permission there is', () => {
    expect(permissionsOf(ROLES)).toEqual(Object.keys(WHO_MAY).sort());
    expect(Object.keys(PERMISSIONS).sort()).toEqual([...ROLES].sort());
  });

  it('adds up for somebody with two roles, and is nothing for somebody with none', () => {
    expect(may(['manager', 'reception'], 'visit.book')).toBe(true);
    expect(may([], 'session.read')).toBe(false);
  });
});
