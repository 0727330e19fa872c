import type { Role } from '@higaeri/domain';
import type pg from 'pg';
import { newId } from '../platform/database/new-id.ts';
import { newToken, readToken } from '../platform/auth/secret-token.ts';
import { Passwords } from '../platform/auth/passwords.ts';

export const TEST_PASSWORD = 'test-only-password';
export const TEST_ROLES = [
  'reception',
  'doctor',
  'nurse',
  'radiographer',
  'manager',
  'admin',
] as const satisfies readonly Role[];

export interface TestAccount {
  readonly id: string;
  readonly clinicId: string;
  readonly email: string;
  readonly role: Role;
  /** A personal access token, because a session would idle out under a spec that lets a day pass. */
  readonly token: string;
}

let hashed: Promise<string> | undefined;

export async function createClinic(client: pg.Client, slug: string, at: Date, zone: string): Promise<string> {
  const id = newId();
  await client.query(
    `INSERT INTO clinic (id, slug, name, name_en, time_zone, created_at) VALUES ($1, $2, $3, $4, $5, $6)`,
    [id, slug, `${slug}クリニック`, `Clinic ${slug}`, zone, at],
  );
  return id;
}

/** One account of a role, with `TEST_PASSWORD`. */
export async function createAccount(
  client: pg.Client,
  clinicId: string,
  role: Role,
  name: string,
  at: Date,
): Promise<TestAccount> {
  hashed ??= new Passwords().hash(TEST_PASSWORD);
  const token = newToken('token', clinicId);
  const account: TestAccount = { id: newId(), clinicId, role, email: `${name}@test.higaeri`, token };
  const hash = await hashed;
  await client.query('BEGIN');
  await client.query(`SELECT set_config('higaeri.clinic_id', $1, true)`, [clinicId]);
  await client.query(
    `INSERT INTO account (clinic_id, id, email, display_name, roles, password_hash, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [clinicId, account.id, account.email, name, [role], hash, at],
  );
  await client.query(`INSERT INTO login_directory (email, clinic_id, account_id) VALUES ($1, $2, $3)`, [
    account.email,
    clinicId,
    account.id,
  ]);
  await client.query(
    `INSERT INTO personal_access_token (clinic_id, id, account_id, name, token_hash, created_at, expires_at)
     VALUES ($1, $2, $3, 'spec', $4, $5, $5::timestamptz + interval '10 years')`,
    [clinicId, newId(), account.id, readToken(token)?.hash, at],
  );
  await client.query('COMMIT');
  return account;
}
