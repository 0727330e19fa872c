import type { Interval, ResourceKind } from '@higaeri/scheduling';
import type { Clinic } from '../clinic/clinic.ts';

/**
 * A room, device, person or unit of the catalogue.
 * Shape:  `skills` are the treatments of the staff member behind it; `usable` is false for what is inactive or whose person is.
 */
export interface CatalogueResource {
  readonly id: string;
  readonly kind: ResourceKind;
  readonly name: string;
  readonly nameEn: string;
  readonly turnoverMinutes: number;
  readonly unitOf: string | null;
  /** The person behind it, also for a unit. */
  readonly staffId: string | null;
  readonly skills: readonly string[];
  readonly sort: number;
  readonly usable: boolean;
}

/** Units: milliseconds since the epoch. */
export interface Shift {
  readonly staffId: string;
  readonly date: string;
  readonly during: Interval;
  readonly pause: Interval | null;
}

/** Units: milliseconds since the epoch. */
export interface Closure {
  readonly resourceId: string;
  readonly during: Interval;
}

/** When a resource is taken by live reservations. Units: milliseconds since the epoch. */
export interface Busy {
  readonly resourceId: string;
  readonly from: readonly number[];
  readonly until: readonly number[];
}

/** A day that differs from the week's hours; `during` null is closed. Units: milliseconds since the epoch. */
export interface OpeningException {
  readonly date: string;
  readonly during: Interval | null;
}

/** What is known of a clinic over a span of dates, as the tables say. */
export interface ClinicFacts {
  readonly clinic: Clinic;
  readonly resources: readonly CatalogueResource[];
  readonly shifts: readonly Shift[];
  readonly exceptions: readonly OpeningException[];
  readonly closures: readonly Closure[];
  readonly busy: readonly Busy[];
}

/** A row that may be reserved: the person row of somebody with units only carries name and shift. */
export function reservable(resources: readonly CatalogueResource[]): CatalogueResource[] {
  const persons = new Set(resources.filter(({ kind }) => kind === 'nurse').map(({ unitOf }) => unitOf));
  return resources.filter((resource) => resource.usable && !persons.has(resource.id));
}
