import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CrewUse } from './pack-crew.ts';
import { byTime, packCrew } from './pack-crew.ts';

const UNITS = 3;

const use = fc
  .record({ from: fc.integer({ min: 0, max: 60 }), minutes: fc.integer({ min: 1, max: 30 }), isWhole: fc.boolean() })
  .map(({ from, minutes, isWhole }): CrewUse => ({ from, until: from + minutes, isWhole }));

const crew = fc.record({
  uses: fc.array(use, { maxLength: 12 }).map((uses) => uses.toSorted(byTime)),
  members: fc.integer({ min: 1, max: 4 }),
});

/** The minutes at which a unit would be in two uses at once. */
function clashes(uses: readonly CrewUse[], { member, unit }: ReturnType<typeof packCrew>): number[] {
  return Array.from({ length: 100 }, (_, minute) => minute).filter((minute) => {
    const taken = uses.flatMap(({ from, until, isWhole }, index) => {
      if (minute < from || minute >= until) return [];
      const units = isWhole ? [0, 1, 2] : [unit[index]!];
      return units.map((one) => `${String(member[index]!)} ${String(one)}`);
    });
    return new Set(taken).size < taken.length;
  });
}

const most = (uses: readonly CrewUse[]): number =>
  Math.max(0, ...uses.map(({ from }) => uses.filter((one) => one.from <= from && from < one.until).length));

describe('giving a crew its work', () => {
  it('lets nobody do two things at once', () => {
    fc.assert(
      fc.property(crew, ({ uses, members }) => {
        const packed = packCrew(uses, members, UNITS);
        const given = uses.slice(0, packed.misfit ?? uses.length);
        expect(packed.member).toHaveLength(given.length);
        expect(clashes(given, packed)).toEqual([]);
      }),
    );
  });

  it('finds somebody for everything as long as no more is to be done at once than there are members', () => {
    fc.assert(
      fc.property(crew, ({ uses, members }) => {
        if (most(uses) <= members) expect(packCrew(uses, members, 1).misfit).toBeUndefined();
        else expect(packCrew(uses, members, 1).misfit).toBeDefined();
      }),
    );
  });

  it('keeps single units together, so that somebody stays whole', () => {
    const single = { from: 0, until: 60, isWhole: false };
    const { member, misfit } = packCrew([single, single, single, { from: 10, until: 30, isWhole: true }], 2, UNITS);
    expect({ member, misfit }).toEqual({ member: [0, 0, 0, 1], misfit: undefined });
  });

  it('names the first use that finds nobody', () => {
    const whole = { from: 0, until: 60, isWhole: true };
    expect(packCrew([whole, whole, { ...whole, from: 60, until: 70 }], 1, UNITS).misfit).toBe(1);
  });
});
