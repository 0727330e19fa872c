import { createServer } from 'node:net';

/**
 * The Higaeri that the browser visits: one started for this run with the demo clinic, on throwaway data and a free port,
 * or the one that runs at `HIGAERI_E2E_URL` already.
 * Shape:  `{ url, server }`; `server` is Playwright's `webServer`, undefined for one that runs already. Specs sign in with
 *         `HIGAERI_DEMO_PASSWORD`. The choice is kept in the environment: every worker reads the configuration again.
 */
export async function higaeriUnderTest() {
  if (process.env.HIGAERI_E2E_URL && !process.env.HIGAERI_E2E_OURS) {
    return { url: process.env.HIGAERI_E2E_URL, server: undefined };
  }
  process.env.HIGAERI_E2E_OURS = 'yes';
  process.env.HIGAERI_E2E_URL ??= `http://127.0.0.1:${await freePort()}`;
  process.env.HIGAERI_DEMO_PASSWORD ??= 'only-for-this-run';
  const url = process.env.HIGAERI_E2E_URL;
  return {
    url,
    server: {
      command: 'node serve-throwaway.mjs',
      cwd: import.meta.dirname,
      url: new URL('/health/ready', url).href,
      timeout: 300_000,
      gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
      env: {
        PORT: new URL(url).port,
        HIGAERI_DEMO: 'on',
        HIGAERI_DEMO_PASSWORD: process.env.HIGAERI_DEMO_PASSWORD,
        HIGAERI_CLOCK: process.env.HIGAERI_CLOCK ?? '2026-04-08T08:00:00+09:00',
      },
    },
  };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
