import { temporaryPostgres } from './temporary-postgres.mjs';

/**
 * Jest's `globalSetup` for specs that meet a real database: one server for the whole run.
 * Shape:  its address is in `HIGAERI_TEST_DATABASE_URL`; where that is already set, that server is used and left alone.
 */
export default async function startTestPostgres() {
  if (process.env.HIGAERI_TEST_DATABASE_URL) return;
  const server = await temporaryPostgres();
  process.env.HIGAERI_TEST_DATABASE_URL = server.url;
  Object.assign(globalThis, { higaeriTestPostgres: server });
}
