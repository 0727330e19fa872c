import { isPinned } from './grant-claims.ts';
import type { Entry, Place } from './ledger.ts';
import { compareIds } from './ledger.ts';
import { clearPlace, clearPlaceQuietly } from './clear-place.ts';
import type { LiveReservation, OwnShift } from './make-room-input.ts';
import type { RoomMaking } from './room-making.ts';

/** Unstarted rows with the place a shift wants for them, one step after the other in time. */
export interface ShiftedStep {
  readonly visitId: string;
  readonly stepIndex: number;
  readonly rows: readonly { readonly row: LiveReservation; readonly to: Place }[];
}

/** The steps that shifts push back. Shape: rows that have begun or are claimed are left out; ordered by their new start, then visit and step. Units: the caller's. */
export function shiftedSteps(
  rows: readonly LiveReservation[],
  shifts: readonly OwnShift[],
  claimed: ReadonlySet<string>,
): ShiftedStep[] {
  const steps = shifts.map(({ visitId, stepIndex, by }) => ({
    visitId,
    stepIndex,
    rows: rows
      .filter((row) => row.visitId === visitId && row.stepIndex === stepIndex && !isPinned(row) && !claimed.has(row.id))
      .map((row) => ({ row, to: { resourceId: row.resourceId, from: row.from + by, until: row.until + by } })),
  }));
  return steps
    .filter((step) => step.rows.length > 0)
    .sort((a, b) => startOf(a) - startOf(b) || compareIds(a.visitId, b.visitId) || a.stepIndex - b.stepIndex);
}

/**
 * Gives a shifted step its new place.
 * Shape:  what cannot yield (rows in use, claims, closures, steps shifted before) sends the row to an identical free place; others yield, quietly where they can.
 *         Only when neither side finds an identical place is the other visit displaced; when nothing yields, the shifted visit itself from this step on.
 */
export function shiftStep(making: RoomMaking, step: ShiftedStep): void {
  const rows = step.rows.filter(({ row }) => making.wanted.has(row.id));
  for (const { row, to } of rows) {
    making.wanted.delete(row.id);
    making.ledger.put({ ...to, id: row.id, visitId: row.visitId, row, fixed: false });
  }
  for (const { row } of rows) {
    if (!avoidUnmovable(making, row)) return;
  }
  for (const { row } of rows) {
    const entry = making.ledger.get(row.id);
    if (entry) settle(making, entry);
  }
  // Only when the whole step has its place: until then a room and its fluoroscope must still be able to move together.
  for (const { row } of rows) {
    const settled = making.ledger.get(row.id);
    if (settled) making.ledger.put({ ...settled, fixed: true });
  }
}

function avoidUnmovable(making: RoomMaking, row: LiveReservation): boolean {
  const entry = making.ledger.get(row.id);
  if (!entry) return true;
  const [blocker] = making.ledger.inTheWay(entry, entry.id).filter((other) => other.fixed);
  if (!blocker && !making.isClosed(entry)) return true;
  const alternative = making.alternativeFor(entry);
  if (alternative) making.relocate(alternative);
  else
    making.displace(row.visitId, row.stepIndex, {
      resourceId: entry.resourceId,
      byVisitId: blocker?.visitId ?? row.visitId,
    });
  return alternative !== undefined;
}

function settle(making: RoomMaking, entry: Entry): void {
  if (clearPlaceQuietly(making, entry, entry.id)) return;
  const alternative = making.alternativeFor(entry);
  if (alternative) making.relocate(alternative);
  else clearPlace(making, entry, { resourceId: entry.resourceId, byVisitId: entry.visitId }, entry.id);
}

function startOf(step: ShiftedStep): number {
  return Math.min(...step.rows.map(({ to }) => to.from));
}
