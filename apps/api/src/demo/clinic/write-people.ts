import type { Role } from '@higaeri/domain';
import type { Tx } from '../../platform/database/tx.ts';
import { insertRows } from '../store/insert-rows.ts';
import { demoMembers, demoRooms, peopleRows } from './demo-rooms.ts';
import { emailOf } from '../people/demo-staff.ts';

export interface NewAccount {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly staffId: string | null;
}

/** Somebody who may sign in. */
export async function writeAccounts(tx: Tx, accounts: readonly NewAccount[], hash: string, at: Date): Promise<void> {
  await insertRows(
    tx,
    'account',
    accounts.map(({ id, email, name, role, staffId }) => ({
      id,
      email,
      display_name: name,
      roles: [role],
      staff_id: staffId,
      password_hash: hash,
      totp_last_step: 0,
      version: 1,
      created_at: at.toISOString(),
    })),
  );
  await insertRows(
    tx,
    'login_directory',
    accounts.map(({ id, email }) => ({ email, account_id: id })),
  );
}

/** Staff, their accounts, rooms and devices. */
export async function writePeopleAndRooms(tx: Tx, hash: string, at: Date): Promise<void> {
  const members = demoMembers();
  await insertRows(
    tx,
    'staff',
    members.map(({ id, name, nameEn, role, skills }) => ({
      id,
      name,
      name_en: nameEn,
      role,
      skills,
      active: true,
      version: 1,
    })),
  );
  await insertRows(tx, 'resource', [...demoRooms(), ...peopleRows(members)]);
  const accounts = members.map(({ id, accountId, account, name, role }) => ({
    id: accountId,
    email: emailOf(account),
    name,
    role,
    staffId: id,
  }));
  await writeAccounts(tx, accounts, hash, at);
}
