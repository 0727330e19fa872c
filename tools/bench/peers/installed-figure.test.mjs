import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import '../../peers/testing/from-source.mjs';

const { installedFigure } = await import('./installed-figure.ts');
const { installedVersion } = await import('../../peers/solvers/installed.ts');

describe('a peer', () => {
  it('is said with its version', () => {
    const { name, met } = installedFigure({ name: 'highs', install: 'npm run bench:peers', version: () => '1.2.3' });
    assert.deepEqual([name, met], ['peers: highs 1.2.3', true]);
  });

  it('that is missing is said, with what to do, as a target that is not met', () => {
    const version = () => installedVersion('no-such-solver');
    const { name, value, met } = installedFigure({ name: 'highs', install: 'npm run bench:peers', version });
    assert.deepEqual([name, value, met], ['peers: highs is missing: npm run bench:peers', 0, false]);
  });
});
