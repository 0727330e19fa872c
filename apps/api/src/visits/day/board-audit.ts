import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.ts';

const AGAIN_AFTER_MS = 10 * 60_000;

/**
 * Writes down who looked at a whole day.
 * Shape:  one audit row per account and day in ten minutes: a board reads itself again at every change, and a row each time would say nothing more.
 */
@Injectable()
export class BoardAudit {
  private readonly noted = new Map<string, number>();

  note(tx: Tx, accountId: string, date: string, now: Date): void {
    const key = `${accountId} ${date}`;
    const last = this.noted.get(key);
    if (last !== undefined && Math.abs(now.getTime() - last) < AGAIN_AFTER_MS) return;
    tx.audit({ action: 'board.read', facts: { date } });
    // Only once it is committed: a board that failed to load was not seen.
    tx.afterCommit(() => this.remember(key, now));
  }

  private remember(key: string, now: Date): void {
    if (this.noted.size > 10_000) this.noted.clear();
    this.noted.set(key, now.getTime());
  }
}
