import { Injectable } from '@nestjs/common';
import { Passwords } from '../platform/auth/passwords.ts';
import { Sessions } from '../platform/auth/sessions.ts';
import type { Tx } from '../platform/database/tx.ts';
import type { AccountRow } from './account.repository.ts';

/** What a change of an account does to its way in. */
@Injectable()
export class AccountAccess {
  constructor(
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
  ) {}

  hash(password: string): Promise<string> {
    return this.passwords.hash(password);
  }

  async changed(tx: Tx, before: AccountRow, after: AccountRow): Promise<void> {
    const tighter =
      before.passwordHash !== after.passwordHash ||
      after.disabledAt !== null ||
      before.roles.some((role) => !after.roles.includes(role));
    await this.sessions.accountChanged(tx, after.id, tighter ? 'end' : 'keep');
  }
}
