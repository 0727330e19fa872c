import type { Role } from '@higaeri/domain';

/** What a role may do. Deny is the default: what is not listed here nobody may. */
const EVERYONE = [
  'session.read',
  'clinic.read',
  'catalogue.read',
  'resource.read',
  'staff.read',
  'rota.read',
  'events.read',
  'token.own',
  'visit.red-flag',
] as const;

const RECEPTION = [
  'patient.read',
  'patient.write',
  'availability.read',
  'visit.book',
  'visit.reschedule',
  'visit.check-in',
  'visit.cancel',
  'visit.no-show',
  'visit.leave',
  'visit.depart',
  'visit.withdraw-consent',
  'visit.read',
  'board.read',
  'recovery.read',
  'visit.intake',
  'visit.correct',
  'alert.acknowledge',
  'waitlist.read',
  'waitlist.write',
  'plan.propose',
  'plan.apply',
] as const;

const RADIOGRAPHER = [
  'patient.read',
  'visit.read',
  'board.read',
  'step.imaging',
  'visit.screening',
  'visit.intake',
  'closure.write',
  'resource.ready',
  'visit.correct',
  'alert.acknowledge',
  'visit.leave',
] as const;

const NURSE = [
  'patient.read',
  'visit.read',
  'board.read',
  'recovery.read',
  'visit.screening',
  'visit.intake',
  'visit.consent',
  'visit.checklist',
  'visit.observe',
  'step.preparation',
  'step.procedure',
  'step.recovery',
  'step.stop',
  'visit.leave',
  'visit.depart',
  'visit.withdraw-consent',
  'resource.ready',
  'visit.correct',
  'alert.acknowledge',
] as const;

const DOCTOR = [
  ...NURSE,
  ...RADIOGRAPHER,
  'availability.read',
  'step.consultation',
  'step.discharge-review',
  'step.skip',
  'visit.eligibility',
  'visit.discharge-review',
  'visit.red-flag-resolve',
  'plan.propose',
  'plan.apply',
] as const;

const MANAGER = [
  'board.read',
  'catalogue.write',
  'resource.write',
  'staff.write',
  'rota.write',
  'closure.write',
  'report.read',
  'simulation.read',
  'settings.write',
  'plan.propose',
  'plan.apply',
] as const;

const ADMIN = ['account.read', 'account.write', 'audit.read', 'metrics.read', 'simulation.read'] as const;

export type Permission =
  | (typeof EVERYONE)[number]
  | (typeof RECEPTION)[number]
  | (typeof RADIOGRAPHER)[number]
  | (typeof NURSE)[number]
  | (typeof DOCTOR)[number]
  | (typeof MANAGER)[number]
  | (typeof ADMIN)[number];

/**
 * The matrix role → permissions.
 * Source: api.md "who may"; clinic.md "People (roles)".
 */
export const PERMISSIONS: Readonly<Record<Role, ReadonlySet<Permission>>> = {
  reception: new Set<Permission>([...EVERYONE, ...RECEPTION]),
  radiographer: new Set<Permission>([...EVERYONE, ...RADIOGRAPHER]),
  nurse: new Set<Permission>([...EVERYONE, ...NURSE]),
  doctor: new Set<Permission>([...EVERYONE, ...DOCTOR]),
  manager: new Set<Permission>([...EVERYONE, ...MANAGER]),
  admin: new Set<Permission>([...EVERYONE, ...ADMIN]),
};

export const may = (roles: readonly Role[], permission: Permission): boolean =>
  roles.some((role) => PERMISSIONS[role].has(permission));

/** Every permission of these roles, sorted: what the screens show or hide by. */
export const permissionsOf = (roles: readonly Role[]): Permission[] =>
  [...new Set(roles.flatMap((role) => [...PERMISSIONS[role]]))].sort();
