import { Injectable } from '@nestjs/common';
import { Listener } from '../database/listener.ts';
import type { Tx } from '../database/tx.ts';

const CHANNEL = 'higaeri_auth';

type Ear = (key: string) => void;

/**
 * Tells every process that a session, a token or an account is no longer what it was.
 * Shape:  keys `session:<hash>`, `token:<hash>`, `account:<id>`; `all` when notices may have been missed.
 */
@Injectable()
export class AuthNews {
  private readonly ears = new Set<Ear>();

  constructor(private readonly listener: Listener) {
    listener.on(CHANNEL, (key) => this.tellHere(key));
    listener.whenBack(() => this.tellHere('all'));
  }

  /** Whether notices of other processes reach us now; without them nothing may be remembered. */
  get reliable(): boolean {
    return this.listener.connected;
  }

  onChange(ear: Ear): () => void {
    this.ears.add(ear);
    return () => this.ears.delete(ear);
  }

  /** In the transaction of the change, so that it is told exactly when it is true; here at once after the commit. */
  async changed(tx: Tx, key: string): Promise<void> {
    await tx.query(`SELECT pg_notify($1, $2)`, [CHANNEL, key]);
    tx.afterCommit(() => this.tellHere(key));
  }

  private tellHere(key: string): void {
    for (const ear of this.ears) ear(key);
  }
}
