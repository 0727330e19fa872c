import { isDate, isInstant, isText, isUuid } from './field-checks.ts';
import { Problem } from '../problem/problem.ts';

export const LARGEST_PAGE = 200;
export const USUAL_PAGE = 50;

/** One page of a list; `nextCursor` is null on the last. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

type Part = string | number | boolean | null;

/** Opaque text for where a page ended: the sort key of its last item. It grants nothing, so it is not signed. */
export const cursorOf = (...parts: readonly Part[]): string =>
  Buffer.from(JSON.stringify(parts), 'utf8').toString('base64url');

const CHECKS = {
  string: (part: unknown) => typeof part === 'string' && isText(part, 0, 500),
  uuid: isUuid,
  date: isDate,
  instant: isInstant,
  number: (part: unknown) => Number.isSafeInteger(part),
  boolean: (part: unknown) => typeof part === 'boolean',
};

/**
 * Reads a cursor made by `cursorOf` with parts of these kinds.
 * Errors: `invalid_cursor`.
 */
export function readCursor(cursor: string, kinds: readonly (keyof typeof CHECKS)[]): Part[] {
  const parts = parse(cursor);
  if (Array.isArray(parts) && parts.length === kinds.length && kinds.every((kind, at) => CHECKS[kind](parts[at]))) {
    return parts as Part[];
  }
  throw new Problem('invalid_cursor');
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Makes a page of rows fetched with `LIMIT limit + 1`.
 * Shape:  the extra row only tells that there is a next page.
 */
export function pageOf<R, T>(
  rows: readonly R[],
  limit: number,
  view: (row: R) => T,
  key: (row: R) => readonly Part[],
): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(view),
    nextCursor: rows.length > limit && last !== undefined ? cursorOf(...key(last)) : null,
  };
}
