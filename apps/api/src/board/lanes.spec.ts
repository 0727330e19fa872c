import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { without } from './lanes.ts';

const minute = (n: number): Date => new Date(Date.UTC(2026, 3, 6) + n * 60_000);
const stretch = ([a, b]: readonly [number, number]) => ({
  start: minute(Math.min(a, b)),
  end: minute(Math.max(a, b) + 1),
});
const anyStretch = fc.tuple(fc.nat(600), fc.nat(600)).map(stretch);
const covers = (stretches: readonly { start: Date; end: Date }[], at: Date): boolean =>
  stretches.some(({ start, end }) => start <= at && at < end);

describe('the hours of a lane', () => {
  it('lose lunch and closures', () => {
    const day = [{ start: minute(0), end: minute(100) }];
    expect(without(day, [stretch([40, 49]), stretch([90, 120])])).toEqual([
      { start: minute(0), end: minute(40) },
      { start: minute(50), end: minute(90) },
    ]);
  });

  it('are open at a moment exactly when they were before and nothing is taken out of it', () => {
    fc.assert(
      fc.property(
        fc.array(anyStretch, { maxLength: 3 }),
        fc.array(anyStretch, { maxLength: 4 }),
        fc.nat(610),
        (open, out, at) => {
          expect(covers(without(open, out), minute(at))).toBe(covers(open, minute(at)) && !covers(out, minute(at)));
        },
      ),
    );
  });
});
