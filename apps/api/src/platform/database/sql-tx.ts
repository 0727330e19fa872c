import type pg from 'pg';
import { QueryFailedError, type EntityManager, type QueryResult, type QueryRunner } from 'typeorm';
import type { AuditEntry } from '../audit/audit-entry.ts';
import type { DomainEvent } from '../events/domain-event.ts';
import { inLockOrder, lockKey } from './lock-key.ts';
import { newId } from './new-id.ts';
import type { Statement } from './statement.ts';
import type { Tx } from './tx.ts';

/** The transaction behind `Tx`: collects events and audit rows and writes them in one statement before the commit. */
export class SqlTx implements Tx {
  readonly manager: EntityManager;
  private readonly events: DomainEvent[] = [];
  private readonly entries: AuditEntry[] = [];
  private readonly after: (() => void)[] = [];

  constructor(
    private readonly runner: QueryRunner,
    readonly clinicId: string,
    readonly accountId: string | null,
  ) {
    this.manager = runner.manager;
  }

  async query<R extends object = Record<string, unknown>>(
    sql: string | Statement,
    parameters: readonly unknown[] = [],
  ): Promise<R[]> {
    if (typeof sql !== 'string') return this.execute(sql, [...parameters]);
    const result = (await this.runner.query(sql, [...parameters], true)) as QueryResult<R>;
    return result.records;
  }

  async lock(keys: readonly string[], mode: 'shared' | 'exclusive' = 'exclusive'): Promise<void> {
    const take = mode === 'shared' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock';
    const sorted = inLockOrder(keys.map((key) => lockKey(this.clinicId, key)));
    await this.query(`SELECT ${take}(key) FROM unnest($1::bigint[]) AS key`, [sorted.map(String)]);
  }

  async lockInside(shared: string, keys: readonly string[]): Promise<void> {
    const sorted = inLockOrder(keys.map((key) => lockKey(this.clinicId, key)));
    await this.query(LOCK_INSIDE, [[lockKey(this.clinicId, shared), ...sorted].map(String)]);
  }

  async tryLock(key: string): Promise<boolean> {
    const rows = await this.query<{ taken: boolean }>(TRY_LOCK, [lockKey(this.clinicId, key).toString()]);
    return rows[0]?.taken === true;
  }

  publish(event: DomainEvent): void {
    this.events.push(event);
  }

  audit(entry: AuditEntry): void {
    this.entries.push(entry);
  }

  afterCommit(run: () => void): void {
    this.after.push(run);
  }

  get hasPublished(): boolean {
    return this.events.length > 0;
  }

  async flush(now: Date): Promise<void> {
    if (this.events.length === 0 && this.entries.length === 0) return;
    const audited = this.entries.map((entry) => ({ id: newId(), ...entry }));
    await this.query(WRITE_BESIDE, [
      this.clinicId,
      this.accountId,
      now,
      JSON.stringify(this.events),
      JSON.stringify(audited),
    ]);
  }

  committed(): void {
    for (const run of this.after) run();
  }

  /** TypeORM knows no prepared statements; its errors are what everybody else expects. */
  private async execute<R extends object>({ name, text }: Statement, values: unknown[]): Promise<R[]> {
    const client = (await this.runner.connect()) as pg.PoolClient;
    try {
      return (await client.query<R>({ name, text, values })).rows;
    } catch (error) {
      throw new QueryFailedError(text, values, error instanceof Error ? error : new Error('a statement failed'));
    }
  }
}

const TRY_LOCK: Statement = {
  name: 'try-lock',
  text: 'SELECT pg_try_advisory_xact_lock($1::bigint) AS taken',
};

/* One row after the other, the shared lock first. */
const LOCK_INSIDE: Statement = {
  name: 'lock-inside',
  text: `
  SELECT CASE nth WHEN 1 THEN pg_advisory_xact_lock_shared(key) ELSE pg_advisory_xact_lock(key) END
    FROM unnest($1::bigint[]) WITH ORDINALITY AS given (key, nth)`,
};

/* Outbox and audit in one round trip; the order of the events is kept. */
const WRITE_BESIDE: Statement = {
  name: 'write-beside',
  text: `
  WITH told AS (
    INSERT INTO outbox (clinic_id, date, type, data)
    SELECT $1::uuid, (event->>'date')::date, event->>'type', event
    FROM jsonb_array_elements($4::jsonb) WITH ORDINALITY AS given (event, at) ORDER BY at
  )
  INSERT INTO audit (clinic_id, id, at, account_id, action, visit_id, patient_id, facts)
  SELECT $1::uuid, id, $3::timestamptz, $2::uuid, action, "visitId", "patientId", coalesce(facts, '{}')
  FROM jsonb_to_recordset($5::jsonb) AS entry (id uuid, action text, "visitId" uuid, "patientId" uuid, facts jsonb)`,
};
