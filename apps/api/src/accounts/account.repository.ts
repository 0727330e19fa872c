import { Injectable } from '@nestjs/common';
import { newId } from '../platform/database/new-id.ts';
import type { Tx } from '../platform/database/tx.ts';
import { Problem } from '../platform/problem/problem.ts';
import { fieldError } from '../platform/problem/field-error.ts';

export interface AccountRow {
  readonly id: string;
  readonly email: string;
  readonly displayName: string;
  readonly roles: string[];
  readonly staffId: string | null;
  readonly passwordHash: string;
  readonly disabledAt: Date | null;
  readonly createdAt: Date;
  readonly version: number;
}

const COLUMNS = `id, email, display_name AS "displayName", roles, staff_id AS "staffId", password_hash AS "passwordHash",
  disabled_at AS "disabledAt", created_at AS "createdAt", version`;

@Injectable()
export class AccountRepository {
  page(tx: Tx, limit: number, after: string | null): Promise<AccountRow[]> {
    return tx.query<AccountRow>(
      `SELECT ${COLUMNS} FROM account WHERE clinic_id = $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
      [tx.clinicId, after, limit + 1],
    );
  }

  async lock(tx: Tx, id: string): Promise<AccountRow> {
    const [row] = await tx.query<AccountRow>(
      `SELECT ${COLUMNS} FROM account WHERE clinic_id = $1 AND id = $2 FOR UPDATE`,
      [tx.clinicId, id],
    );
    if (!row) throw new Problem('not_found');
    return row;
  }

  /** Errors: `validation_failed` when the address signs somebody in already, in whatever clinic. */
  async create(tx: Tx, account: Omit<AccountRow, 'id' | 'version' | 'disabledAt'>): Promise<AccountRow> {
    const id = newId();
    const taken = await tx.query(
      `INSERT INTO login_directory (email, clinic_id, account_id) VALUES ($1, $2, $3) ON CONFLICT (email) DO NOTHING RETURNING email`,
      [account.email, tx.clinicId, id],
    );
    if (taken.length === 0) throw emailTaken();
    await tx.query(
      `INSERT INTO account (clinic_id, id, email, display_name, roles, staff_id, password_hash, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        tx.clinicId,
        id,
        account.email,
        account.displayName,
        account.roles,
        account.staffId,
        account.passwordHash,
        account.createdAt,
      ],
    );
    return { ...account, id, version: 1, disabledAt: null };
  }

  async change(tx: Tx, account: AccountRow): Promise<AccountRow> {
    const version = account.version + 1;
    await tx.query(
      `UPDATE account SET display_name = $3, roles = $4, staff_id = $5, password_hash = $6, disabled_at = $7, version = $8
        WHERE clinic_id = $1 AND id = $2`,
      [
        tx.clinicId,
        account.id,
        account.displayName,
        account.roles,
        account.staffId,
        account.passwordHash,
        account.disabledAt,
        version,
      ],
    );
    return { ...account, version };
  }

  async hasOtherAdmin(tx: Tx, id: string): Promise<boolean> {
    const rows = await tx.query(
      `SELECT 1 FROM account WHERE clinic_id = $1 AND id <> $2 AND 'admin' = ANY (roles) AND disabled_at IS NULL LIMIT 1`,
      [tx.clinicId, id],
    );
    return rows.length > 0;
  }

  async staffExists(tx: Tx, staffId: string): Promise<boolean> {
    return (await tx.query(`SELECT 1 FROM staff WHERE clinic_id = $1 AND id = $2`, [tx.clinicId, staffId])).length > 0;
  }
}

const emailTaken = (): Problem =>
  new Problem('validation_failed', {
    errors: [
      fieldError('/email', {
        rule: 'words',
        ja: 'このメールアドレスは使えません。',
        en: 'Cannot be used: choose another address.',
      }),
    ],
  });
