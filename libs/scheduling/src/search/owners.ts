import type { DayResource, ResourceKind } from '../model/resource.ts';

/** The rows that belong together: a nurse's units, or one room with the devices that stand in it. */
export interface Owner<R = DayResource> {
  readonly id: string;
  readonly rows: readonly R[];
  readonly devices: readonly R[];
}

/**
 * Groups a day's rows of one kind by whom they belong to, in the order of the catalogue.
 * Shape:  rows without `unitOf` own themselves; `devices` are the rows of `deviceKind` whose `unitOf` is the owner.
 */
export function ownersOf<R extends Pick<DayResource, 'id' | 'kind' | 'unitOf'>>(
  resources: readonly R[],
  kind: ResourceKind,
  deviceKind?: ResourceKind,
): Owner<R>[] {
  const rows = new Map<string, R[]>();
  for (const resource of resources) {
    if (resource.kind !== kind) continue;
    const owner = resource.unitOf ?? resource.id;
    const known = rows.get(owner);
    if (known) known.push(resource);
    else rows.set(owner, [resource]);
  }
  return [...rows].map(([id, units]) => ({
    id,
    rows: units,
    devices:
      deviceKind === undefined
        ? []
        : resources.filter((resource) => resource.kind === deviceKind && resource.unitOf === id),
  }));
}
