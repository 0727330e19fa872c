import { describe, expect, it } from '@jest/globals';
import { aClinicDay, aResource } from '../../testing/clinic-day-builder.ts';
import { aPlanVisit } from '../../testing/plan-builder.ts';
import { policyOf } from '../policy-of.ts';
import { compile } from './compile.ts';
import { giveOutRows } from './give-out-rows.ts';
import type { Placement, RowUse } from './placement.ts';

const day = aClinicDay([aResource('bay 2', 'preparation-bay'), aResource('bay 3', 'preparation-bay')]);
const model = compile({ day, visits: [aPlanVisit('a')] }, policyOf({}), 'together');
const bays = model.rows.findIndex(({ alike, resource }) => alike && resource.kind === 'preparation-bay');

function placementWith(uses: readonly RowUse[]): Placement {
  const parts = { waiting: 0, blocking: 0, overtime: 0, otherDoctor: 0, toldMinutes: 0, toldPersons: 0, unplaced: 0 };
  return { visit: model.visits[0]!, tasks: [], uses, parts };
}

const inBay = (from: number, clear: number): RowUse => ({ row: bays, step: 'preparation', from, until: clear, clear });

describe('giving out rooms that are alike', () => {
  it('gives everybody a room of their own while they are in it', () => {
    const uses = [inBay(0, 25), inBay(10, 35), inBay(20, 45), inBay(25, 50), inBay(35, 60)];
    const rowsOf = giveOutRows(model, [placementWith(uses)]);
    const rooms = uses.map((use) => model.rows[rowsOf(use)[0]!]!.resource.id);
    expect(new Set(rooms.slice(0, 3)).size).toBe(3);
    expect(rooms.slice(3)).toEqual(rooms.slice(0, 2));
  });

  it('does not hide that a plan asks for more rooms than there are', () => {
    const uses = [0, 0, 0, 0].map(() => inBay(0, 25));
    expect(() => giveOutRows(model, [placementWith(uses)])).toThrow('more than they can do');
  });
});
