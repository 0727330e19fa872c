import type { EntityManager } from 'typeorm';
import type { AuditEntry } from '../audit/audit-entry.ts';
import type { DomainEvent } from '../events/domain-event.ts';
import type { Statement } from './statement.ts';

/** On whose behalf: an account, or just a clinic (background work). */
export type Whose = string | { readonly clinicId: string; readonly id?: string };

/** One transaction under one clinic's row-level security, as the role that may see nothing else. */
export interface Tx {
  readonly clinicId: string;
  /** The account that acts, `null` for background work. */
  readonly accountId: string | null;
  readonly manager: EntityManager;
  /** Rows of the result, also for `INSERT/UPDATE/DELETE … RETURNING`. */
  query<R extends object = Record<string, unknown>>(
    sql: string | Statement,
    parameters?: readonly unknown[],
  ): Promise<R[]>;
  /**
   * Takes advisory locks of this clinic until the end of the transaction, in the order of their lock keys, in one round trip.
   * Take a day's shared lock in a call of its own before the exclusive ones of its resources.
   */
  lock(keys: readonly string[], mode?: 'shared' | 'exclusive'): Promise<void>;
  /** Takes one lock shared and then others exclusively, in the order of their lock keys: both in one round trip. */
  lockInside(shared: string, keys: readonly string[]): Promise<void>;
  /** Takes the lock only when nobody else has it. */
  tryLock(key: string): Promise<boolean>;
  /** Tells every screen after the commit; stored in the same transaction. */
  publish(event: DomainEvent): void;
  /** Written in the same transaction: no commit without its audit row. */
  audit(entry: AuditEntry): void;
  /** Runs once the commit is acknowledged, in this process only. Must not throw. */
  afterCommit(run: () => void): void;
}
