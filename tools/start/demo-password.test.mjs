import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { demoPassword } from './demo-password.mjs';

describe('the demo password', () => {
  /** @type {string} */
  let dataDir;
  beforeEach(() => void (dataDir = mkdtempSync(join(tmpdir(), 'higaeri-password-test-'))));
  afterEach(() => rmSync(dataDir, { recursive: true }));

  it('is made once, differs between data folders, and only its owner can read it', () => {
    const made = demoPassword(dataDir, undefined);
    assert.match(made, /^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
    assert.equal(demoPassword(dataDir, undefined), made);
    assert.equal(statSync(join(dataDir, 'demo-password')).mode & 0o777, 0o600);
    rmSync(join(dataDir, 'demo-password'));
    assert.notEqual(demoPassword(dataDir, undefined), made);
  });

  it("is the operator's where he chose one, also at the next start without it", () => {
    demoPassword(dataDir, undefined);
    assert.equal(demoPassword(dataDir, 'chosen by hand'), 'chosen by hand');
    assert.equal(demoPassword(dataDir, undefined), 'chosen by hand');
  });
});
