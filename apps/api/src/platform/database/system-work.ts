import { Injectable } from '@nestjs/common';
import { DataSource, type QueryResult } from 'typeorm';

export type SystemQuery = <R extends object>(sql: string, parameters?: readonly unknown[]) => Promise<R[]>;

/**
 * The platform's own work over all clinics: sign-in, publishing, sealing, sweeping.
 * Shape:  one transaction as `higaeri_system`, which reaches those few tables and no clinical one.
 */
@Injectable()
export class SystemWork {
  constructor(private readonly source: DataSource) {}

  async run<T>(work: (query: SystemQuery) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      await runner.connect();
      await runner.query('BEGIN; SET LOCAL ROLE higaeri_system');
      const result = await work(async <R extends object>(sql: string, parameters: readonly unknown[] = []) => {
        const answer = (await runner.query(sql, [...parameters], true)) as QueryResult<R>;
        return answer.records;
      });
      await runner.query('COMMIT');
      return result;
    } catch (error) {
      if (!runner.isReleased) await runner.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }
}
