import type { PostgresOptions, RunningPostgres } from './start-postgres.mjs';

export interface TemporaryPostgres extends RunningPostgres {
  dataDir: string;
}

/**
 * A real PostgreSQL on a throwaway folder, for tests: fast, not safe against power cuts.
 * Shape:  gone without a trace after `stop`, or when this process ends, however it ends.
 */
export function temporaryPostgres(options?: Omit<PostgresOptions, 'dataDir'>): Promise<TemporaryPostgres>;

/** Runs `use` with a temporary server and stops it afterwards. */
export function withTemporaryPostgres<T>(use: (server: TemporaryPostgres) => Promise<T>): Promise<T>;
