import { Injectable } from '@nestjs/common';
import { instantIn } from '../clinic-time.ts';
import { ClinicReader } from '../clinics/clinic-reader.ts';
import { Clock } from '../clock.ts';
import { newId } from '../database/new-id.ts';
import type { Tx } from '../database/tx.ts';
import { pageOf, readCursor, type Page } from '../http/page.ts';
import { Problem } from '../problem/problem.ts';
import type { Account } from './account.ts';
import { AuthNews } from './auth-news.ts';
import { newToken, readToken } from './secret-token.ts';
import type { CreateTokenDto } from './token.dto.ts';
import type { NewTokenView, TokenView } from './token.view.ts';

interface Row {
  id: string;
  name: string;
  created_at: Date;
  expires_at: Date;
  last_used_at: Date | null;
}

const DAY = 86_400_000;

/** Personal access tokens: for programs that act as the person who made them, with that person's roles. */
@Injectable()
export class Tokens {
  constructor(
    private readonly clock: Clock,
    private readonly clinics: ClinicReader,
    private readonly news: AuthNews,
  ) {}

  async list(tx: Tx, account: Account, limit: number, cursor: string | undefined): Promise<Page<TokenView>> {
    const [after] = cursor === undefined ? [null] : readCursor(cursor, ['uuid']);
    const rows = await tx.query<Row>(
      `SELECT id, name, created_at, expires_at, last_used_at FROM personal_access_token
       WHERE clinic_id = $1 AND account_id = $2 AND revoked_at IS NULL AND ($3::uuid IS NULL OR id < $3)
       ORDER BY id DESC LIMIT $4`,
      [tx.clinicId, account.id, after, limit + 1],
    );
    const { timeZone } = await this.clinics.of(tx);
    return pageOf(
      rows,
      limit,
      (row) => viewOf(row, timeZone),
      (row) => [row.id],
    );
  }

  async create(tx: Tx, account: Pick<Account, 'id'>, given: CreateTokenDto): Promise<NewTokenView> {
    const token = newToken('token', tx.clinicId);
    const now = this.clock.now();
    const row: Row = {
      id: newId(),
      name: given.name,
      created_at: now,
      expires_at: new Date(now.getTime() + given.validDays * DAY),
      last_used_at: null,
    };
    await tx.query(
      `INSERT INTO personal_access_token (clinic_id, id, account_id, name, token_hash, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [tx.clinicId, row.id, account.id, row.name, readToken(token)?.hash, now, row.expires_at],
    );
    tx.audit({ action: 'token.create', facts: { tokenId: row.id } });
    const { timeZone } = await this.clinics.of(tx);
    return { ...viewOf(row, timeZone), token };
  }

  /** Errors: `not_found`, also for somebody else's. */
  async revoke(tx: Tx, account: Account, id: string): Promise<void> {
    const [row] = await tx.query<{ token_hash: string }>(
      `UPDATE personal_access_token SET revoked_at = $4
       WHERE clinic_id = $1 AND account_id = $2 AND id = $3 AND revoked_at IS NULL RETURNING token_hash`,
      [tx.clinicId, account.id, id, this.clock.now()],
    );
    if (!row) throw new Problem('not_found');
    tx.audit({ action: 'token.revoke', facts: { tokenId: id } });
    await this.news.changed(tx, `token:${row.token_hash}`);
  }
}

const viewOf = (row: Row, zone: string): TokenView => ({
  id: row.id,
  name: row.name,
  createdAt: instantIn(zone, row.created_at),
  expiresAt: instantIn(zone, row.expires_at),
  lastUsedAt: row.last_used_at === null ? null : instantIn(zone, row.last_used_at),
});
