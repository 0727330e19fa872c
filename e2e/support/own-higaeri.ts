import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A Higaeri that one spec has to itself, because it kills it or needs another hour of the day. */
export interface OwnHigaeri {
  readonly launcher: ChildProcess;
  readonly url: string;
  readonly password: string;
}

/** The same as everywhere in this run, so that whoever signs in need not know which Higaeri it is. */
export const PASSWORD = process.env['HIGAERI_DEMO_PASSWORD'] ?? 'only-for-this-run';

export const throwawayData = (name: string): string => mkdtempSync(join(tmpdir(), `higaeri-${name}-`));

/**
 * `npm start` with the demo clinic on a free port.
 * Shape:  resolves when it prints its address.
 * Errors: when it ends before.
 */
export async function startHigaeri(dataDir: string, clock: string): Promise<OwnHigaeri> {
  const launcher = spawn(process.execPath, [join(import.meta.dirname, '..', '..', 'tools', 'start.mjs')], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      PORT: '0',
      HIGAERI_DATA_DIR: dataDir,
      HIGAERI_DEMO: 'on',
      HIGAERI_DEMO_PASSWORD: PASSWORD,
      HIGAERI_CLOCK: clock,
    },
  });
  for await (const line of createInterface({ input: launcher.stdout })) {
    const [, url] = /Open\s+(http:\S+)/.exec(line) ?? [];
    if (url) {
      launcher.stdout.resume();
      return { launcher, url, password: PASSWORD };
    }
  }
  throw new Error('Higaeri did not start');
}

export async function stopHigaeri({ launcher }: OwnHigaeri): Promise<void> {
  if (launcher.exitCode !== null || launcher.signalCode !== null) return;
  const ended = once(launcher, 'exit');
  launcher.kill('SIGTERM');
  await ended;
}

export const removeData = (dataDir: string): void => rmSync(dataDir, { recursive: true, force: true });
