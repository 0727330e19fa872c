import { ADD, KEEP, moveEarlier, reachLater, SET, takeRuns } from './shift-words.ts';

const WORD = 32;
const ALL = -1;

/** How a row holds several days. Shape: with at least `gap` empty slots between two of them, so that what is shifted by no more never gets into another day; `memory` is used where it is large enough, whatever it holds. */
export interface SideBySide {
  readonly days: number;
  readonly gap: number;
  readonly memory: Int32Array;
}

/**
 * Many sets of slots in one piece of memory, one row of bits each.
 * Shape:  a row is known by its number and holds one day or several side by side; slot n of day d is bit d × `stride` + n, 32 to a word. Whatever looks at several slots takes doubling steps:
 *         "free for d slots" is log₂ d shifts and ANDs, "within w slots" log₂ w shifts and ORs, for 32 starts at a time and for all days at once.
 * Units:  slots; `slots` are those of a day, `length` those of a row. A row holds a few slots more than it was asked for; they are empty wherever a caller keeps them empty.
 */
export class BitSheet {
  readonly slots: number;
  readonly days: number;
  readonly stride: number;
  readonly length: number;
  private readonly dayWidth: number;
  private readonly width: number;
  readonly memory: Int32Array;

  constructor(rows: number, slots: number, together?: SideBySide) {
    const { days, gap, memory } = together ?? { days: 1, gap: 0, memory: undefined };
    this.slots = slots;
    this.days = days;
    this.dayWidth = Math.max(1, Math.ceil((slots + gap) / WORD));
    this.stride = this.dayWidth * WORD;
    this.width = days * this.dayWidth;
    this.length = (days - 1) * this.stride + slots;
    const words = rows * this.width;
    this.memory = memory && memory.length >= words ? memory : new Int32Array(words);
  }

  clear(row: number): void {
    const { width, memory: words } = this;
    const first = row * width;
    for (let word = first; word < first + width; word++) words[word] = 0;
  }

  copy(target: number, source: number): void {
    const { width, memory: words } = this;
    const from = source * width;
    const to = target * width;
    for (let word = 0; word < width; word++) words[to + word] = words[from + word]!;
  }

  /** Keeps in `target` what `other` has as well. */
  and(target: number, other: number): void {
    const { width, memory: words } = this;
    const from = other * width;
    const to = target * width;
    for (let word = 0; word < width; word++) words[to + word]! &= words[from + word]!;
  }

  /** Adds to `target` what `other` has. */
  or(target: number, other: number): void {
    const { width, memory: words } = this;
    const from = other * width;
    const to = target * width;
    for (let word = 0; word < width; word++) words[to + word]! |= words[from + word]!;
  }

  /** Adds to `target` what both others have. */
  orBoth(target: number, one: number, other: number): void {
    const { width, memory: words } = this;
    const to = target * width;
    const a = one * width;
    const b = other * width;
    for (let word = 0; word < width; word++) words[to + word]! |= words[a + word]! & words[b + word]!;
  }

  /** Sets the slots from `first` to `last` of every day, both included. */
  fill(row: number, first: number, last: number): void {
    const { dayWidth, width, memory: words } = this;
    const end = (row + 1) * width;
    for (let word = 0; word < dayWidth; word++) {
      const within = this.wordWithin(word, first, last);
      if (within !== 0) for (let at = row * width + word; at < end; at += dayWidth) words[at]! |= within;
    }
  }

  /** Sets the slots from `first` to `last` of one day. */
  fillOn(day: number, row: number, first: number, last: number): void {
    const from = Math.max(0, first);
    const until = Math.min(this.slots - 1, last);
    if (from > until) return;
    const { memory: words } = this;
    const base = row * this.width + day * this.dayWidth;
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

  /** Makes a row the slots from `first` of every day on. */
  fillFrom(row: number, first: number): void {
    this.clear(row);
    this.fill(row, first, this.slots - 1);
  }

  /** Empties the slots from `first` to `last` of every day, both included. */
  erase(row: number, first: number, last: number): void {
    const { dayWidth, width, memory: words } = this;
    const end = (row + 1) * width;
    for (let word = 0; word < dayWidth; word++) {
      const within = this.wordWithin(word, first, last);
      if (within !== 0) for (let at = row * width + word; at < end; at += dayWidth) words[at]! &= ~within;
    }
  }

  /** Empties the slots from `first` to `last` of one day. */
  eraseOn(day: number, row: number, first: number, last: number): void {
    const from = Math.max(0, first);
    const until = Math.min(this.slots - 1, last);
    if (from > until) return;
    const { memory: words } = this;
    const base = row * this.width + day * this.dayWidth;
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

  /** Empties every slot of a day outside `first` to `last`, both of which stay as they are. */
  clip(row: number, first: number, last: number): void {
    this.erase(row, 0, first - 1);
    this.erase(row, last + 1, this.slots - 1);
  }

  /** Makes `target` the slots with which a run of `length` set slots of `source`, another row, begins; `length` is at least 1. */
  runs(target: number, source: number, length: number): void {
    takeRuns(this.memory, target * this.width, source * this.width, this.width, length, SET);
  }

  /** Adds them to `target`; the row `spare` is written over. */
  addRuns(target: number, source: number, length: number, spare: number): void {
    if (length <= WORD) takeRuns(this.memory, target * this.width, source * this.width, this.width, length, ADD);
    else {
      this.runs(spare, source, length);
      this.or(target, spare);
    }
  }

  /** Keeps in `target` only them; the row `spare` is written over. */
  keepRuns(target: number, source: number, length: number, spare: number): void {
    if (length <= WORD) takeRuns(this.memory, target * this.width, source * this.width, this.width, length, KEEP);
    else {
      this.runs(spare, source, length);
      this.and(target, spare);
    }
  }

  /** Moves every slot to an earlier one, out at the beginning. */
  shiftEarlier(row: number, by: number): void {
    if (by > 0) moveEarlier(this.memory, row * this.width, this.width, by);
  }

  /** Makes `target` the slots that lie `least` to `most` slots after one of `source`, another row; what falls out at the end is gone. */
  reach(target: number, source: number, least: number, most: number): void {
    reachLater(this.memory, target * this.width, source * this.width, this.width, least, most);
  }

  isEmpty(row: number): boolean {
    const { width, memory: words } = this;
    const first = row * width;
    for (let word = first; word < first + width; word++) if (words[word] !== 0) return false;
    return true;
  }

  has(row: number, slot: number): boolean {
    return (
      slot >= 0 && slot < this.length && ((this.memory[row * this.width + (slot >>> 5)]! >>> (slot & 31)) & 1) === 1
    );
  }

  /** The first set slot at `slot` or later; the length of a row when there is none. */
  nextSet(row: number, slot: number): number {
    return this.next(row, slot, 0);
  }

  /** The first empty slot at `slot` or later; the length of a row when there is none. */
  nextEmpty(row: number, slot: number): number {
    return this.next(row, slot, ALL);
  }

  /** The last set slot at `slot` or earlier; −1 when there is none. */
  latestSet(row: number, slot: number): number {
    const from = Math.min(slot, this.length - 1);
    if (from < 0) return -1;
    const base = row * this.width;
    let word = base + (from >>> 5);
    let bits = this.memory[word]! & (ALL >>> (31 - (from & 31)));
    while (bits === 0) {
      if (--word < base) return -1;
      bits = this.memory[word]!;
    }
    return (word - base) * WORD + 31 - Math.clz32(bits);
  }

  /** The slots from `first` to `last` of a day that are in one of its words. */
  private wordWithin(word: number, first: number, last: number): number {
    const from = Math.max(0, first, word * WORD);
    const until = Math.min(this.slots - 1, last, word * WORD + WORD - 1);
    return from > until ? 0 : (ALL << (from & 31)) & (ALL >>> (31 - (until & 31)));
  }

  private next(row: number, slot: number, flip: number): number {
    const base = row * this.width;
    const end = base + this.width;
    const from = Math.max(0, slot);
    let word = base + (from >>> 5);
    if (word >= end) return this.length;
    let bits = (this.memory[word]! ^ flip) & (ALL << (from & 31));
    while (bits === 0) {
      if (++word >= end) return this.length;
      bits = this.memory[word]! ^ flip;
    }
    return Math.min(this.length, (word - base) * WORD + 31 - Math.clz32(bits & -bits));
  }
}
