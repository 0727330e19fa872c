import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { describe, it } from 'node:test';
import { lastWords } from './last-words.mjs';
import { progressOn } from './progress.mjs';
import { welcome } from './welcome.mjs';

describe("a server's last words", () => {
  it('are the message of its error, not the stack', () => {
    const log =
      'listening\n\nTypeError: it broke here\n    at main (file:///main.js:1:1)\n    at node:internal\n\nNode.js v20.20.2\n';
    assert.equal(lastWords(log), 'it broke here.');
  });

  it('are read from the last error among lines of JSON', () => {
    const lines = [
      { level: 30, msg: 'started' },
      { level: 60, err: { message: 'The disk is full' }, msg: 'fatal' },
      { level: 30, msg: 'bye' },
    ];
    assert.equal(lastWords(lines.map((line) => JSON.stringify(line)).join('\n')), 'The disk is full.');
  });

  it('are none of what a server did when a signal ended it', () => {
    assert.equal(lastWords(JSON.stringify({ level: 30, msg: 'request' })), 'it said nothing.');
  });

  it('are missing from an empty log', () => assert.equal(lastWords('\n'), 'it said nothing.'));
});

describe('the progress of a start', () => {
  /** @param {boolean} isTTY @param {(progress: import('./progress.mjs').Progress) => void} use */
  const written = (isTTY, use) => {
    let text = '';
    const out = new Writable({ write: (chunk, _encoding, done) => void ((text += chunk), done()) });
    use(progressOn(/** @type {NodeJS.WriteStream} */ (Object.assign(out, { isTTY }))));
    return text.replace(/\d+\.\d s/g, 'n s');
  };

  it('is plain lines where nobody watches', () => {
    const text = written(false, (progress) => {
      const step = progress.begin('Building', { slow: true });
      step.note('half done');
      step.done('Built');
      progress.fail('One.\nTwo.');
    });
    assert.equal(text, '… Building\n    half done\n✓ Built (n s)\n✗ One.\n✗ Two.\n');
  });

  it('rewrites the running line on a terminal', () => {
    const text = written(true, (progress) => progress.begin('Building').done('Built'));
    assert.ok(text.startsWith('… Building\r\u001B[2K✓ Built '));
  });
});

describe('the welcome', () => {
  const facts = { url: 'http://127.0.0.1:3000', data: '/data', logFile: '/data/higaeri.log', ownPassword: false };

  it('tells address, accounts, the password that was made, and where the data is', () => {
    const accounts = [{ role: 'doctor', email: 'doctor@demo.higaeri' }];
    const text = welcome({ ...facts, accounts, demoPassword: 'abcd-efgh' });
    for (const word of [facts.url, 'doctor@demo.higaeri', 'abcd-efgh', '/data']) assert.ok(text.includes(word), word);
  });

  it('does not show a password that the operator chose, nor one where there is no demo', () => {
    const accounts = [{ role: 'doctor', email: 'doctor@demo.higaeri' }];
    assert.doesNotMatch(welcome({ ...facts, accounts, demoPassword: 'abcd-efgh', ownPassword: true }), /abcd-efgh/);
    assert.doesNotMatch(welcome({ ...facts, accounts: [], demoPassword: undefined }), /Password/);
  });
});
