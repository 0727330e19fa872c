export interface PostgresOptions {
  /** Folder for the database, its passwords and its log; made when missing. */
  dataDir: string;
  /** TCP port on 127.0.0.1; a free one is chosen when left out. */
  port?: number | undefined;
  /** Told, in words for a person, what is going on when it is out of the ordinary. */
  log?: ((sentence: string) => void) | undefined;
  /** `false` gives up safety against power cuts for speed; for tests only. Default `true`. */
  durable?: boolean | undefined;
  /** Removes the whole data folder once the server has ended, however it ended. For tests only. */
  removeWhenStopped?: boolean | undefined;
  /** Milliseconds to wait for PostgreSQL to become ready, or for a left-over one to end. Default 120,000. */
  timeoutMs?: number | undefined;
}

export interface RunningPostgres {
  port: number;
  /** Role `higaeri`: owns the database `higaeri`, may create databases and roles, is no superuser. */
  url: string;
  /** Role `postgres`, the superuser, on the database `postgres`: backups and repairs, never the application. */
  adminUrl: string;
  logFile: string;
  /** Settles when the server is gone: with a sentence if nobody asked for it, with `undefined` after `stop`. */
  lost: Promise<string | undefined>;
  /** Fast shutdown; resolves once PostgreSQL has ended and the folder is given back. */
  stop(): Promise<void>;
}

/**
 * Starts a real PostgreSQL on a data folder, making the folder at first use.
 * Shape:  listens on 127.0.0.1 only, passwords by scram; ends when this process ends, even by `kill -9`.
 *         A server that a killed Higaeri left behind is never adopted: it is shut down cleanly first, so that there is always exactly one supervisor and one set of settings.
 * Errors: `StartFailure`, one sentence each: folder unwritable or in use, no binaries, port taken, another version's data, time-out.
 */
export function startPostgres(options: PostgresOptions): Promise<RunningPostgres>;

/** The URL of the server that runs on this data folder, for tools beside the server; `undefined` when none is ready. */
export function runningPostgresUrl(dataDir: string): string | undefined;
