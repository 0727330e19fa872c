const WORD = 32;

/*
 * A row is `width` words of 32 slots from word `at` on; slots beyond either end count as empty.
 * Doubling within one word and the next needs five steps at most, whatever the length, so that they are written out and a row is read once; only what is longer than a word takes further passes.
 * Shifts that may be by 0 are split, because JavaScript takes a shift by 32 for a shift by 0.
 */

/** What becomes of the row that is written: what is found, what it had as well, what it had also where that is found. */
export const [SET, ADD, KEEP] = [0, 1, 2];

/** Sets, adds to or keeps of the row at `to` the slots with which a run of `length` set slots of the row at `from` begins. Shape: another row; `length` is at least 1, and at most a word's when it adds or keeps. */
export function takeRuns(
  words: Int32Array,
  to: number,
  from: number,
  width: number,
  length: number,
  how: number,
): void {
  const { a, b, c, d, e } = doublings(Math.min(length, WORD));
  const end = from + width;
  const away = to - from;
  let ahead = words[from]!;
  for (let word = from; word < end; word++) {
    let here = ahead;
    ahead = word + 1 < end ? words[word + 1]! : 0;
    let next = ahead;
    // A step by 0 brings in slots of the next word, and keeps what is here all the same.
    here &= (here >>> a) | (next << (WORD - a));
    next &= next >>> a;
    here &= (here >>> b) | (next << (WORD - b));
    next &= next >>> b;
    here &= (here >>> c) | (next << (WORD - c));
    next &= next >>> c;
    here &= (here >>> d) | (next << (WORD - d));
    next &= next >>> d;
    here &= (here >>> e) | (next << (WORD - e));
    if (how === SET) words[word + away] = here;
    else if (how === ADD) words[word + away]! |= here;
    else words[word + away]! &= here;
  }
  for (let sure = WORD; sure < length;) {
    const step = Math.min(sure, length - sure);
    keepEarlier(words, to, width, step);
    sure += step;
  }
}

/** Makes the row at `to` the slots that lie `least` to `most` slots after one of the row at `from`. Shape: another row; what falls out at the end is gone. */
export function reachLater(
  words: Int32Array,
  to: number,
  from: number,
  width: number,
  least: number,
  most: number,
): void {
  const wanted = most - least + 1;
  const { a, b, c, d, e } = doublings(Math.min(wanted, WORD));
  const away = least >>> 5;
  const part = least & 31;
  let previous = 0;
  let behind = 0;
  for (let word = 0; word < width; word++) {
    const now = word < away ? 0 : words[from + word - away]!;
    const moved = (now << part) | ((behind >>> 1) >>> (31 - part));
    let here = moved;
    here |= (here << a) | ((previous >>> 1) >>> (31 - a));
    previous |= previous << a;
    here |= (here << b) | ((previous >>> 1) >>> (31 - b));
    previous |= previous << b;
    here |= (here << c) | ((previous >>> 1) >>> (31 - c));
    previous |= previous << c;
    here |= (here << d) | ((previous >>> 1) >>> (31 - d));
    previous |= previous << d;
    words[to + word] = here | (here << e) | ((previous >>> 1) >>> (31 - e));
    previous = moved;
    behind = now;
  }
  for (let sure = WORD; sure < wanted;) {
    const step = Math.min(sure, wanted - sure);
    addLater(words, to, width, step);
    sure += step;
  }
}

/** Moves every slot of a row to an earlier one, out at the beginning. */
export function moveEarlier(words: Int32Array, at: number, width: number, by: number): void {
  const end = at + width;
  const away = by >>> 5;
  const part = by & 31;
  for (let word = at; word < end; word++) {
    const here = word + away < end ? words[word + away]! : 0;
    const next = word + away + 1 < end ? words[word + away + 1]! : 0;
    words[word] = (here >>> part) | ((next << 1) << (31 - part));
  }
}

/** Keeps the slots that have another one `by` slots later. */
function keepEarlier(words: Int32Array, at: number, width: number, by: number): void {
  const end = at + width;
  const away = by >>> 5;
  const part = by & 31;
  for (let word = at; word < end; word++) {
    const here = word + away < end ? words[word + away]! : 0;
    const next = word + away + 1 < end ? words[word + away + 1]! : 0;
    words[word]! &= (here >>> part) | ((next << 1) << (31 - part));
  }
}

/** Adds the slots that have another one `by` slots earlier. */
function addLater(words: Int32Array, at: number, width: number, by: number): void {
  const away = by >>> 5;
  const part = by & 31;
  for (let word = at + width - 1; word >= at; word--) {
    const here = word - away >= at ? words[word - away]! : 0;
    const previous = word - away - 1 >= at ? words[word - away - 1]! : 0;
    words[word]! |= (here << part) | ((previous >>> 1) >>> (31 - part));
  }
}

const steps = Array.from({ length: WORD + 1 }, (_, length) => doublingSteps(length));

/** Five steps from 1 slot to as many as a word has. */
function doublings(length: number): Steps {
  return steps[length]!;
}

interface Steps {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
}

function doublingSteps(length: number): Steps {
  let sure = 1;
  const next = (): number => {
    const step = Math.max(0, Math.min(sure, length - sure));
    sure += step;
    return step;
  };
  return { a: next(), b: next(), c: next(), d: next(), e: next() };
}
