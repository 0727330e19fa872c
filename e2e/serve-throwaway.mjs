import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/* `npm start` on data of its own, which goes when it ends: by SIGTERM from Playwright or by itself. */
const dataDir = mkdtempSync(join(tmpdir(), 'higaeri-e2e-'));
const launcher = spawn(process.execPath, [join(import.meta.dirname, '..', 'tools', 'start.mjs')], {
  stdio: 'inherit',
  env: { ...process.env, HIGAERI_DATA_DIR: dataDir },
});
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => launcher.kill('SIGTERM'));
launcher.on('exit', (code) => {
  rmSync(dataDir, { recursive: true, force: true });
  process.exitCode = code ?? 1;
});
