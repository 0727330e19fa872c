import type { Interval } from './time.ts';

export const RESOURCE_KINDS = [
  'mri-scanner',
  'xray-room',
  'consulting-room',
  'preparation-bay',
  'operating-room',
  'fluoroscope',
  'recovery-room',
  'doctor',
  'nurse',
  'radiographer',
] as const;

export type ResourceKind = (typeof RESOURCE_KINDS)[number];

/**
 * One reservable row of a day: a room, a device, a person, or one of the units of a nurse.
 * Shape:  `open` is the shift or the opening hours minus lunch and closures; `busy` are the live reservations with their own turnover inside.
 *         `unitOf` names the person a capacity row belongs to, or the room a fluoroscope stands in.
 *         `skills` are treatment codes; a doctor without them consults, operates and reviews nothing.
 * Units:  minutes. A turnover keeps other visits away after a use; it may run past `open`, and is ignored for people, who have none.
 */
export interface DayResource {
  readonly id: string;
  readonly kind: ResourceKind;
  readonly open: readonly Interval[];
  readonly busy: readonly Interval[];
  readonly turnoverMinutes: number;
  readonly skills?: readonly string[];
  readonly unitOf?: string;
}
