import type { CompiledDay } from './compile-day.ts';
import { REACH } from './compile-day.ts';
import type { Fate } from './replay.ts';
import { NEVER } from './replay.ts';

/** The end of each visit's last step; never, where the patient does not come or has nothing ahead. */
export function homeTimes({ running, pending }: CompiledDay, ready: readonly Int32Array[], fate: Fate): Int32Array[] {
  const ahead = new Set([...running, ...pending].map(({ visit }) => visit));
  return ready.map((times, visit) => {
    if (!ahead.has(visit)) return new Int32Array(times.length).fill(NEVER);
    const reach = fate.reach[visit];
    return reach ? ofThoseWhoCome(times, reach) : times;
  });
}

function ofThoseWhoCome(times: Int32Array, reach: Uint8Array): Int32Array {
  const coming = times.slice();
  for (let scenario = 0; scenario < coming.length; scenario++) {
    if (reach[scenario] === REACH.nowhere) coming[scenario] = NEVER;
  }
  return coming;
}
