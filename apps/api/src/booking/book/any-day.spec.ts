import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { breaches, overlapping } from '../testing/breaches.ts';
import { DayInMemory } from '../testing/day-in-memory.ts';
import { moves } from '../testing/moves.ts';

const days = (minLength: number) => fc.array(moves, { minLength, maxLength: 160, size: 'max' });

describe('whatever happens on a day', () => {
  it('never has two live rows of one resource at a time, nor rows that do not fit the visit', () => {
    fc.assert(
      fc.property(days(20), (all) => {
        const day = new DayInMemory();
        for (const [index, { run }] of all.entries()) {
          run(day);
          const wrong = day.visits.flatMap(({ visit }) => breaches(visit, day.rows));
          expect({ index, wrong, overlapping: overlapping(day.rows) }).toEqual({ index, wrong: [], overlapping: [] });
        }
      }),
      { numRuns: 120 },
    );
  }, 300_000);

  it('reaches the way home, so that the rule above is not about mornings only', () => {
    const stages = new Set<string>();
    fc.assert(
      fc.property(days(150), (all) => {
        const day = new DayInMemory();
        for (const { run } of all) {
          run(day);
          for (const { visit } of day.visits) stages.add(visit.stage);
        }
      }),
      { numRuns: 40, seed: 7 },
    );
    expect([...stages]).toEqual(
      expect.arrayContaining(['in-procedure', 'awaiting-room', 'in-recovery', 'cleared', 'departed']),
    );
  }, 120_000);
});
