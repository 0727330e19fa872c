import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.ts';
import { SystemWork } from '../database/system-work.ts';
import { Problem } from '../problem/problem.ts';

const WINDOW_SECONDS = 15 * 60;
/** A whole clinic signs in from one address; a person mistypes a few times. */
const MOST = { account: 10, address: 100 } as const;

/**
 * Counts tries to sign in, for all processes together, before the password is looked at: a hundred guesses at once count as a hundred.
 * Shape:  an unknown e-mail address is counted like a known one.
 * Errors: `too_many_requests` with `Retry-After`.
 */
@Injectable()
export class SignInThrottle {
  constructor(
    private readonly system: SystemWork,
    private readonly clock: Clock,
  ) {}

  async count(email: string, address: string): Promise<void> {
    await this.countOne('address', address);
    await this.countOne('account', email);
  }

  /** A success clears what the person mistyped. */
  async succeeded(email: string, address: string): Promise<void> {
    await this.system.run(async (query) => {
      await query(`DELETE FROM sign_in_attempt WHERE subject = $1`, [subjectOf('account', email)]);
      await query(`UPDATE sign_in_attempt SET attempts = greatest(attempts - 1, 0) WHERE subject = $1`, [
        subjectOf('address', address),
      ]);
    });
  }

  private async countOne(kind: keyof typeof MOST, name: string): Promise<void> {
    const now = this.clock.now();
    const [row] = await this.system.run((query) =>
      query<{ attempts: number; window_started_at: Date }>(COUNT, [subjectOf(kind, name), now, WINDOW_SECONDS]),
    );
    if (!row || row.attempts <= MOST[kind]) return;
    const over = row.window_started_at.getTime() / 1000 + WINDOW_SECONDS - now.getTime() / 1000;
    const seconds = Math.max(1, Math.ceil(over));
    throw new Problem('too_many_requests', { retryAfterSeconds: seconds }, { 'retry-after': String(seconds) });
  }
}

const subjectOf = (kind: string, name: string): string => createHash('sha256').update(`${kind}\n${name}`).digest('hex');

const COUNT = `
  INSERT INTO sign_in_attempt AS a (subject, attempts, window_started_at) VALUES ($1, 1, $2)
  ON CONFLICT (subject) DO UPDATE SET
    attempts = CASE WHEN a.window_started_at <= $2::timestamptz - make_interval(secs => $3) THEN 1 ELSE a.attempts + 1 END,
    window_started_at = CASE WHEN a.window_started_at <= $2::timestamptz - make_interval(secs => $3) THEN $2 ELSE a.window_started_at END
  RETURNING attempts, window_started_at`;
