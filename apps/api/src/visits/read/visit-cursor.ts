import { isDate, isUuid } from '../../platform/http/field-checks.ts';
import { readCursor } from '../../platform/http/page.ts';
import { Problem } from '../../platform/problem/problem.ts';

/** Errors: `invalid_cursor`, also for parts that only look like ours. */
export function readVisitCursor(cursor: string): [date: string, callNumber: number, id: string] {
  const [date, callNumber, id] = readCursor(cursor, ['string', 'number', 'string']);
  if (!isDate(date) || !isUuid(id) || !isCount(callNumber)) throw new Problem('invalid_cursor');
  return [date, callNumber, id];
}

/** Errors: `invalid_cursor`. */
export function readSeqCursor(cursor: string): number {
  const [seq] = readCursor(cursor, ['number']);
  if (!isCount(seq)) throw new Problem('invalid_cursor');
  return seq;
}

const isCount = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 2_147_483_647;
