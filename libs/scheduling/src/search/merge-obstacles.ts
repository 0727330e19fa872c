import type { Lack, Obstacle } from '../model/explanation.ts';

/**
 * Puts together what is the same for several doctors: the same step for the same lacks, be it of another doctor each.
 * Shape:  in the order of the first of each kind; times are widened to hold for all of them.
 */
export function mergeObstacles(obstacles: readonly Obstacle[]): Obstacle[] {
  const merged = new Map<string, Obstacle>();
  for (const obstacle of obstacles) {
    const key = keyOf(obstacle);
    const known = merged.get(key);
    merged.set(key, known ? together(known, obstacle) : obstacle);
  }
  return [...merged.values()];
}

function keyOf({ step, cause, from, until, lacks, doctors }: Obstacle): string {
  // Widening would make a time of none.
  const bounds = cause === 'no-time' ? [from, until] : [];
  const who = ({ kind, resources }: Lack): readonly string[] =>
    kind === 'doctor' && resources.every((id) => doctors.includes(id)) ? [] : resources;
  return JSON.stringify([step, cause, bounds, lacks.map((lack) => [lack.step, lack.kind, lack.because, who(lack)])]);
}

function together(a: Obstacle, b: Obstacle): Obstacle {
  return {
    ...a,
    from: Math.min(a.from, b.from),
    until: Math.max(a.until, b.until),
    lacks: a.lacks.map((lack, index) => bothLacks(lack, b.lacks[index]!)),
    doctors: [...a.doctors, ...b.doctors],
  };
}

function bothLacks({ freeFrom, ...a }: Lack, b: Lack): Lack {
  const until = Math.max(a.until, b.until);
  const free = [freeFrom, b.freeFrom].filter((minute) => minute !== undefined && minute > until) as number[];
  return {
    ...a,
    resources: [...new Set([...a.resources, ...b.resources])],
    from: Math.min(a.from, b.from),
    until,
    ...(free.length > 0 && { freeFrom: Math.min(...free) }),
  };
}
