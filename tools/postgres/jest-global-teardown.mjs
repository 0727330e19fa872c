/** Jest's `globalTeardown`: stops the server that `jest-global-setup.mjs` started, if it did. */
export default async function stopTestPostgres() {
  const { higaeriTestPostgres: server } = /** @type {{ higaeriTestPostgres?: { stop(): Promise<void> } }} */ (
    globalThis
  );
  if (server === undefined) return;
  delete process.env.HIGAERI_TEST_DATABASE_URL;
  await server.stop();
}
