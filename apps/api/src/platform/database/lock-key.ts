import { createHash } from 'node:crypto';

/** The 64-bit advisory lock key of a clinic's named thing. */
export const lockKey = (clinicId: string, name: string): bigint =>
  createHash('sha256').update(`${clinicId}\n${name}`).digest().readBigInt64BE();

/** Different keys, in the one order that everybody takes them in. */
export const inLockOrder = (keys: readonly bigint[]): bigint[] =>
  [...new Set(keys)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
