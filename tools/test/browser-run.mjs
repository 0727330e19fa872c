import { ensureChromium } from './ensure-chromium.mjs';
import { emptyReportFile, readReport } from './report-file.mjs';
import { runNode } from './run-command.mjs';

/** Playwright's specs in a real Chromium; without one they count as failed, and what is missing is said. */
export async function browserRun() {
  const chromium = await ensureChromium();
  if (!chromium) return { passed: 0, failed: 1 };
  const file = await emptyReportFile('browser');
  const { code } = await runNode(
    'node_modules/@playwright/test/cli.js',
    ['test', '--config=e2e/playwright.config.mjs', '--reporter=list,json'],
    { env: { PLAYWRIGHT_JSON_OUTPUT_NAME: file, PLAYWRIGHT_JSON_OUTPUT_FILE: file, HIGAERI_CHROMIUM: chromium } },
  );
  return countPlaywright(await readReport(file), code);
}

/** What a Playwright report says, as one pair of numbers; flaky and skipped are failures. */
export function countPlaywright(report, code) {
  if (!report) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  const failed = unexpected + flaky + skipped + report.errors.length;
  return { passed: expected, failed: code !== 0 && failed === 0 ? 1 : failed };
}
