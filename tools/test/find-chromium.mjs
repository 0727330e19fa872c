import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

async function playwrightsOwn() {
  try {
    const { chromium } = await import('@playwright/test');
    return chromium.executablePath();
  } catch {
    return undefined;
  }
}

/**
 * Where a Chromium is: the one named by `HIGAERI_CHROMIUM`, else Playwright's own, else the machine's.
 * Shape:  absolute path of a program that exists, or undefined when there is none.
 * @returns {Promise<string | undefined>}
 */
export async function findChromium() {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  const candidates = [process.env.HIGAERI_CHROMIUM, await playwrightsOwn(), ...onPath, ...elsewhere];
  return candidates.find((path) => path && existsSync(path));
}
