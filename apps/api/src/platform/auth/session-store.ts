import type { Role } from '@higaeri/domain';
import type { Statement } from '../database/statement.ts';
import type { Tx } from '../database/tx.ts';
import type { Account } from './account.ts';
import type { PresentedToken } from './secret-token.ts';

/** A session or a personal access token as stored, with the account it speaks for. */
export interface Credential {
  readonly account: Account;
  readonly expiresAt: Date;
  /** `null` for a token that was never used. */
  readonly lastSeenAt: Date | null;
}

interface Row {
  id: string;
  email: string;
  display_name: string;
  roles: Role[];
  staff_id: string | null;
  expires_at: Date;
  last_seen_at: Date | null;
}

const ACCOUNT = 'a.id, a.email, a.display_name, a.roles, a.staff_id';

const FIND = {
  session: {
    name: 'find-session',
    text: `
    SELECT ${ACCOUNT}, s.expires_at, s.last_seen_at FROM session s
    JOIN account a ON a.clinic_id = s.clinic_id AND a.id = s.account_id
    WHERE s.clinic_id = $1 AND s.token_hash = $2 AND s.ended_at IS NULL AND a.disabled_at IS NULL`,
  },
  token: {
    name: 'find-token',
    text: `
    SELECT ${ACCOUNT}, t.expires_at, t.last_used_at AS last_seen_at FROM personal_access_token t
    JOIN account a ON a.clinic_id = t.clinic_id AND a.id = t.account_id
    WHERE t.clinic_id = $1 AND t.token_hash = $2 AND t.revoked_at IS NULL AND a.disabled_at IS NULL`,
  },
} satisfies Record<string, Statement>;

const TOUCH = {
  session: `UPDATE session SET last_seen_at = $3 WHERE clinic_id = $1 AND token_hash = $2 AND last_seen_at < $3`,
  token: `UPDATE personal_access_token SET last_used_at = $3 WHERE clinic_id = $1 AND token_hash = $2`,
};

export async function findCredential(tx: Tx, token: PresentedToken): Promise<Credential | undefined> {
  const [row] = await tx.query<Row>(FIND[token.kind], [tx.clinicId, token.hash]);
  if (!row) return undefined;
  return {
    account: {
      id: row.id,
      clinicId: tx.clinicId,
      email: row.email,
      displayName: row.display_name,
      roles: row.roles,
      staffId: row.staff_id,
    },
    expiresAt: row.expires_at,
    lastSeenAt: row.last_seen_at,
  };
}

export async function touchCredential(tx: Tx, token: PresentedToken, now: Date): Promise<void> {
  await tx.query(TOUCH[token.kind], [tx.clinicId, token.hash, now]);
}
