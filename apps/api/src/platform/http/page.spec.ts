import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Problem } from '../problem/problem.ts';
import { cursorOf, pageOf, readCursor } from './page.ts';

describe('paging', () => {
  const page = (rows: readonly number[], limit: number) => pageOf(rows, limit, String, (row) => [row]);

  it('goes on only when there is more', () => {
    expect(page([1, 2, 3], 2)).toEqual({ items: ['1', '2'], nextCursor: cursorOf(2) });
    expect(page([1, 2], 2)).toEqual({ items: ['1', '2'], nextCursor: null });
    expect(page([], 2)).toEqual({ items: [], nextCursor: null });
  });

  it('reads back what it wrote', () => {
    const written = fc.tuple(
      fc.string({ unit: 'grapheme', maxLength: 50 }),
      fc.maxSafeInteger(),
      fc.uuid(),
      fc.boolean(),
    );
    fc.assert(
      fc.property(written, (parts) => {
        expect(readCursor(cursorOf(...parts), ['string', 'number', 'uuid', 'boolean'])).toEqual(parts);
      }),
    );
  });

  it('refuses whatever it did not write', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.base64String(),
          fc.jsonValue().map((value) => cursorOf(value as string)),
        ),
        (cursor) => {
          expect(() => readCursor(cursor, ['uuid', 'number'])).toThrow(Problem);
        },
      ),
    );
  });
});
