const WORD = 32;
const ALL = 0xffffffff;

/**
 * Many sets of slots in one piece of memory, one row of bits each.
 * Shape:  a row is known by its number; bit n of a row is slot n, 32 slots to a word. Whatever looks at several slots takes doubling steps:
 *         "free for d slots" is log₂ d shifts and ANDs, "within w slots" log₂ w shifts and ORs, for 32 starts at a time.
 * Units:  slots. A row holds a few slots more than it was asked for; they are empty wherever a caller keeps them empty.
 */
export class BitSheet {
  readonly slots: number;
  private readonly width: number;
  private readonly words: Uint32Array;

  constructor(rows: number, slots: number) {
    this.slots = slots;
    this.width = Math.max(1, Math.ceil(slots / WORD));
    this.words = new Uint32Array(rows * this.width);
  }

  clear(row: number): void {
    const { width, words } = this;
    const first = row * width;
    for (let word = first; word < first + width; word++) words[word] = 0;
  }

  copy(target: number, source: number): void {
    const { width, words } = this;
    const from = source * width;
    const to = target * width;
    for (let word = 0; word < width; word++) words[to + word] = words[from + word]!;
  }

  /** Keeps in `target` what `other` has as well. */
  and(target: number, other: number): void {
    const { width, words } = this;
    const from = other * width;
    const to = target * width;
    for (let word = 0; word < width; word++) words[to + word]! &= words[from + word]!;
  }

  /** Adds to `target` what `other` has. */
  or(target: number, other: number): void {
    const { width, words } = this;
    const from = other * width;
    const to = target * width;
    for (let word = 0; word < width; word++) words[to + word]! |= words[from + word]!;
  }

  /** Adds to `target` what both others have. */
  orBoth(target: number, one: number, other: number): void {
    const { width, words } = this;
    const to = target * width;
    const a = one * width;
    const b = other * width;
    for (let word = 0; word < width; word++) words[to + word]! |= words[a + word]! & words[b + word]!;
  }

  /** Sets the slots from `first` to `last`, both included. */
  fill(row: number, first: number, last: number): void {
    const from = Math.max(0, first);
    const until = Math.min(this.slots - 1, last);
    if (from > until) return;
    const { words } = this;
    const base = row * this.width;
    const firstWord = base + (from >>> 5);
    const lastWord = base + (until >>> 5);
    const head = ALL << (from & 31);
    const tail = ALL >>> (31 - (until & 31));
    if (firstWord === lastWord) {
      words[firstWord]! |= head & tail;
      return;
    }
    words[firstWord]! |= head;
    for (let word = firstWord + 1; word < lastWord; word++) words[word] = ALL;
    words[lastWord]! |= tail;
  }

  /** Makes a row the slots from `first` on. */
  fillFrom(row: number, first: number): void {
    this.clear(row);
    this.fill(row, first, this.slots - 1);
  }

  /** Empties the slots from `first` to `last`, both included. */
  erase(row: number, first: number, last: number): void {
    const from = Math.max(0, first);
    const until = Math.min(this.slots - 1, last);
    if (from > until) return;
    const { words } = this;
    const base = row * this.width;
    const firstWord = base + (from >>> 5);
    const lastWord = base + (until >>> 5);
    const head = ALL << (from & 31);
    const tail = ALL >>> (31 - (until & 31));
    if (firstWord === lastWord) {
      words[firstWord]! &= ~(head & tail);
      return;
    }
    words[firstWord]! &= ~head;
    for (let word = firstWord + 1; word < lastWord; word++) words[word] = 0;
    words[lastWord]! &= ~tail;
  }

  /** Empties every slot outside `first` to `last`, both of which stay as they are. */
  clip(row: number, first: number, last: number): void {
    this.erase(row, 0, first - 1);
    this.erase(row, last + 1, this.slots - 1);
  }

  /** Makes `target` the slots with which a run of `length` set slots of `source` begins; `length` is at least 1. */
  runs(target: number, source: number, length: number): void {
    const first = Math.min(1, length - 1);
    this.andEarlier(target, source, first);
    for (let sure = 1 + first; sure < length;) {
      const step = Math.min(sure, length - sure);
      this.andEarlier(target, target, step);
      sure += step;
    }
  }

  /** Moves every slot to an earlier one, out at the beginning. */
  shiftEarlier(row: number, by: number): void {
    if (by === 0) return;
    const { width, words } = this;
    const end = (row + 1) * width;
    const part = by & 31;
    for (let word = end - width; word < end; word++) words[word] = later(words, word + (by >>> 5), part, end);
  }

  /** Makes `target` the slots that lie `least` to `most` slots after one of `source`; what falls out at the end is gone. */
  reach(target: number, source: number, least: number, most: number): void {
    this.shiftLater(target, source, least);
    const wanted = most - least + 1;
    for (let sure = 1; sure < wanted;) {
      const step = Math.min(sure, wanted - sure);
      this.orLater(target, step);
      sure += step;
    }
  }

  isEmpty(row: number): boolean {
    const { width, words } = this;
    const first = row * width;
    for (let word = first; word < first + width; word++) if (words[word] !== 0) return false;
    return true;
  }

  has(row: number, slot: number): boolean {
    return slot >= 0 && slot < this.slots && ((this.words[row * this.width + (slot >>> 5)]! >>> (slot & 31)) & 1) === 1;
  }

  /** The first set slot at `slot` or later; the number of slots when there is none. */
  nextSet(row: number, slot: number): number {
    return this.next(row, slot, 0);
  }

  /** The first empty slot at `slot` or later; the number of slots when there is none. */
  nextEmpty(row: number, slot: number): number {
    return this.next(row, slot, ALL);
  }

  /** The last set slot at `slot` or earlier; −1 when there is none. */
  latestSet(row: number, slot: number): number {
    const from = Math.min(slot, this.slots - 1);
    if (from < 0) return -1;
    const base = row * this.width;
    let word = base + (from >>> 5);
    let bits = this.words[word]! & (ALL >>> (31 - (from & 31)));
    while (bits === 0) {
      if (--word < base) return -1;
      bits = this.words[word]!;
    }
    return (word - base) * WORD + 31 - Math.clz32(bits);
  }

  private next(row: number, slot: number, flip: number): number {
    const base = row * this.width;
    const end = base + this.width;
    const from = Math.max(0, slot);
    let word = base + (from >>> 5);
    if (word >= end) return this.slots;
    let bits = (this.words[word]! ^ flip) & (ALL << (from & 31));
    while (bits === 0) {
      if (++word >= end) return this.slots;
      bits = this.words[word]! ^ flip;
    }
    return Math.min(this.slots, (word - base) * WORD + 31 - Math.clz32(bits & -bits));
  }

  private andEarlier(target: number, source: number, by: number): void {
    const { width, words } = this;
    const end = (source + 1) * width;
    const away = (target - source) * width;
    const part = by & 31;
    for (let word = end - width; word < end; word++)
      words[word + away] = words[word]! & later(words, word + (by >>> 5), part, end);
  }

  private orLater(row: number, by: number): void {
    const { width, words } = this;
    const base = row * width;
    const part = by & 31;
    for (let word = base + width - 1; word >= base; word--)
      words[word]! |= earlier(words, word - (by >>> 5), part, base);
  }

  private shiftLater(target: number, source: number, by: number): void {
    const { width, words } = this;
    const base = source * width;
    const away = (target - source) * width;
    const part = by & 31;
    for (let word = base + width - 1; word >= base; word--)
      words[word + away] = earlier(words, word - (by >>> 5), part, base);
  }
}

/* Both shifts are split, because JavaScript takes a shift by 32 for a shift by 0. */

/** The 32 slots that begin `part` slots after a word does. */
function later(words: Uint32Array, word: number, part: number, end: number): number {
  const here = word < end ? words[word]! : 0;
  const next = word + 1 < end ? words[word + 1]! : 0;
  return (here >>> part) | ((next << 1) << (31 - part));
}

/** The 32 slots that begin `part` slots before a word does. */
function earlier(words: Uint32Array, word: number, part: number, base: number): number {
  const here = word >= base ? words[word]! : 0;
  const previous = word - 1 >= base ? words[word - 1]! : 0;
  return (here << part) | ((previous >>> 1) >>> (31 - part));
}
