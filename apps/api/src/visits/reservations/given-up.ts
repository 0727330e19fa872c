import type { DayPlan } from './day-plan.ts';
import { isLiveRow } from './reservation.ts';

/** Whether a visit had an operating room reserved that it has no longer, at that time or at all. */
export function hasGivenUp(visitId: string, { table }: DayPlan): boolean {
  const rooms = table
    .before()
    .filter((row) => row.visitId === visitId && row.resourceKind === 'operating-room' && isLiveRow(row));
  const now = table.ofVisit(visitId).filter(isLiveRow);
  return rooms.some((room) => !now.some((row) => row.resourceId === room.resourceId && row.from === room.from));
}
