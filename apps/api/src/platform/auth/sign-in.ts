import { Injectable } from '@nestjs/common';
import { SystemWork } from '../database/system-work.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { Problem } from '../problem/problem.ts';
import { Passwords } from './passwords.ts';
import { Sessions } from './sessions.ts';
import { SignInThrottle } from './sign-in-throttle.ts';
import { acceptTotp } from './totp.ts';

interface StoredAccount {
  clinic_id: string;
  id: string;
  password_hash: string;
  totp_secret: string | null;
  totp_last_step: string;
}

/** Exchanges e-mail address and password for a session. */
@Injectable()
export class SignIn {
  constructor(
    private readonly system: SystemWork,
    private readonly unitOfWork: UnitOfWork,
    private readonly passwords: Passwords,
    private readonly throttle: SignInThrottle,
    private readonly sessions: Sessions,
  ) {}

  /**
   * Answers the token of a new session.
   * Errors: `unauthenticated`, the same whether the account is unknown, disabled or the password wrong; with `totpRequired` only
   *         once the password was right. `too_many_requests`.
   */
  async signIn(given: { email: string; password: string; totp?: string }, address: string): Promise<string> {
    const email = given.email.normalize('NFC').toLowerCase();
    await this.throttle.count(email, address);
    const account = await this.find(email);
    if (!(await this.passwords.matches(account?.password_hash, given.password)) || !account) {
      throw new Problem('unauthenticated');
    }
    const token = await this.open(account, given.totp);
    await this.throttle.succeeded(email, address);
    return token;
  }

  private async find(email: string): Promise<StoredAccount | undefined> {
    const [entry] = await this.system.run((query) =>
      query<{ clinic_id: string; account_id: string }>(
        `SELECT clinic_id, account_id FROM login_directory WHERE email = $1`,
        [email],
      ),
    );
    if (!entry) return undefined;
    const [account] = await this.unitOfWork.read(entry.clinic_id, (tx) =>
      tx.query<StoredAccount>(
        `SELECT clinic_id, id, password_hash, totp_secret, totp_last_step FROM account
         WHERE clinic_id = $1 AND id = $2 AND disabled_at IS NULL`,
        [entry.clinic_id, entry.account_id],
      ),
    );
    return account;
  }

  private open(account: StoredAccount, totp: string | undefined): Promise<string> {
    return this.unitOfWork.write({ clinicId: account.clinic_id, id: account.id }, async (tx) => {
      if (account.totp_secret !== null) {
        if (totp === undefined) throw new Problem('unauthenticated', { totpRequired: true });
        const step = acceptTotp(account.totp_secret, totp, Number(account.totp_last_step), new Date());
        if (step === undefined) throw new Problem('unauthenticated', { totpRequired: true });
        const used = await tx.query(
          `UPDATE account SET totp_last_step = $3 WHERE clinic_id = $1 AND id = $2 AND totp_last_step < $3 RETURNING id`,
          [tx.clinicId, account.id, step],
        );
        if (used.length === 0) throw new Problem('unauthenticated', { totpRequired: true });
      }
      tx.audit({ action: 'session.start' });
      return this.sessions.open(tx, account.id);
    });
  }
}
