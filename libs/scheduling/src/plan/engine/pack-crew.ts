import type { Interval } from '../../model/time.ts';

/** One use of a crew: a whole member, or one unit of one. */
export interface CrewUse extends Interval {
  readonly isWhole: boolean;
}

/** The order in which a crew's uses are given out: whoever packs the same uses gives them the same members. */
export function byTime(a: CrewUse, b: CrewUse): number {
  return a.from - b.from || Number(b.isWhole) - Number(a.isWhole) || a.until - b.until;
}

/** Who of a crew does what. Shape: for each use the member and, of a single unit, which; `misfit` is the first use that found nobody. */
export interface Packed {
  readonly member: readonly number[];
  readonly unit: readonly number[];
  readonly misfit: number | undefined;
}

/**
 * Gives the uses of a crew to its members, one after the other.
 * Shape:  `uses` as `byTime` orders them. Whoever is whole goes to the member who has been free for the shortest, a single unit to a member who has others already, so that whole members stay whole.
 * Units:  minutes.
 */
export function packCrew(uses: readonly CrewUse[], members: number, units: number): Packed {
  const ends = new Int32Array(members * units);
  // When everything a member does is over.
  const free = new Int32Array(members);
  const member: number[] = [];
  const unit: number[] = [];
  for (let index = 0; index < uses.length; index++) {
    const { from, until, isWhole } = uses[index]!;
    const chosen = isWhole ? longestBusy(free, from) : mostBusy(ends, free, units, from);
    if (chosen < 0) return { member, unit, misfit: index };
    const first = chosen * units;
    const place = isWhole ? 0 : freeUnit(ends, first, units, from);
    if (isWhole) ends.fill(until, first, first + units);
    else ends[first + place] = until;
    free[chosen] = Math.max(free[chosen]!, until);
    member.push(chosen);
    unit.push(place);
  }
  return { member, unit, misfit: undefined };
}

function longestBusy(free: Int32Array, from: number): number {
  let best = -1;
  let latest = -1;
  for (let member = 0; member < free.length; member++) {
    const end = free[member]!;
    if (end > from || end <= latest) continue;
    latest = end;
    best = member;
  }
  return best;
}

function mostBusy(ends: Int32Array, free: Int32Array, units: number, from: number): number {
  let best = -1;
  let most = -1;
  for (let member = 0; member < free.length; member++) {
    let busy = 0;
    if (free[member]! > from)
      for (let unit = member * units; unit < (member + 1) * units; unit++) if (ends[unit]! > from) busy++;
    if (busy === units || busy <= most) continue;
    most = busy;
    best = member;
    if (most === units - 1) break;
  }
  return best;
}

function freeUnit(ends: Int32Array, first: number, units: number, from: number): number {
  for (let unit = 0; unit < units; unit++) if (ends[first + unit]! <= from) return unit;
  return -1;
}
