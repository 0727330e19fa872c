/** A set of slots, one bit each. Shape: slot n is bit n mod 32 of word n div 32. */
export type Bits = Uint32Array;

/** An empty set for so many slots. */
export function noBits(slots: number): Bits {
  return new Uint32Array(Math.ceil(slots / 32));
}

export function has(bits: Bits, slot: number): boolean {
  return ((bits[slot >>> 5]! >>> (slot & 31)) & 1) === 1;
}

export function add(bits: Bits, slot: number): void {
  bits[slot >>> 5]! |= 1 << (slot & 31);
}

export function remove(bits: Bits, slot: number): void {
  bits[slot >>> 5]! &= ~(1 << (slot & 31));
}

/** Keeps in `target` only what `other` has too. */
export function keep(target: Bits, other: Bits): void {
  for (let word = 0; word < target.length; word++) target[word]! &= other[word]!;
}

/** Adds to `target` what `other` has. */
export function join(target: Bits, other: Bits): void {
  for (let word = 0; word < target.length; word++) target[word]! |= other[word]!;
}

/** The first slot of a set that is not before `from`; −1 when there is none. */
export function nextIn(bits: Bits, from: number): number {
  let word = from >>> 5;
  if (word >= bits.length) return -1;
  let left = bits[word]! & (0xffffffff << (from & 31));
  while (left === 0) {
    word++;
    if (word >= bits.length) return -1;
    left = bits[word]!;
  }
  return (word << 5) + 31 - Math.clz32(left & -left);
}

/** Keeps in `bits` the slots from which `length` slots in a row are in it; what lies behind the last slot is not. */
export function startsOfRuns(bits: Bits, length: number): void {
  let known = 1;
  while (known < length) {
    const step = Math.min(known, length - known);
    keepShifted(bits, step);
    known += step;
  }
}

/** Keeps a slot only if the slot `by` later is in the set too. */
function keepShifted(bits: Bits, by: number): void {
  const words = by >>> 5;
  const rest = by & 31;
  const last = bits.length - words - 1;
  for (let word = 0; word < last; word++) {
    const low = bits[word + words]!;
    bits[word]! &= rest === 0 ? low : (low >>> rest) | (bits[word + words + 1]! << (32 - rest));
  }
  // What lies behind the last slot is not there: it is never read, which is quicker than reading nothing.
  if (last >= 0) bits[last]! &= bits[bits.length - 1]! >>> rest;
  bits.fill(0, Math.max(0, last + 1));
}
