import type { DayResource, ResourceKind } from '../model/resource.ts';

const PEOPLE: ReadonlySet<ResourceKind> = new Set<ResourceKind>(['doctor', 'nurse', 'radiographer']);

/** The minutes a resource stays taken after a use. Units: minutes; 0 for people. Source: clinic.md "Turnover"; architecture.md "people and patients have none". */
export function turnoverOf(resource: Pick<DayResource, 'kind' | 'turnoverMinutes'>): number {
  return PEOPLE.has(resource.kind) ? 0 : resource.turnoverMinutes;
}
