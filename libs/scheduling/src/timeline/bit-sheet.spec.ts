import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BitSheet } from './bit-sheet.ts';

const SLOTS = 100;
const someSlots = fc.uniqueArray(fc.integer({ min: 0, max: SLOTS - 1 }), { maxLength: SLOTS });

/** Two rows before and one after the ones that are looked at, so that a slip into another row shows. */
const [TARGET, SOURCE, NEIGHBOUR] = [1, 2, 3];

function sheetWith(source: readonly number[], target: readonly number[] = []): BitSheet {
  const sheet = new BitSheet(4, SLOTS);
  for (const slot of source) sheet.fill(SOURCE, slot, slot);
  for (const slot of target) sheet.fill(TARGET, slot, slot);
  for (const row of [0, NEIGHBOUR]) sheet.fill(row, 0, SLOTS - 1);
  return sheet;
}

function slots(sheet: BitSheet, row: number): number[] {
  const all = Array.from({ length: SLOTS }, (_, slot) => slot);
  for (const other of [0, NEIGHBOUR]) expect(all.every((slot) => sheet.has(other, slot))).toBe(true);
  return all.filter((slot) => sheet.has(row, slot));
}

const allWhere = (holds: (slot: number) => boolean): number[] =>
  Array.from({ length: SLOTS }, (_, slot) => slot).filter(holds);

describe('a row of slots', () => {
  it('is free for d slots where d slots in a row are free', () => {
    fc.assert(
      fc.property(someSlots, fc.integer({ min: 1, max: 40 }), (free, length) => {
        const sheet = sheetWith(free);
        sheet.runs(TARGET, SOURCE, length);
        const isRun = (slot: number): boolean =>
          Array.from({ length }, (_, step) => slot + step).every((one) => free.includes(one));
        expect(slots(sheet, TARGET)).toEqual(allWhere(isRun));
      }),
    );
  });

  it('reaches what lies so many slots later', () => {
    fc.assert(
      fc.property(someSlots, fc.nat(70), fc.nat(70), (from, least, more) => {
        const sheet = sheetWith(from);
        sheet.reach(TARGET, SOURCE, least, least + more);
        const reached = allWhere((slot) => from.some((start) => start + least <= slot && slot <= start + least + more));
        expect(slots(sheet, TARGET)).toEqual(reached);
      }),
    );
  });

  it('moves to earlier slots', () => {
    fc.assert(
      fc.property(someSlots, fc.nat(120), (free, by) => {
        const sheet = sheetWith(free);
        sheet.shiftEarlier(SOURCE, by);
        expect(slots(sheet, SOURCE)).toEqual(allWhere((slot) => free.includes(slot + by)));
      }),
    );
  });

  it('joins with another', () => {
    fc.assert(
      fc.property(someSlots, someSlots, (a, b) => {
        const both = sheetWith(a, b);
        both.and(TARGET, SOURCE);
        expect(slots(both, TARGET)).toEqual(allWhere((slot) => a.includes(slot) && b.includes(slot)));
        const either = sheetWith(a, b);
        either.or(TARGET, SOURCE);
        expect(slots(either, TARGET)).toEqual(allWhere((slot) => a.includes(slot) || b.includes(slot)));
      }),
    );
  });

  it('is filled, emptied and cut to stretches, which may lie beyond it', () => {
    const bound = fc.oneof(fc.integer({ min: -40, max: SLOTS + 40 }), fc.constantFrom(-Infinity, Infinity));
    fc.assert(
      fc.property(someSlots, bound, bound, (some, first, last) => {
        const inside = (slot: number): boolean => first <= slot && slot <= last;
        const filled = sheetWith(some);
        filled.fill(SOURCE, first, last);
        expect(slots(filled, SOURCE)).toEqual(allWhere((slot) => some.includes(slot) || inside(slot)));
        const erased = sheetWith(some);
        erased.erase(SOURCE, first, last);
        expect(slots(erased, SOURCE)).toEqual(allWhere((slot) => some.includes(slot) && !inside(slot)));
        if (first > last) return;
        const clipped = sheetWith(some);
        clipped.clip(SOURCE, first, last);
        expect(slots(clipped, SOURCE)).toEqual(allWhere((slot) => some.includes(slot) && inside(slot)));
      }),
    );
  });

  it('names the next and the latest slot', () => {
    fc.assert(
      fc.property(someSlots, fc.nat(SLOTS - 1), (some, slot) => {
        const sheet = sheetWith(some);
        expect(sheet.nextSet(SOURCE, slot)).toBe(allWhere((one) => one >= slot && some.includes(one))[0] ?? SLOTS);
        expect(sheet.nextEmpty(SOURCE, slot)).toBe(allWhere((one) => one >= slot && !some.includes(one))[0] ?? SLOTS);
        expect(sheet.latestSet(SOURCE, slot)).toBe(allWhere((one) => one <= slot && some.includes(one)).at(-1) ?? -1);
        expect(sheet.isEmpty(SOURCE)).toBe(some.length === 0);
      }),
    );
  });
});

describe('a row with several days side by side', () => {
  const [DAYS, GAP, MEMORY] = [3, 40, 4 * 3 * 5];
  const someDays = fc.array(someSlots, { minLength: DAYS, maxLength: DAYS });
  const dirty = (): Int32Array => new Int32Array(MEMORY).fill(0x5a5a5a5a);

  function together(days: readonly (readonly number[])[]): BitSheet {
    const sheet = new BitSheet(4, SLOTS, { days: DAYS, gap: GAP, memory: dirty() });
    for (const row of [0, TARGET, SOURCE, NEIGHBOUR]) sheet.clear(row);
    days.forEach((all, day) => {
      for (const slot of all) sheet.fillOn(day, SOURCE, slot, slot);
    });
    return sheet;
  }

  /** What a row says of every day, when only slots of the days themselves are kept. */
  function eachOf(sheet: BitSheet, row: number): number[][] {
    sheet.fill(0, 0, SLOTS - 1);
    sheet.and(row, 0);
    return Array.from({ length: DAYS }, (_, day) =>
      Array.from({ length: SLOTS }, (__, slot) => slot).filter((slot) => sheet.has(row, day * sheet.stride + slot)),
    );
  }

  it('does to every day what it would do to that day alone', () => {
    const shifts = fc.record({
      length: fc.integer({ min: 1, max: 40 }),
      least: fc.nat(20),
      more: fc.nat(20),
      by: fc.nat(40),
      first: fc.integer({ min: -5, max: SLOTS + 5 }),
      last: fc.integer({ min: -5, max: SLOTS + 5 }),
    });
    fc.assert(
      fc.property(someDays, shifts, (days, { length, least, more, by, first, last }) => {
        const acts: readonly ((sheet: BitSheet) => void)[] = [
          (sheet) => sheet.runs(TARGET, SOURCE, length),
          (sheet) => sheet.reach(TARGET, SOURCE, least, least + more),
          (sheet) => {
            sheet.copy(TARGET, SOURCE);
            sheet.shiftEarlier(TARGET, by);
          },
          (sheet) => {
            sheet.copy(TARGET, SOURCE);
            sheet.clip(TARGET, Math.min(first, last), Math.max(first, last));
          },
          (sheet) => sheet.fill(TARGET, first, last),
          (sheet) => sheet.fillFrom(TARGET, first),
        ];
        for (const act of acts) {
          const all = together(days);
          act(all);
          const alone = days.map((some) => {
            const sheet = new BitSheet(4, SLOTS);
            for (const slot of some) sheet.fill(SOURCE, slot, slot);
            act(sheet);
            return allWhere((slot) => sheet.has(TARGET, slot));
          });
          expect(eachOf(all, TARGET)).toEqual(alone);
        }
      }),
    );
  });
});
