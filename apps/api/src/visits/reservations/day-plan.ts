import { currentTreatment, type Visit } from '@higaeri/domain';
import type { CatalogueResource, ClinicFacts } from '../clinic-day/clinic-facts.ts';
import { DayFrame } from '../clinic-day/day-frame.ts';
import { openDay, type OpenDay } from '../clinic-day/open-stretches.ts';
import type { DayTable } from './day-table.ts';
import type { PlaceSearch } from './find-place.ts';

/** One date under its lock: what there is, when it is open, and who has it. */
export interface DayPlan {
  readonly facts: ClinicFacts;
  readonly frame: DayFrame;
  readonly open: OpenDay;
  readonly catalogue: ReadonlyMap<string, CatalogueResource>;
  readonly table: DayTable;
}

export function dayPlan(facts: ClinicFacts, date: string, table: DayTable): DayPlan {
  const frame = new DayFrame(date, facts.clinic.zone);
  const catalogue = new Map(facts.resources.map((resource) => [resource.id, resource]));
  return { facts, frame, open: openDay(frame, facts), catalogue, table };
}

/** How places are looked for on behalf of a visit: any doctor skilled in its treatment may hold the review. */
export function placeSearch({ table, catalogue, open }: DayPlan, visit: Visit): PlaceSearch {
  const treatment = currentTreatment(visit);
  return {
    table,
    catalogue,
    openOf: (resource) => open.openOf(resource),
    mayStandIn: (doctor, row) => row.stepKind === 'discharge-review' && doctor.skills.includes(treatment),
  };
}
