import { Injectable } from '@nestjs/common';
import { DataSource, type QueryRunner } from 'typeorm';
import { Clock } from '../clock.ts';
import { OutboxSignal } from '../events/outbox-signal.ts';
import { SqlTx } from './sql-tx.ts';
import { Problem } from '../problem/problem.ts';
import { openingStatement } from './opening-statement.ts';
import type { Tx, Whose } from './tx.ts';

/**
 * Every transaction of a request or of a clinic's background work goes through here: as the role that owns nothing,
 * under one clinic's row-level security.
 */
@Injectable()
export class UnitOfWork {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly signal: OutboxSignal,
  ) {}

  /** One snapshot for everything read, so that a board and its last event id fit together. Audit rows may be written, nothing else. */
  read<T>(whose: Whose, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.run(whose, 'REPEATABLE READ', work);
  }

  /** READ COMMITTED: locks and constraints carry correctness, not isolation. Never retried behind the caller's back. */
  write<T>(whose: Whose, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.run(whose, 'READ COMMITTED', work);
  }

  private async run<T>(whose: Whose, isolation: Isolation, work: (tx: Tx) => Promise<T>): Promise<T> {
    const clinicId = typeof whose === 'string' ? whose : whose.clinicId;
    const accountId = typeof whose === 'string' ? null : (whose.id ?? null);
    const runner = this.source.createQueryRunner();
    const tx = new SqlTx(runner, clinicId, accountId);
    let broken: Error | undefined;
    try {
      await begin(runner, openingStatement(clinicId, isolation));
      const result = await work(tx);
      await tx.flush(this.clock.now());
      await runner.commitTransaction();
      tx.committed();
      if (tx.hasPublished) this.signal.raise();
      return result;
    } catch (error) {
      if (!(error instanceof Problem)) insistOnConnection(runner);
      broken = await rollBack(runner);
      throw error;
    } finally {
      await release(runner, broken);
    }
  }
}

type Isolation = Parameters<typeof openingStatement>[1];

/** TypeORM must believe that it opened the transaction, or `manager.save` would open one inside ours. */
async function begin(runner: QueryRunner, opening: string): Promise<void> {
  await runner.connect();
  await runner.query(opening);
  Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 });
}

/** TypeORM lets go of a runner whose connection was lost, and then complains of that instead. Errors: `service_unavailable`. */
function insistOnConnection({ isReleased }: QueryRunner): void {
  if (isReleased) throw new Problem('service_unavailable', {}, { 'retry-after': '1' });
}

async function rollBack(runner: QueryRunner): Promise<Error | undefined> {
  if (runner.isReleased) return undefined;
  try {
    await runner.query('ROLLBACK');
    return undefined;
  } catch (error) {
    // The connection itself is gone: the pool must not hand it out again.
    return error instanceof Error ? error : new Error('rollback failed');
  } finally {
    Object.assign(runner, { isTransactionActive: false, transactionDepth: 0 });
  }
}

async function release(runner: QueryRunner, broken: Error | undefined): Promise<void> {
  const pooled = runner as QueryRunner & { releasePostgresConnection?(error?: Error): Promise<void> };
  if (broken && pooled.releasePostgresConnection) await pooled.releasePostgresConnection(broken);
  else await runner.release();
}
