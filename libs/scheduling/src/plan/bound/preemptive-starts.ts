/** Something that needs one of several equal machines. Units: minutes. */
export interface Job {
  readonly release: number;
  readonly minutes: number;
}

/**
 * The least that the starts of these jobs can add up to on `machines` equal machines.
 * Shape:  the machines become one of their joint speed that may interrupt a job; shortest remaining time first is then the best order.
 * Units:  minutes.
 * Source: Schrage (1968); the relaxation to one fast machine: Eastman, Even & Isaacs (1964).
 */
export function leastSumOfStarts(jobs: readonly Job[], machines: number): number {
  const waiting: { left: number }[] = [];
  const coming = [...jobs].sort((a, b) => a.release - b.release);
  let now = 0;
  let ends = 0;
  for (let next = 0; next < coming.length || waiting.length > 0;) {
    if (waiting.length === 0) now = Math.max(now, coming[next]!.release);
    while (next < coming.length && coming[next]!.release <= now)
      waiting.push({ left: coming[next++]!.minutes / machines });
    waiting.sort((a, b) => a.left - b.left);
    const first = waiting[0]!;
    const until = Math.min(now + first.left, coming[next]?.release ?? Infinity);
    first.left -= until - now;
    now = until;
    if (first.left > 1e-9) continue;
    waiting.shift();
    ends += now;
  }
  const released = jobs.reduce((sum, job) => sum + job.release, 0);
  const minutes = jobs.reduce((sum, job) => sum + job.minutes, 0);
  return Math.max(released, ends - minutes);
}
