import { existsSync } from 'node:fs';
import { findChromium } from './find-chromium.mjs';
import { runCommand } from './run-command.mjs';

const packages = ['chromium', 'fonts-noto-cjk'];

/**
 * Finds a Chromium; on Debian as root installs one when there is none, unless `HIGAERI_NO_INSTALL` is set.
 * Shape:  path of the program, or undefined after saying what a person can do.
 */
export async function ensureChromium() {
  const found = await findChromium();
  if (found) return found;
  if (mayInstall()) {
    console.log(`No Chromium on this machine: installing ${packages.join(' and ')} with apt-get.`);
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await runCommand('apt-get', ['update'], { quiet: true, env });
    const { code, output } = await runCommand('apt-get', ['install', '-y', '--no-install-recommends', ...packages], {
      quiet: true,
      env,
    });
    if (code !== 0) console.log(output);
    const installed = await findChromium();
    if (installed) return installed;
  }
  console.log(
    'The browser tests need a Chromium and there is none. Do one of these and run `npm test -- browser` again:',
  );
  console.log('  Debian, Ubuntu:    apt-get install chromium fonts-noto-cjk');
  console.log('  anywhere:          npx playwright install --with-deps chromium');
  console.log('  already have one:  HIGAERI_CHROMIUM=/path/to/chromium npm test');
  return undefined;
}

function mayInstall() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && !process.env.HIGAERI_NO_INSTALL;
}
