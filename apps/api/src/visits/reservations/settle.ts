import { placeSearch, type DayPlan } from './day-plan.ts';
import type { DayTable } from './day-table.ts';
import { findPlace } from './find-place.ts';
import { forcedShifts, isForced, laterShifts, shifted, type StepShift } from './later-shifts.ts';
import { stepOrder } from './live-input.ts';
import { putClaims, type Claimed } from './put-claims.ts';
import { isLiveRow, type Reservation } from './reservation.ts';
import { asRow, usedUntil, type VisitNow, type WantedRow } from './wanted-row.ts';

/**
 * Brings the day's table in line with what a visit wants.
 * Shape:  first what shrinks or leaves, then what really happens (others yield), then plans where they are free, then the visit's own later steps.
 */
export function settle(wanted: readonly WantedRow[], now: VisitNow, plan: DayPlan): Claimed {
  const { table } = plan;
  clearOwn(wanted, now, table);
  for (const row of wanted.filter(({ by }) => by === 'keep')) table.put(asRow(row));
  for (const row of wanted.filter(({ by }) => by === 'linger')) table.put(cutShort(asRow(row), table));
  const shifts = laterShifts(now, wanted);
  const order = stepOrder(table.live().filter(({ visitId }) => visitId === now.after.id));
  const claimed = putClaims(
    wanted.filter(({ by }) => by === 'claim'),
    forcedShifts(shifts, now, order),
    plan,
  );
  putPlans(wanted, now, plan);
  for (const shift of shifts.filter((each) => !isForced(each, now.after))) shiftSoftly(shift, now, plan);
  return claimed;
}

function clearOwn(wanted: readonly WantedRow[], { after }: VisitNow, table: DayTable): void {
  const stays = new Set(wanted.filter(({ by }) => by === 'keep').map(({ id }) => id));
  for (const row of table.ofVisit(after.id)) {
    if (row.stepId !== null && !stays.has(row.id)) table.remove(row.id);
  }
}

/** Cleaning gives way to whoever has the room next. */
function cutShort(row: Reservation, table: DayTable): Reservation {
  const [next] = table.inTheWay(row.resourceId, row.from, row.until);
  if (!next) return row;
  const ended = row.endedAt ?? row.from;
  return next.from > Math.max(ended, row.from) ? { ...row, until: next.from } : { ...row, state: 'done' };
}

/** Steps wanted where they are free, in the order of the day: once one finds no place, those after it wait as well. */
function putPlans(wanted: readonly WantedRow[], now: VisitNow, plan: DayPlan): void {
  const rows = wanted.filter(({ by }) => by === 'plan').map(asRow);
  const steps = [...stepOrder(rows)].sort(([, a], [, b]) => a - b);
  let broken = false;
  for (const [stepId] of steps) {
    const mine = rows.filter((row) => row.stepId === stepId);
    const placed: Reservation[] | undefined = broken ? undefined : findPlace(mine, placeSearch(plan, now.after));
    broken ||= placed === undefined;
    for (const row of placed ?? mine) plan.table.put(placed ? row : { ...row, state: 'displaced' });
  }
}

/** A later step goes back where it can. Shape: without a place it keeps its old one as long as that still overlaps the new time, else it is displaced. */
function shiftSoftly({ step, by }: StepShift, { after }: VisitNow, plan: DayPlan): void {
  const { table } = plan;
  const rows = table.ofVisit(after.id).filter((row) => row.stepId === step.id && isLiveRow(row));
  for (const row of rows) table.remove(row.id);
  const placed = findPlace(
    rows.map((row) => shifted(row, by)),
    placeSearch(plan, after),
  );
  const overlaps = rows.every((row) => usedUntil(row) > row.from + by);
  for (const row of placed ?? rows) table.put(placed || overlaps ? row : { ...row, state: 'displaced' });
}
