import { nodeProject } from '../../jest.preset.mjs';

/* `*.db.spec.ts` meet a real PostgreSQL: one server per run, its address in HIGAERI_TEST_DATABASE_URL. */
export default nodeProject({
  displayName: 'api',
  rootDir: import.meta.dirname,
  /* A server starts for every file, on a machine that may be busy. */
  testTimeout: 60_000,
  globalSetup: '../../tools/postgres/jest-global-setup.mjs',
  globalTeardown: '../../tools/postgres/jest-global-teardown.mjs',
});
