import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import '../testing/from-source.mjs';

const { handOut } = await import('./hand-out.ts');

const nurse = { units: 3, isOpen: () => true };

describe('handing out nurses', () => {
  it('leaves a nurse free for who needs a whole one', () => {
    const requests = [
      { from: 0, until: 10, units: 1 },
      { from: 0, until: 10, units: 1 },
      { from: 5, until: 8, units: 3 },
    ];
    assert.deepEqual(handOut(requests, [nurse, nurse]), [0, 0, 1]);
  });

  it('takes back what turns out badly', () => {
    /** @type {import('./hand-out.ts').Giver} */
    const early = { units: 3, isOpen: ({ until }) => until <= 10 };
    const requests = [
      { from: 0, until: 10, units: 3 },
      { from: 5, until: 20, units: 3 },
    ];
    assert.deepEqual(handOut(requests, [nurse, early]), [1, 0]);
  });

  it('says when there is nobody', () => {
    const requests = [
      { from: 0, until: 10, units: 2 },
      { from: 9, until: 12, units: 2 },
    ];
    assert.equal(handOut(requests, [nurse]), undefined);
  });
});
