import type { Interval } from '../../model/time.ts';

/** One use of a crew: a whole member, or one unit of one. */
export interface CrewUse extends Interval {
  readonly isWhole: boolean;
}

/** Who of a crew does what. Shape: for each use the member and, of a single unit, which; `misfit` is the first use that found nobody. */
export interface Packed {
  readonly member: readonly number[];
  readonly unit: readonly number[];
  readonly misfit: number | undefined;
}

/**
 * Gives the uses of a crew to its members, one after the other.
 * Shape:  `uses` in order of time. Whoever is whole goes to the member who has been free for the shortest, a single unit to a member who has others already, so that whole members stay whole.
 * Units:  minutes.
 */
export function packCrew(uses: readonly CrewUse[], members: number, units: number): Packed {
  const ends = new Int32Array(members * units);
  const member: number[] = [];
  const unit: number[] = [];
  for (const [index, use] of uses.entries()) {
    const chosen = use.isWhole ? freeMember(ends, units, use) : memberWithUnit(ends, units, use);
    if (chosen < 0) return { member, unit, misfit: index };
    const first = chosen * units;
    const place = use.isWhole ? 0 : freeUnit(ends, first, units, use.from);
    if (use.isWhole) ends.fill(use.until, first, first + units);
    else ends[first + place] = use.until;
    member.push(chosen);
    unit.push(place);
  }
  return { member, unit, misfit: undefined };
}

function freeMember(ends: Int32Array, units: number, { from }: CrewUse): number {
  let best = -1;
  let latest = -1;
  for (let first = 0; first < ends.length; first += units) {
    let end = 0;
    for (let unit = first; unit < first + units; unit++) end = Math.max(end, ends[unit]!);
    if (end > from || end <= latest) continue;
    latest = end;
    best = first / units;
  }
  return best;
}

function memberWithUnit(ends: Int32Array, units: number, { from }: CrewUse): number {
  let best = -1;
  let most = -1;
  for (let first = 0; first < ends.length; first += units) {
    let busy = 0;
    for (let unit = first; unit < first + units; unit++) if (ends[unit]! > from) busy++;
    if (busy === units || busy <= most) continue;
    most = busy;
    best = first / units;
  }
  return best;
}

function freeUnit(ends: Int32Array, first: number, units: number, from: number): number {
  for (let unit = 0; unit < units; unit++) if (ends[first + unit]! <= from) return unit;
  return -1;
}
