/** Chance that can be repeated. Shape: `below(n)` is a whole number from 0 to n − 1. */
export interface Random {
  next(): number;
  below(n: number): number;
  pick<T>(items: readonly T[]): T;
}

/** Numbers that look random and are the same for the same seed. Source: mulberry32, Tommy Ettinger. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (n: number): number => Math.floor(next() * n);
  return {
    next,
    below,
    pick: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new RangeError('Nothing to pick from');
      return item;
    },
  };
}
