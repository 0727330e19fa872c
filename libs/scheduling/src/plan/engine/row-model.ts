import type { DayResource } from '../../model/resource.ts';
import { merge } from '../../timeline/merge.ts';
import { turnoverOf } from '../../timeline/turnover.ts';
import { countsIdle } from '../objective/idle.ts';
import { closingOf, countsOvertime } from '../objective/overtime.ts';
import type { RowModel } from './plan-model.ts';

const NOTHING = new Uint16Array(1);

/** A row with its usable minutes counted once, up to `minutes`. Units: minutes. */
export function rowModel(given: DayResource, minutes: number): RowModel {
  const resource = { ...given, open: merge(given.open), busy: merge(given.busy) };
  const idleCounts = countsIdle(resource);
  return {
    resource,
    turnover: turnoverOf(resource),
    usable: idleCounts ? usableUpTo(resource, minutes) : NOTHING,
    closing: closingOf(resource) ?? Infinity,
    idleCounts,
    overtimeCounts: countsOvertime(resource),
  };
}

function usableUpTo({ open, busy }: DayResource, minutes: number): Uint16Array {
  const usable = new Uint8Array(minutes);
  for (const stretch of open) usable.fill(1, stretch.from, Math.max(0, stretch.until));
  for (const stretch of busy) usable.fill(0, Math.max(0, stretch.from), Math.max(0, stretch.until));
  const before = new Uint16Array(minutes + 1);
  for (let minute = 0; minute < minutes; minute++) before[minute + 1] = before[minute]! + usable[minute]!;
  return before;
}
