import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.ts';
import { Settings } from '../config/settings.ts';
import type { Tx } from '../database/tx.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { AuthNews } from './auth-news.ts';
import { newToken, readToken, type PresentedToken } from './secret-token.ts';
import type { SignedIn } from './session.ts';
import { findCredential, touchCredential, type Credential } from './session-store.ts';

const MINUTE = 60_000;
/** How long a looked-up session is believed without asking again, should no notice come. */
const TRUST_MS = 3_000;
const LARGEST_CACHE = 20_000;

interface Remembered {
  credential: Credential;
  until: number;
}

/** Who a session cookie or a token stands for. */
@Injectable()
export class Sessions {
  private readonly remembered = new Map<string, Remembered>();
  /** Rises with every notice, so that what was looked up before one is not remembered after it. */
  private heard = 0;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly news: AuthNews,
  ) {
    news.onChange((key) => this.forget(key));
  }

  async open(tx: Tx, accountId: string): Promise<string> {
    const token = newToken('session', tx.clinicId);
    const now = this.clock.now();
    const expires = new Date(now.getTime() + this.settings.HIGAERI_SESSION_HOURS * 60 * MINUTE);
    await tx.query(
      `INSERT INTO session (clinic_id, token_hash, account_id, created_at, last_seen_at, expires_at) VALUES ($1, $2, $3, $4, $4, $5)`,
      [tx.clinicId, readToken(token)?.hash, accountId, now, expires],
    );
    return token;
  }

  /**
   * Shape:  a use counts as activity unless it is passive (a screen refreshing itself, a stream staying open).
   * Errors: none; `undefined` when the token is unknown, ended, idle for too long, expired, or its account disabled.
   */
  async find(text: string, use: 'active' | 'passive'): Promise<SignedIn | undefined> {
    const token = readToken(text);
    if (!token) return undefined;
    const key = `${token.kind}:${token.hash}`;
    const credential = await this.lookUp(token, key);
    if (!credential || this.isOver(token, credential)) return undefined;
    if (use === 'active') await this.touch(token, key, credential);
    return { account: credential.account, by: token.kind, key };
  }

  /** Whether it still stands for somebody; asks without counting as activity. */
  async isAlive({ key, account, by }: SignedIn): Promise<boolean> {
    const token: PresentedToken = { kind: by, clinicId: account.clinicId, hash: key.slice(by.length + 1) };
    const credential = await this.lookUp(token, key);
    return credential !== undefined && !this.isOver(token, credential);
  }

  async end(text: string): Promise<void> {
    const token = readToken(text);
    if (token?.kind !== 'session') return;
    await this.unitOfWork.write(token.clinicId, async (tx) => {
      await tx.query(`UPDATE session SET ended_at = $3 WHERE clinic_id = $1 AND token_hash = $2 AND ended_at IS NULL`, [
        tx.clinicId,
        token.hash,
        this.clock.now(),
      ]);
      await this.news.changed(tx, `session:${token.hash}`);
    });
  }

  /** To be called in the transaction that changes an account: its roles are looked up again everywhere; `end` closes its sessions. */
  async accountChanged(tx: Tx, accountId: string, sessions: 'keep' | 'end'): Promise<void> {
    if (sessions === 'end') {
      await tx.query(`UPDATE session SET ended_at = $3 WHERE clinic_id = $1 AND account_id = $2 AND ended_at IS NULL`, [
        tx.clinicId,
        accountId,
        this.clock.now(),
      ]);
    }
    await this.news.changed(tx, `account:${accountId}`);
  }

  private async lookUp(token: PresentedToken, key: string): Promise<Credential | undefined> {
    const known = this.remembered.get(key);
    if (known && known.until > performance.now() && this.news.reliable) return known.credential;
    const before = this.heard;
    const credential = await this.unitOfWork.read(token.clinicId, (tx) => findCredential(tx, token));
    if (credential && before === this.heard) this.remember(key, credential);
    return credential;
  }

  private isOver(token: PresentedToken, credential: Credential): boolean {
    const now = this.clock.now().getTime();
    if (now >= credential.expiresAt.getTime()) return true;
    if (token.kind === 'token' || credential.lastSeenAt === null) return false;
    return now - credential.lastSeenAt.getTime() >= this.settings.HIGAERI_IDLE_MINUTES * MINUTE;
  }

  /** Activity is written down now and then, not at every request. */
  private async touch(token: PresentedToken, key: string, credential: Credential): Promise<void> {
    const now = this.clock.now();
    const often =
      token.kind === 'token' ? 10 * MINUTE : Math.min(MINUTE, (this.settings.HIGAERI_IDLE_MINUTES * MINUTE) / 10);
    if (credential.lastSeenAt !== null && now.getTime() - credential.lastSeenAt.getTime() < often) return;
    const known = this.remembered.get(key);
    if (known) known.credential = { ...credential, lastSeenAt: now };
    await this.unitOfWork.write(token.clinicId, (tx) => touchCredential(tx, token, now));
  }

  private remember(key: string, credential: Credential): void {
    if (this.remembered.size >= LARGEST_CACHE) this.remembered.clear();
    this.remembered.set(key, { credential, until: performance.now() + TRUST_MS });
  }

  private forget(key: string): void {
    this.heard += 1;
    if (key === 'all') return this.remembered.clear();
    this.remembered.delete(key);
    if (!key.startsWith('account:')) return;
    const id = key.slice('account:'.length);
    for (const [token, { credential }] of this.remembered) {
      if (credential.account.id === id) this.remembered.delete(token);
    }
  }
}
