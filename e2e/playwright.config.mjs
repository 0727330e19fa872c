import { defineConfig } from '@playwright/test';
import { findChromium } from '../tools/test/find-chromium.mjs';
import { higaeriUnderTest } from './higaeri-under-test.mjs';

const executablePath = await findChromium();
const { url, server } = await higaeriUnderTest();
const isRoot = process.getuid?.() === 0;

/* A browser under test talks to our server only: nothing of its own in the background. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--no-pings',
  '--metrics-recording-only',
];

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  outputDir: '../test-results/e2e',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  fullyParallel: false,
  workers: 2,
  forbidOnly: true,
  retries: 0,
  reporter: 'list',
  ...(server ? { webServer: server } : {}),
  use: {
    baseURL: url,
    actionTimeout: 15_000,
    browserName: 'chromium',
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      args: [...quiet, ...(isRoot ? ['--no-sandbox'] : [])],
      ...(executablePath ? { executablePath } : {}),
    },
  },
});
