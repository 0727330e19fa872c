import { closeSync, openSync, readSync, renameSync, statSync } from 'node:fs';

const FULL_BYTES = 10 * 1024 * 1024;

/**
 * Sets a full log aside (one generation is kept) and says where the next entry will begin.
 * Units:  bytes.
 * @param {string} file
 */
export function openLog(file) {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size < FULL_BYTES) return size;
  renameSync(file, `${file}.1`);
  return 0;
}

/**
 * What was written to the log since `from`, at most its last 16 kB.
 * @param {string} file @param {number} from
 */
export function logEnd(file, from) {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  const start = Math.max(from, size - 16_384);
  if (size <= start) return '';
  const descriptor = openSync(file, 'r');
  try {
    const buffer = Buffer.alloc(size - start);
    return buffer.toString('utf8', 0, readSync(descriptor, buffer, 0, buffer.length, start));
  } finally {
    closeSync(descriptor);
  }
}
