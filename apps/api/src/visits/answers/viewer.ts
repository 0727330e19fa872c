import type { Role } from '@higaeri/domain';
import type { Account } from '../../platform/auth/account.ts';
import { may } from '../../platform/auth/permissions.ts';

/** For whom a view is made. */
export interface Viewer {
  readonly roles: readonly Role[];
  /** Sees findings, observations, answers and reasons. */
  readonly clinical: boolean;
  /** Sees who the patient is. The manager sees call numbers only. */
  readonly patients: boolean;
}

const CLINICAL: readonly Role[] = ['doctor', 'nurse', 'radiographer'];

export const viewerOf = ({ roles }: Pick<Account, 'roles'>): Viewer => ({
  roles,
  clinical: roles.some((role) => CLINICAL.includes(role)),
  patients: may(roles, 'patient.read'),
});
