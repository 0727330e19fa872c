import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readOptions } from './options.mjs';

describe('what a person writes after npm run bench --', () => {
  it('names parts, and says how long peers may try and on which days', () => {
    assert.deepEqual(readOptions(['peers', '--seconds', '5', '--visits=20']), {
      names: ['peers'],
      options: { seconds: 5, visits: 20 },
    });
    assert.deepEqual(readOptions([]), { names: [], options: {} });
  });

  it('is told when it is no number', () => {
    assert.throws(() => readOptions(['--seconds', 'long']), /--seconds is a positive number, not long/);
  });
});
