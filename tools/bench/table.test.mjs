import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chosenParts } from './parts.mjs';
import { table } from './table.mjs';

const figure = {
  name: 'search',
  value: 0.12345,
  unit: 'ms',
  target: '< 0.5',
  met: true,
  against: null,
  ratio: null,
  n: 9,
};

describe('the table of a benchmark', () => {
  it('shows every figure with its target, and a missed one loudly', () => {
    const missed = { ...figure, name: 'a longer name', met: false, against: 'calendar loop', ratio: 2 };
    assert.deepEqual(
      table([figure, missed])
        .split('\n')
        .map((line) => line.split(/ {2,}/)),
      [
        ['figure', 'value', 'target', 'met', 'against', 'n'],
        ['search', '0.123 ms', '< 0.5', 'yes', '–', '9'],
        ['a longer name', '0.123 ms', '< 0.5', 'NO', '2 × calendar loop', '9'],
      ],
    );
  });
});

describe('choosing the parts of a benchmark', () => {
  const parts = [
    { name: 'search', about: '', figures: () => [] },
    { name: 'peers', about: '', onlyByName: true, figures: () => [] },
  ];

  it('leaves the long ones out unless they are named', () => {
    assert.deepEqual(
      chosenParts(parts, []).map(({ name }) => name),
      ['search'],
    );
    assert.deepEqual(
      chosenParts(parts, ['peers']).map(({ name }) => name),
      ['peers'],
    );
  });

  it('names the parts there are when it does not know one', () => {
    assert.throws(() => chosenParts(parts, ['serach']), /There are: search peers/);
  });
});
