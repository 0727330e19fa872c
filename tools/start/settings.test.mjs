import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { refuseOldNode } from './node-version.mjs';
import { serverEnvironment } from './server-environment.mjs';
import { readSettings } from './settings.mjs';

/** @param {Record<string, string>} env */
const refusals = (env) => {
  try {
    readSettings(env, '/home');
    return [];
  } catch (error) {
    return /** @type {Error} */ (error).message.split('\n');
  }
};

describe('reading the settings', () => {
  it('needs none of them', () => {
    assert.deepEqual(readSettings({ PORT: '', HIGAERI_DEMO: ' ' }, '/home'), {
      port: 3000,
      host: '127.0.0.1',
      dataDir: '/home/.data',
      databaseUrl: undefined,
      demo: true,
      demoPassword: undefined,
      clock: undefined,
    });
  });

  it('names every wrong one at once, one sentence each, and shows no value', () => {
    const said = refusals({
      PORT: '65536',
      HIGAERI_HOST: 'not a host',
      HIGAERI_DEMO: 'yes',
      HIGAERI_DEMO_PASSWORD: 'elevenchars',
      HIGAERI_CLOCK: '2026-04-01T10:00:00',
      DATABASE_URL: 'mysql://root:secret@localhost/higaeri',
    });
    const named = ['PORT', 'HIGAERI_DEMO', 'HIGAERI_CLOCK', 'HIGAERI_HOST', 'DATABASE_URL', 'HIGAERI_DEMO_PASSWORD'];
    assert.deepEqual(said.map((sentence) => sentence.split(' ')[0]).sort(), named.sort());
    assert.doesNotMatch(said.join(), /secret|elevenchars/);
  });

  it('takes an instant only when it exists and has its offset', () => {
    const clock = (/** @type {string} */ value) => refusals({ HIGAERI_CLOCK: value }).length;
    assert.equal(clock('2026-02-28T10:00:00+09:00'), 0);
    assert.equal(clock('2028-02-29T10:00Z'), 0);
    for (const wrong of [
      '2026-02-31T10:00:00Z',
      '2026-04-01',
      'tomorrow',
      '2026-04-01T25:00:00Z',
      '2026-04-01T10:00:00',
    ]) {
      assert.equal(clock(wrong), 1, wrong);
    }
  });

  it('refuses a chosen clock in production', () => {
    assert.equal(refusals({ NODE_ENV: 'production', HIGAERI_CLOCK: '2026-04-01T10:00:00+09:00' }).length, 1);
  });

  it('hands the server what was decided, and the rest of the environment untouched', () => {
    const own = {
      PATH: '/bin',
      HIGAERI_LOG_LEVEL: 'warn',
      HIGAERI_DEMO: 'off',
      HIGAERI_DEMO_PASSWORD: 'of a demo that is off',
    };
    const settings = readSettings(own, '/home');
    const facts = { settings, dataDir: '/home/.data', databaseUrl: 'postgresql://x@y/z', demoPassword: undefined };
    assert.deepEqual(serverEnvironment(own, facts), {
      PATH: '/bin',
      HIGAERI_LOG_LEVEL: 'warn',
      PORT: '3000',
      HIGAERI_HOST: '127.0.0.1',
      HIGAERI_DATA_DIR: '/home/.data',
      DATABASE_URL: 'postgresql://x@y/z',
      HIGAERI_DEMO: 'off',
    });
  });
});

describe('the version of Node', () => {
  it('is enough from 20.19 on', () => {
    for (const version of ['20.19.0', '20.20.2', '22.0.0', '24.9.1']) assert.equal(refuseOldNode(version), undefined);
    for (const version of ['20.18.3', '18.20.8', '9.0.0'])
      assert.match(refuseOldNode(version) ?? '', /Node 20\.19 or newer/);
  });
});
