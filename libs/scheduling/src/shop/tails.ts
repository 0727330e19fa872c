import { NONE } from './none.ts';

/** The part of a shop's graph that tails are read from and written to. */
interface Linked {
  readonly count: number;
  readonly start: Int32Array;
  readonly tail: Int32Array;
  readonly minutes: Int32Array;
  readonly holds: Uint8Array;
  readonly nextInJob: Int32Array;
  readonly previousInJob: Int32Array;
  readonly nextOnMachine: Int32Array;
}

/** Finds the least that comes after each operation's end, by the present order. Units: minutes. */
export function findTails(graph: Linked): void {
  const { start, tail, count } = graph;
  tail.fill(0);
  const byStart = Array.from({ length: count }, (_, operation) => operation).sort(
    (a, b) => start[b]! - start[a]! || b - a,
  );
  for (let changed = true; changed;) {
    changed = false;
    for (const operation of byStart) {
      const least = tailOf(graph, operation);
      if (least <= tail[operation]!) continue;
      tail[operation] = least;
      changed = true;
    }
  }
}

function tailOf({ minutes, tail, holds, nextInJob, previousInJob, nextOnMachine }: Linked, operation: number): number {
  const whole = (other: number): number => minutes[other]! + tail[other]!;
  const next = nextInJob[operation]!;
  const queued = nextOnMachine[operation]!;
  let least = next === NONE ? 0 : whole(next);
  if (queued !== NONE && (holds[operation] === 0 || next === NONE)) least = Math.max(least, whole(queued));
  const previous = previousInJob[operation]!;
  const waiting = previous !== NONE && holds[previous] === 1 ? nextOnMachine[previous]! : NONE;
  // Whoever waits for the machine this job came from starts no earlier than this operation does, not than it ends.
  return waiting === NONE ? least : Math.max(least, whole(waiting) - minutes[operation]!);
}
