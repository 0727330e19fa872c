import type { Interval } from '@higaeri/scheduling';
import type { CatalogueResource } from '../clinic-day/clinic-facts.ts';
import type { DayTable } from './day-table.ts';
import type { Reservation } from './reservation.ts';
import { MINUTE, usedUntil } from './wanted-row.ts';

/** What can be had on a day. `open` is where plans may be put, closures left out. Units: milliseconds since the epoch. */
export interface PlaceSearch {
  readonly table: DayTable;
  readonly catalogue: ReadonlyMap<string, CatalogueResource>;
  readonly openOf: (resource: CatalogueResource) => readonly Interval[];
  /** Whether this doctor may stand in for the one of the row; a review only. */
  readonly mayStandIn?: (doctor: CatalogueResource, row: Reservation) => boolean;
}

const ownerOf = (resource: CatalogueResource): string => resource.unitOf ?? resource.id;

/**
 * A place for all rows of one step at their times: each where it is, or with another owner of identical ones.
 * Shape:  a room moves with its fluoroscope, a nurse with all her units; a doctor stays unless another may stand in. Undefined when one of them finds none.
 */
export function findPlace<R extends Reservation>(rows: readonly R[], search: PlaceSearch): R[] | undefined {
  const placed: R[] = [];
  for (const together of byOwner(rows, search.catalogue)) {
    const found = placeTogether(together, placed, search);
    if (!found) return undefined;
    placed.push(...found);
  }
  return placed;
}

function placeTogether<R extends Reservation>(
  rows: readonly R[],
  placed: readonly R[],
  search: PlaceSearch,
): R[] | undefined {
  const fits = (row: R): boolean =>
    isFree(row, search) && !placed.some(({ resourceId }) => resourceId === row.resourceId);
  if (rows.every(fits)) return [...rows];
  for (const owner of new Set([...search.catalogue.values()].map(ownerOf))) {
    const moved = withOwner(rows, owner, search);
    if (moved?.every(fits)) return moved;
  }
  return undefined;
}

function withOwner<R extends Reservation>(rows: readonly R[], owner: string, search: PlaceSearch): R[] | undefined {
  const units = [...search.catalogue.values()].filter((unit) => unit.usable && ownerOf(unit) === owner);
  const moved: R[] = [];
  for (const row of rows) {
    const twin = units.find(
      (unit) =>
        unit.kind === row.resourceKind &&
        !moved.some(({ resourceId }) => resourceId === unit.id) &&
        (unit.kind !== 'doctor' || search.mayStandIn?.(unit, row) === true) &&
        isFree(onto(row, unit), search),
    );
    if (!twin) return undefined;
    moved.push(onto(row, twin));
  }
  return moved;
}

const onto = <R extends Reservation>(row: R, unit: CatalogueResource): R => ({
  ...row,
  resourceId: unit.id,
  turnoverMinutes: unit.turnoverMinutes,
  until: usedUntil(row) + unit.turnoverMinutes * MINUTE,
});

/** Free for the use and its turnover, open for the use. */
export function isFree(row: Reservation, { table, catalogue, openOf }: PlaceSearch): boolean {
  const resource = catalogue.get(row.resourceId);
  if (!resource || !table.isVacant(row.resourceId, row.from, row.until)) return false;
  return openOf(resource).some(({ from, until }) => from <= row.from && usedUntil(row) <= until);
}

function byOwner<R extends Reservation>(rows: readonly R[], catalogue: ReadonlyMap<string, CatalogueResource>): R[][] {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const resource = catalogue.get(row.resourceId);
    const owner = resource ? ownerOf(resource) : row.resourceId;
    groups.set(owner, [...(groups.get(owner) ?? []), row]);
  }
  return [...groups.values()];
}
