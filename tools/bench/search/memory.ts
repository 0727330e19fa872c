import type { ClinicDay } from '@higaeri/scheduling';
import { FreeTime } from '@higaeri/scheduling';

/**
 * The memory that one clinic's picture takes, measured on many of them alive at once.
 * Shape:  heap and array buffers after a full collection, divided by the number of pictures.
 * Units:  KiB.
 */
export function pictureKiB(days: readonly ClinicDay[], pictures: number): number {
  const before = usedBytes();
  const alive = Array.from({ length: pictures }, () => new FreeTime(days));
  const after = usedBytes();
  // Read after the measurement, so that nothing is collected too early.
  const first = alive[0]?.days('', '9999').length;
  return first === days.length ? (after - before) / pictures / 1024 : NaN;
}

function usedBytes(): number {
  if (!globalThis.gc) throw new Error('Memory can only be measured with node --expose-gc: use npm run bench.');
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
