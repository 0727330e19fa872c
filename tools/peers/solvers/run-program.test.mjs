import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import '../testing/from-source.mjs';

const { runProgram } = await import('./run-program.ts');
const { bestBound, jsonLines } = await import('./lines.ts');

/**
 * @param {string} code
 * @param {number} seconds
 */
const run = (code, seconds) =>
  runProgram(process.execPath, { 'in.txt': 'hello' }, (path) => ['-e', code, path('in.txt')], seconds);

describe('running a solver', () => {
  it('gives it files and reads what it prints', async () => {
    const { output, said } = await run('console.log(require("fs").readFileSync(process.argv[1], "utf8"))', 60);
    assert.deepEqual([output, said], ['hello\n', '']);
  });

  it('ends one that hangs, and keeps what it has said', async () => {
    const { output, said } = await run('require("fs").writeSync(1, "{\\"values\\":[1]}\\n{\\"val"); for (;;);', 2);
    assert.match(said, /by force/);
    assert.deepEqual(jsonLines(output), [{ values: [1] }]);
  });

  it('says how one failed', async () => {
    assert.match((await run('process.exit(3)', 60)).said, /3/);
    const { said } = await runProgram('no-such-solver', {}, () => [], 60);
    assert.match(said, /ENOENT/);
  });
});

describe('the bounds a solver prints', () => {
  it('are only as good as the best number among them', () => {
    assert.equal(bestBound([{ bound: null }, { bound: 3 }, { bound: 2 }]), 3);
    assert.equal(bestBound([{}]), undefined);
  });
});
