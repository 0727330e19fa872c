import { Problem } from '../problem/problem.ts';
import { Text, WholeNumber } from './fields.ts';
import { cursorOf, LARGEST_PAGE, readCursor, type Page } from './page.ts';

/** For lists so short that a screen wants all of them at once: rooms, people, treatments. */
export class ShortListQuery {
  @WholeNumber({
    min: 1,
    max: LARGEST_PAGE,
    optional: true,
    query: true,
    description: `At most ${LARGEST_PAGE}; everything when left out.`,
  })
  limit?: number;

  @Text({ max: 2000, optional: true, description: 'The `nextCursor` of the page before.' })
  cursor?: string;
}

/**
 * The page of a list that was read whole.
 * Errors: `invalid_cursor`.
 */
export function pageOfAll<T>(
  all: readonly T[],
  { limit, cursor }: ShortListQuery,
  keyOf: (item: T) => string,
): Page<T> {
  const from = cursor === undefined ? 0 : all.findIndex((item) => keyOf(item) === keyIn(cursor)) + 1;
  if (cursor !== undefined && from === 0) throw new Problem('invalid_cursor');
  const items = all.slice(from, limit === undefined ? all.length : from + limit);
  const last = items.at(-1);
  const more = from + items.length < all.length;
  return { items, nextCursor: more && last !== undefined ? cursorOf(keyOf(last)) : null };
}

const keyIn = (cursor: string): unknown => readCursor(cursor, ['string'])[0];
