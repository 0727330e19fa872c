import type { Actor, Role } from '../visit/vocabulary.ts';

/** One account per role, always the same. */
export const anActor = (role: Role): Actor => ({
  accountId: `account-${role}`,
  roles: [role],
  staffId: `staff-${role}`,
});
