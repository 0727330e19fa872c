import { Inject, Injectable } from '@nestjs/common';
import { Passwords } from '../platform/auth/passwords.ts';
import { Sessions } from '../platform/auth/sessions.ts';
import { Settings } from '../platform/config/settings.ts';
import type { Tx } from '../platform/database/tx.ts';
import { newPassword } from './new-password.ts';
import { DEMO_STAFF, emailOf } from './people/demo-staff.ts';

/** The one password of the demo accounts: the operator's, else one made at the first start and told once. */
@Injectable()
export class DemoPassword {
  constructor(
    @Inject(Settings) private readonly settings: Settings,
    @Inject(Passwords) private readonly passwords: Passwords,
    @Inject(Sessions) private readonly sessions: Sessions,
  ) {}

  /** The hash for accounts that are about to be made. */
  first(step: (name: string) => void): Promise<string> {
    const given = this.settings.HIGAERI_DEMO_PASSWORD;
    const password = given === '' ? newPassword() : given;
    if (given === '') step(`The password of the new accounts is ${password}`);
    return this.passwords.hash(password);
  }

  /** When the operator has chosen another password since, the demo accounts have it now. */
  async renew(tx: Tx): Promise<void> {
    const given = this.settings.HIGAERI_DEMO_PASSWORD;
    if (given === '') return;
    const accounts = await tx.query<{ id: string; password_hash: string }>(
      `SELECT id, password_hash FROM account WHERE clinic_id = $1 AND email = ANY ($2)`,
      [tx.clinicId, DEMO_STAFF.map(({ account }) => emailOf(account))],
    );
    const known = new Map<string, Promise<boolean>>();
    for (const { password_hash: hash } of accounts) {
      if (!known.has(hash)) known.set(hash, this.passwords.matches(hash, given));
    }
    const matches = new Map(await Promise.all([...known].map(async ([hash, answer]) => [hash, await answer] as const)));
    const changed = accounts.filter((account) => matches.get(account.password_hash) !== true);
    if (changed.length === 0) return;
    await tx.query(
      `UPDATE account SET password_hash = $3, version = version + 1 WHERE clinic_id = $1 AND id = ANY ($2)`,
      [tx.clinicId, changed.map(({ id }) => id), await this.passwords.hash(given)],
    );
    for (const { id } of changed) await this.sessions.accountChanged(tx, id, 'end');
    tx.audit({ action: 'demo.password', facts: { accounts: changed.length } });
  }
}
