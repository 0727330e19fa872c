import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countPlaywright } from './browser-run.mjs';
import { chosenStages } from './chosen-stages.mjs';
import { countJest } from './jest-run.mjs';
import { countTap } from './node-run.mjs';
import { runStages } from './run-stages.mjs';

const jest = {
  numPassedTests: 5,
  numFailedTests: 0,
  numRuntimeErrorTestSuites: 0,
  numPendingTests: 0,
  numTodoTests: 0,
};
const playwright = { stats: { expected: 4, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] };

describe('counting what Jest ran', () => {
  it('counts specs that passed', () => assert.deepEqual(countJest(jest, 0), { passed: 5, failed: 0 }));
  it('counts a spec file that cannot be loaded as failed', () =>
    assert.deepEqual(countJest({ ...jest, numRuntimeErrorTestSuites: 1 }, 1), { passed: 5, failed: 1 }));
  it('counts a skipped spec as failed', () =>
    assert.deepEqual(countJest({ ...jest, numPendingTests: 2 }, 0), { passed: 5, failed: 2 }));
  it('never calls a run that ended badly a success', () => {
    assert.deepEqual(countJest(jest, 1), { passed: 5, failed: 1 });
    assert.deepEqual(countJest(undefined, 0), { passed: 0, failed: 1 });
  });
});

describe('counting what Playwright ran', () => {
  it('counts specs that passed', () => assert.deepEqual(countPlaywright(playwright, 0), { passed: 4, failed: 0 }));
  it('counts flaky, skipped and broken ones as failed', () =>
    assert.deepEqual(
      countPlaywright({ stats: { expected: 1, unexpected: 1, flaky: 1, skipped: 1 }, errors: [{}] }, 1),
      { passed: 1, failed: 4 },
    ));
  it('never calls a run that ended badly a success', () => {
    assert.deepEqual(countPlaywright(playwright, 1), { passed: 4, failed: 1 });
    assert.deepEqual(countPlaywright(undefined, 0), { passed: 0, failed: 1 });
  });
});

describe('counting what Node ran', () => {
  it('reads the summary', () =>
    assert.deepEqual(countTap('# pass 3\n# fail 1\n# cancelled 0\n# skipped 1\n# todo 0\n', 1), {
      passed: 3,
      failed: 2,
    }));
  it('never calls a run that ended badly a success', () =>
    assert.deepEqual(countTap('Segmentation fault', 139), { passed: 0, failed: 1 }));
});

describe('running stages', () => {
  const stage = (name, run) => ({ name, words: name, run });

  it('adds up, and goes on after a stage that throws', async () => {
    const total = await runStages([
      stage('a', () => Promise.reject(new Error('broken on purpose'))),
      stage('b', () => Promise.resolve({ passed: 2, failed: 1 })),
    ]);
    assert.deepEqual(total, { passed: 2, failed: 2 });
  });

  it('runs those asked for, in the usual order, and refuses a name it does not know', () => {
    const stages = [stage('lint'), stage('unit'), stage('browser')];
    assert.deepEqual(chosenStages(stages, ['browser', 'lint']), [stages[0], stages[2]]);
    assert.equal(chosenStages(stages, []), stages);
    assert.throws(() => chosenStages(stages, ['brwser']), /brwser.*lint unit browser/);
  });
});
