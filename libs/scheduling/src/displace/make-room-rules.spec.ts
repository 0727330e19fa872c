import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { overlaps, tableAfterEachWrite } from '../testing/apply-writes.ts';
import { arbitraryLiveDay } from '../testing/arbitrary-live-days.ts';
import type { LiveReservation, MakeRoomInput } from './make-room-input.ts';
import { makeRoom } from './make-room.ts';
import type { RoomMade } from './room-made.ts';

const numRuns = Number(process.env['ROOM_CASES'] ?? 500);

const always = (rule: (input: MakeRoomInput, made: RoomMade) => void): void => {
  fc.assert(
    fc.property(arbitraryLiveDay, (input) => {
      rule(input, makeRoom(input));
    }),
    { numRuns },
  );
};

const finalTable = (input: MakeRoomInput, made: RoomMade) =>
  tableAfterEachWrite(input.reservations, made.writes).at(-1) ?? [];

const pinned = (row: LiveReservation): boolean => row.started || row.state === 'in-use';

describe('making room on any day', () => {
  it('leaves no overlap among live rows, and none in between when written in order', () => {
    always((input, made) => {
      const tables = tableAfterEachWrite(input.reservations, made.writes);
      for (const table of made.deferConstraint ? tables.slice(-1) : tables) expect(overlaps(table)).toEqual([]);
    });
  });

  it('never moves, cuts or displaces what has begun in another visit', () => {
    always((input, made) => {
      const claimed = new Set(input.claims.map((claim) => claim.reservationId));
      const after = new Map(finalTable(input, made).map((row) => [row.id, row]));
      for (const row of input.reservations.filter((one) => pinned(one) && !claimed.has(one.id))) {
        expect(after.get(row.id)).toMatchObject({ resourceId: row.resourceId, from: row.from, until: row.until });
      }
    });
  });

  it('grants every claim in full or reports what stands in its way', () => {
    always((input, made) => {
      const granted = made.writes.filter((write) => write.kind === 'claim');
      expect(granted.length + made.conflicts.length).toBe(input.claims.length);
      for (const { claim, reservationId } of made.conflicts) {
        expect(granted).not.toContainEqual({ kind: 'claim', ...claim });
        const blocker = input.reservations.find((row) => row.id === reservationId);
        if (reservationId !== undefined)
          expect(blocker && pinned(blocker) && blocker.resourceId === claim.resourceId).toBe(true);
      }
    });
  });

  it('displaces a visit from a step on with all its rows, and tells about it once', () => {
    always((input, made) => {
      const after = new Set(finalTable(input, made).map((row) => row.id));
      const claimed = new Set(
        made.writes.filter((write) => write.kind === 'claim').map((write) => write.reservationId),
      );
      expect(new Set(made.displaced.map((visit) => visit.visitId)).size).toBe(made.displaced.length);
      for (const { visitId, reservationIds, stepIds } of made.displaced) {
        const lost = input.reservations.filter((row) => reservationIds.includes(row.id));
        const first = Math.min(...lost.map((row) => row.stepIndex));
        const due = input.reservations.filter(
          (row) => row.visitId === visitId && row.stepIndex >= first && !pinned(row) && !claimed.has(row.id),
        );
        expect([...reservationIds].sort()).toEqual(due.map((row) => row.id).sort());
        expect([...stepIds].sort()).toEqual([...new Set(due.map((row) => row.stepId))].sort());
        expect(reservationIds.some((id) => after.has(id))).toBe(false);
      }
    });
  });

  it('moves others only to an identical, open place at the same time, a room with its own fluoroscope and a nurse whole', () => {
    always((input, made) => {
      const resource = (id: string) => input.resources.find((one) => one.id === id);
      const after = new Map(finalTable(input, made).map((row) => [row.id, row]));
      for (const write of made.writes) {
        if (write.kind !== 'move') continue;
        const row = input.reservations.find((one) => one.id === write.reservationId);
        const to = resource(write.resourceId);
        const from = resource(row?.resourceId ?? '');
        expect(to?.kind).toBe(from?.kind);
        expect(write.from).toBe(row?.from);
        const end = (row?.until ?? 0) - (from?.turnover ?? 0);
        expect(write.until).toBe(end + (to?.turnover ?? 0));
        expect(to?.open.some((open) => open.from <= write.from && end <= open.until)).toBe(true);
        expect(to?.closed?.some((closed) => closed.from < write.until && write.from < closed.until)).toBe(false);
      }
      const claimed = new Set(input.claims.map((claim) => claim.reservationId));
      const untouched = input.reservations.filter(
        (row) => !input.claims.some((claim) => claim.visitId === row.visitId) && !claimed.has(row.id),
      );
      for (const row of untouched) {
        const group = untouched.filter(
          (other) => other.stepId === row.stepId && ownerOf(other.resourceId) === ownerOf(row.resourceId),
        );
        const owners = group.flatMap((other) => after.get(other.id) ?? []).map((other) => ownerOf(other.resourceId));
        expect(new Set(owners).size).toBeLessThanOrEqual(1);
      }
    });
  });

  it('pushes an own later step back exactly as far as asked, or displaces it', () => {
    always((input, made) => {
      const claimed = new Set(
        made.writes.filter((write) => write.kind === 'claim').map((write) => write.reservationId),
      );
      const after = new Map(finalTable(input, made).map((row) => [row.id, row]));
      for (const { visitId, stepIndex, by } of input.shifts ?? []) {
        for (const row of input.reservations) {
          if (row.visitId !== visitId || row.stepIndex !== stepIndex || pinned(row) || claimed.has(row.id)) continue;
          const lost = made.displaced.some((visit) => visit.reservationIds.includes(row.id));
          expect(after.get(row.id)?.from).toBe(lost ? undefined : row.from + by);
        }
      }
    });
  });

  it('does not depend on the order in which rows are handed over', () => {
    always((input, made) => {
      expect(makeRoom({ ...input, reservations: [...input.reservations].reverse() })).toEqual(made);
    });
  });

  it('changes nothing when nothing is claimed or shifted', () => {
    always((input) => {
      expect(makeRoom({ ...input, claims: [], shifts: [] })).toEqual({
        writes: [],
        deferConstraint: false,
        displaced: [],
        conflicts: [],
      });
    });
  });
});

function ownerOf(resourceId: string): string {
  return resourceId.replace(/^scope/, 'or').replace(/^(nurse\d)./, '$1');
}
