import type { DayResource } from '../model/resource.ts';
import type { Minute } from '../model/time.ts';
import type { Need } from '../model/visit-template.ts';
import { addedFragments } from '../timeline/fragments.ts';
import { isFree } from '../timeline/is-free.ts';
import type { Owner } from './owners.ts';

/** The concrete rows for one need, and what they leave of the free time. */
export interface PickedRows {
  readonly rows: readonly DayResource[];
  readonly fragments: number;
}

/**
 * Chooses the rows that break up the least free time.
 * Shape:  no rows when no owner is free; ties go to the owner with the fewest free rows (so that whole nurses stay whole), then to the first owner.
 * Units:  minutes; `until` without turnover.
 */
export function pickRows(owners: readonly Owner[], need: Need, from: Minute, until: Minute): PickedRows {
  let best: (PickedRows & { spare: number }) | undefined;
  for (const owner of owners) {
    const wanted = need.units === 'all' ? owner.rows.length : need.units;
    const free = leastBroken(owner.rows, from, until);
    const devices = leastBroken(owner.devices, from, until).slice(0, 1);
    if (free.length < wanted || (need.withOwn !== undefined && devices.length === 0)) continue;
    const picked = [...free.slice(0, wanted), ...devices];
    const fragments = picked.reduce((sum, row) => sum + row.fragments, 0);
    const spare = free.length - wanted;
    if (best && (fragments > best.fragments || (fragments === best.fragments && spare >= best.spare))) continue;
    best = { rows: picked.map((row) => row.resource), fragments, spare };
  }
  return best ?? { rows: [], fragments: 0 };
}

function leastBroken(
  rows: readonly DayResource[],
  from: Minute,
  until: Minute,
): { resource: DayResource; fragments: number }[] {
  return rows
    .filter((resource) => isFree(resource, from, until))
    .map((resource) => ({ resource, fragments: addedFragments(resource, from, until) }))
    .sort((a, b) => a.fragments - b.fragments);
}
