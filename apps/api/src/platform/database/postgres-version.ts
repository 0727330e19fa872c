import { StartFailure } from '../config/start-failure.ts';

const OLDEST = 15;

/** Errors: `StartFailure` when the server is older than PostgreSQL 15. */
export function refuseOldPostgres(serverVersionNumber: number): void {
  const major = Math.floor(serverVersionNumber / 10_000);
  if (major >= OLDEST) return;
  throw new StartFailure([`The database is PostgreSQL ${major}; Higaeri needs PostgreSQL ${OLDEST} or newer.`]);
}
