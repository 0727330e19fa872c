import { Injectable } from '@nestjs/common';
import type { Account } from '../platform/auth/account.ts';
import { Clock } from '../platform/clock.ts';
import type { Tx } from '../platform/database/tx.ts';
import { UnitOfWork } from '../platform/database/unit-of-work.ts';
import type { Reply } from '../platform/http/answer.ts';
import { requireVersion } from '../platform/http/if-match.ts';
import { pageOf, readCursor, type Page } from '../platform/http/page.ts';
import type { WriteContext } from '../platform/idempotency/write-context.ts';
import { Writes } from '../platform/idempotency/writes.ts';
import { fieldError } from '../platform/problem/field-error.ts';
import { Problem } from '../platform/problem/problem.ts';
import type { AccountView, ChangeAccountDto, CreateAccountDto } from './account.dto.ts';
import { AccountAccess } from './account-access.ts';
import { AccountRepository, type AccountRow } from './account.repository.ts';

/** Who may sign in to the clinic, and as what. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly writes: Writes,
    private readonly accounts: AccountRepository,
    private readonly access: AccountAccess,
    private readonly clock: Clock,
  ) {}

  list(account: Account, limit: number, cursor?: string): Promise<Page<AccountView>> {
    return this.unitOfWork.read(account, async (tx) => {
      const [after] = cursor === undefined ? [null] : readCursor(cursor, ['uuid']);
      const rows = await this.accounts.page(tx, limit, after === undefined ? null : (after as string | null));
      return pageOf(rows, limit, accountView, (row) => [row.id]);
    });
  }

  create(ctx: WriteContext, dto: CreateAccountDto): Promise<Reply> {
    return this.writes.run(ctx, async (tx) => {
      await this.refuseUnknownStaff(tx, dto.staffId);
      const created = await this.accounts.create(tx, {
        email: dto.email.toLowerCase(),
        displayName: dto.displayName,
        roles: [...new Set(dto.roles)],
        staffId: dto.staffId ?? null,
        passwordHash: await this.access.hash(dto.password),
        createdAt: this.clock.now(),
      });
      tx.audit({ action: 'account.create', facts: { account: created.id, roles: created.roles } });
      return { status: 201, body: accountView(created), version: created.version };
    });
  }

  change(ctx: WriteContext, id: string, dto: ChangeAccountDto): Promise<Reply> {
    return this.writes.run(ctx, async (tx) => {
      await tx.lock(['admins']);
      const before = await this.accounts.lock(tx, id);
      requireVersion(ctx, before.version);
      await this.refuseUnknownStaff(tx, dto.staffId);
      const after: AccountRow = {
        ...before,
        displayName: dto.displayName ?? before.displayName,
        roles: dto.roles ? [...new Set(dto.roles)] : before.roles,
        staffId: dto.staffId === undefined ? before.staffId : dto.staffId,
        passwordHash: dto.password === undefined ? before.passwordHash : await this.access.hash(dto.password),
        disabledAt: dto.disabled === undefined ? before.disabledAt : dto.disabled ? this.clock.now() : null,
      };
      await this.refuseLockOut(tx, after);
      const saved = await this.accounts.change(tx, after);
      await this.access.changed(tx, before, saved);
      tx.audit({ action: 'account.change', facts: { account: id, fields: Object.keys(dto) } });
      return { status: 200, body: accountView(saved), version: saved.version };
    });
  }

  /** A clinic without an admin could never get one again. */
  private async refuseLockOut(tx: Tx, after: AccountRow): Promise<void> {
    if (after.roles.includes('admin') && after.disabledAt === null) return;
    if (await this.accounts.hasOtherAdmin(tx, after.id)) return;
    throw new Problem('conflict', { reason: 'last-admin' });
  }

  private async refuseUnknownStaff(tx: Tx, staffId: string | null | undefined): Promise<void> {
    if (staffId === null || staffId === undefined || (await this.accounts.staffExists(tx, staffId))) return;
    const rule = { rule: 'words', ja: 'スタッフが見つかりません。', en: 'Is no member of staff.' } as const;
    throw new Problem('validation_failed', { errors: [fieldError('/staffId', rule)] });
  }
}

const accountView = (row: AccountRow): AccountView => ({
  id: row.id,
  email: row.email,
  displayName: row.displayName,
  roles: row.roles,
  staffId: row.staffId,
  disabled: row.disabledAt !== null,
  createdAt: row.createdAt.toISOString(),
  version: row.version,
});
