import type { Visit } from '@higaeri/domain';
import type { CatalogueResource } from '../clinic-day/clinic-facts.ts';
import type { Following } from './following.ts';
import type { Reservation } from './reservation.ts';

/**
 * How a wanted row comes by its place.
 * Shape:  `keep`: it has it, or needs none; `claim`: it really happens, others yield; `plan`: only where it is free, else displaced;
 *         `linger`: cleaning, cut short before it takes anybody's place.
 */
export type PlaceBy = 'keep' | 'claim' | 'plan' | 'linger';

export interface WantedRow extends Reservation {
  readonly by: PlaceBy;
  /** How much of a claim's use may still give way to others. Units: milliseconds. */
  readonly spare?: number;
}

/** The row itself, without how it comes by its place. */
export const asRow = ({ by: _by, spare: _spare, ...row }: WantedRow): Reservation => row;

/** Everything the rows of a visit follow from. Units: milliseconds since the epoch. */
export interface VisitNow {
  readonly before: Visit;
  readonly after: Visit;
  readonly cause: Following['cause'];
  readonly at: number;
  readonly now: number;
  readonly catalogue: ReadonlyMap<string, CatalogueResource>;
  /** How late something may be before anybody else is concerned. */
  readonly tolerated: number;
  readonly makeId: () => string;
}

export const MINUTE = 60_000;
/** How much longer whoever has outstayed the plan is expected to stay. */
export const LEAD = 5 * MINUTE;

/**
 * Until when somebody who is still there is expected to be.
 * Shape:  the expected end while that lies ahead, so that a step which is about to end on time takes nobody's place.
 * Units:  milliseconds since the epoch.
 */
export const stayingUntil = (expected: number, now: number): number => (now < expected ? expected : now + LEAD);

const PEOPLE: ReadonlySet<string> = new Set(['doctor', 'nurse', 'radiographer', 'patient']);
export const isPerson = ({ resourceKind }: Pick<Reservation, 'resourceKind'>): boolean => PEOPLE.has(resourceKind);

/** Until when the row is used, its turnover left out. */
export const usedUntil = (row: Pick<Reservation, 'until' | 'turnoverMinutes'>): number =>
  row.until - row.turnoverMinutes * MINUTE;

/** The room or person physically in use, as opposed to reserved or being cleaned. */
export const isOccupied = (row: Pick<Reservation, 'state' | 'endedAt'>): boolean =>
  row.state === 'in-use' && row.endedAt === null;
