import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';

/** @type {string} */
let home;
const before = { npm: process.env.npm_execpath, path: process.env.PATH };

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'higaeri-stamps-test-'));
  delete process.env.npm_execpath;
  put(
    'bin/npm',
    '#!/bin/sh\necho "$@" >> npm-calls\ntest ! -e npm-fails || { echo "npm warn no"; echo "it broke"; exit 7; }\n',
  );
  chmodSync(join(home, 'bin/npm'), 0o755);
  process.env.PATH = `${join(home, 'bin')}:${before.path}`;
});
afterEach(() => {
  process.env.PATH = before.path;
  if (before.npm) process.env.npm_execpath = before.npm;
  rmSync(home, { recursive: true, force: true });
});

/** @param {string} path @param {string | object} content */
function put(path, content) {
  mkdirSync(dirname(join(home, path)), { recursive: true });
  writeFileSync(join(home, path), typeof content === 'string' ? content : JSON.stringify(content));
}

/** @param {Record<string, object>} packages */
const lock = (packages) => ({ packages: { '': { name: 'home' }, ...packages } });

const silently = { note: () => {} };

describe('installing packages', () => {
  it('happens when they are missing, and not again', async () => {
    put('package-lock.json', lock({}));
    mkdirSync(join(home, 'node_modules'));
    assert.equal(await ensureInstalled({ home, ...silently }), true);
    assert.equal(await ensureInstalled({ home, ...silently }), false);
    assert.match(readFileSync(join(home, 'npm-calls'), 'utf8'), /^ci --include=dev/);
  });

  it('happens when the lock asks for another version, an additional package, or the machine is of another kind', async () => {
    const one = { version: '1.0.0' };
    put('package-lock.json', lock({ 'node_modules/a': one }));
    put('node_modules/.package-lock.json', lock({ 'node_modules/a': one }));
    assert.equal(await ensureInstalled({ home, ...silently }), false);
    put('package-lock.json', lock({ 'node_modules/a': { version: '1.0.1' } }));
    assert.equal(await ensureInstalled({ home, ...silently }), true);
    put('package-lock.json', lock({ 'node_modules/a': one, 'node_modules/b': one }));
    assert.equal(await ensureInstalled({ home, ...silently }), true);
    put('node_modules/.package-lock.json', lock({ 'node_modules/a': one, 'node_modules/b': one }));
    const stamp = join(home, 'node_modules/.higaeri-lock-hash');
    writeFileSync(stamp, readFileSync(stamp, 'utf8').replace(/ .*/, ' sunos-sparc'));
    assert.equal(await ensureInstalled({ home, ...silently }), true);
  });

  it('does not happen when npm itself has just brought what the new lock asks for', async () => {
    const wanted = {
      'node_modules/a': { version: '2.0.0' },
      'node_modules/other-os': { version: '1.0.0', optional: true },
    };
    put('package-lock.json', lock(wanted));
    put('node_modules/.package-lock.json', lock({ 'node_modules/a': { version: '2.0.0' } }));
    assert.equal(await ensureInstalled({ home, ...silently }), false);
  });

  it('says that it failed, after everything npm said', async () => {
    put('package-lock.json', lock({}));
    put('npm-fails', '');
    /** @type {string[]} */
    const notes = [];
    await assert.rejects(ensureInstalled({ home, note: (line) => notes.push(line) }), {
      name: 'StartFailure',
      message: /failed \(7\)/,
    });
    assert.deepEqual(notes.slice(-2), ['npm warn no', 'it broke']);
  });
});

describe('building', () => {
  beforeEach(() => {
    for (const file of [
      'package.json',
      'package-lock.json',
      'nx.json',
      'tsconfig.base.json',
      'libs/domain/src/visit.ts',
      'migrations/index.ts',
    ])
      put(file, '');
    for (const file of ['apps/api/src/main.ts', 'apps/api/dist/main.js', 'apps/web/dist/index.html']) put(file, '');
  });

  it('happens once for the same sources', async () => {
    assert.equal(await ensureBuilt({ home, ...silently }), true);
    assert.equal(await ensureBuilt({ home, ...silently }), false);
  });

  it('happens again when a source, a setting or the lock has changed, but not for a spec', async () => {
    await ensureBuilt({ home, ...silently });
    for (const file of ['libs/domain/src/visit.ts', 'migrations/new.ts', 'nx.json', 'package-lock.json']) {
      put(file, 'changed');
      assert.equal(await ensureBuilt({ home, ...silently }), true, file);
    }
    put('libs/domain/src/visit.spec.ts', 'changed');
    assert.equal(await ensureBuilt({ home, ...silently }), false);
  });

  it('happens again when somebody else has built meanwhile, or the result is gone', async () => {
    await ensureBuilt({ home, ...silently });
    utimesSync(join(home, 'apps/api/dist/main.js'), 1, 1);
    assert.equal(await ensureBuilt({ home, ...silently }), true);
    rmSync(join(home, 'apps/web/dist/index.html'));
    await assert.rejects(ensureBuilt({ home, ...silently }), /ended without apps\/web\/dist\/index\.html/);
  });

  it('is tried again after a failure', async () => {
    await ensureBuilt({ home, ...silently });
    put('apps/api/src/main.ts', 'broken');
    put('npm-fails', '');
    await assert.rejects(ensureBuilt({ home, ...silently }), /"npm run build" failed/);
    rmSync(join(home, 'npm-fails'));
    assert.equal(await ensureBuilt({ home, ...silently }), true);
  });
});
