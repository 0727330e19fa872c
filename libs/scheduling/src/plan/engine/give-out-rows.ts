import type { Placement, RowUse } from './placement.ts';
import type { CrewUse } from './pack-crew.ts';
import { byTime, packCrew } from './pack-crew.ts';
import type { AlikeRows, PlanModel } from './plan-model.ts';

/** The day's own rows of every use; of one that is alike with others, whichever it is given. Errors: throws when a crew can not do what it was planned for. */
export function giveOutRows(model: PlanModel, placements: readonly Placement[]): (use: RowUse) => readonly number[] {
  const given = new Map<RowUse, readonly number[]>();
  for (const [row, { alike }] of model.rows.entries()) {
    if (!alike || (alike.partner !== undefined && alike.part === 'unit')) continue;
    const uses = usesOf(placements, row, alike.partner);
    const { member, unit, misfit } = packCrew(uses, alike.places.length, alike.places[0]!.length);
    if (misfit !== undefined) throw new Error('Rooms or people that are alike were planned for more than they can do.');
    uses.forEach(({ use, isWhole }, index) => {
      const rows = alike.places[member[index]!]!;
      given.set(use, isWhole ? rows : [rows[unit[index]!]!]);
    });
  }
  return (use) => given.get(use) ?? [use.row];
}

function usesOf(
  placements: readonly Placement[],
  row: number,
  partner: AlikeRows['partner'],
): (CrewUse & { readonly use: RowUse })[] {
  return placements
    .flatMap(({ uses }) => uses)
    .filter((use) => use.row === row || use.row === partner)
    .map((use) => ({ from: use.from, until: use.clear, isWhole: use.row === row, use }))
    .sort(byTime);
}
