import type { ResourceKind } from '../model/resource.ts';
import { merge } from '../timeline/merge.ts';
import type { Entry, Place } from './ledger.ts';
import { collides } from './ledger.ts';
import type { ClinicResource } from './make-room-input.ts';

/** A row and the identical place it could have. */
export interface Relocation {
  readonly entry: Entry;
  readonly to: Place;
}

/** Whether nobody has, claims or will want this place. */
export type IsVacant = (place: Place) => boolean;

// Doctors are not interchangeable: the same one consults and operates.
const NOT_IDENTICAL: ReadonlySet<ResourceKind> = new Set<ResourceKind>(['doctor']);

/** The person or room a row belongs to: a nurse's units to the nurse, a fluoroscope to its operating room. */
export function ownerOf(resource: ClinicResource): string {
  return resource.unitOf ?? resource.id;
}

/**
 * Finds an identical free room, device or person for rows that belong together.
 * Shape:  `together` are rows of one step with one owner (a room and its fluoroscope, the units of a nurse); all of them find a place with one other owner, over their whole interval, or undefined.
 *         Owners and rows are tried in the order of the catalogue. A new place is open for the use and free for the use plus its own turnover.
 */
export function findAlternative(
  together: readonly Entry[],
  catalogue: ReadonlyMap<string, ClinicResource>,
  isVacant: IsVacant,
): Relocation[] | undefined {
  const sources = together.map((entry) => catalogue.get(entry.resourceId));
  if (sources.some((source) => source === undefined || NOT_IDENTICAL.has(source.kind))) return undefined;
  for (const owner of new Set([...catalogue.values()].map(ownerOf))) {
    const found = placesWith(owner, together, catalogue, isVacant);
    if (found) return found;
  }
  return undefined;
}

function placesWith(
  owner: string,
  together: readonly Entry[],
  catalogue: ReadonlyMap<string, ClinicResource>,
  isVacant: IsVacant,
): Relocation[] | undefined {
  const taken: Relocation[] = [];
  for (const entry of together) {
    const source = catalogue.get(entry.resourceId);
    const free = [...catalogue.values()]
      .filter((target) => source && ownerOf(target) === owner && target.kind === source.kind && target.id !== source.id)
      .map((target) => placeIn(target, entry, source?.turnover ?? 0))
      .find((place) => place && isVacant(place) && !taken.some(({ to }) => collides(to, place)));
    if (!free) return undefined;
    taken.push({ entry, to: free });
  }
  return taken;
}

function placeIn(target: ClinicResource, entry: Entry, turnover: number): Place | undefined {
  const used = entry.until - turnover;
  const open = merge(target.open).some((stretch) => stretch.from <= entry.from && used <= stretch.until);
  const place = { resourceId: target.id, from: entry.from, until: used + target.turnover };
  const closed = (target.closed ?? []).some((stretch) => stretch.from < place.until && entry.from < stretch.until);
  return open && !closed ? place : undefined;
}
