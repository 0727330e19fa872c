import type { DayResource, ResourceKind } from '../model/resource.ts';
import type { Interval, Minute } from '../model/time.ts';
import { DEFAULT_EXPERIENCE } from '../predict/default-experience.ts';
import type { Experience } from '../predict/experience.ts';
import type { DayPolicy } from '../templates/day-policy.ts';
import { DEFAULT_DAY_POLICY } from '../templates/day-policy.ts';
import type { TreatmentTiming } from '../templates/treatment-timings.ts';
import { TREATMENT_TIMINGS } from '../templates/treatment-timings.ts';

/**
 * A treatment of a simulated clinic.
 * Shape:  `share` weighs how often it is booked against the others, 1 when left out.
 * Units:  minutes; `recoveryMinutes` as the clinic's policy says when left out.
 */
export interface SimulatedTreatment extends TreatmentTiming {
  readonly share?: number;
  readonly recoveryMinutes?: number;
}

/**
 * A clinic as far as its days can be simulated.
 * Shape:  `resources` are one empty day's rows; nobody is there before the first opening; a gap inside a person's opening is lunch, taken late when a patient is there.
 *         A treatment goes to the doctors who have its skill in turn, to all of them when nobody has. `withImages` is the share of patients who bring their images.
 * Units:  minutes; `visits` are booked per day.
 */
export interface SimulatedClinic {
  readonly opening: Minute;
  readonly closing: Minute;
  readonly resources: readonly DayResource[];
  readonly policy: DayPolicy;
  readonly treatments: readonly SimulatedTreatment[];
  readonly experience: Experience;
  readonly visits: number;
  readonly withImages: number;
}

/** How many of each a clinic has; nurses are people of three capacity rows each. */
export type ClinicSize = Readonly<Record<Exclude<ResourceKind, 'fluoroscope'>, number>>;

/** The demo clinic. Source: clinic.md "The day". */
export const DEMO_SIZE: ClinicSize = {
  'mri-scanner': 2,
  'xray-room': 1,
  'consulting-room': 3,
  'preparation-bay': 2,
  'operating-room': 2,
  'recovery-room': 5,
  doctor: 3,
  nurse: 5,
  radiographer: 3,
};

const OPEN: Interval = { from: 8 * 60 + 30, until: 18 * 60 };
const DEMO_VISITS = 12;
const ROOMS_PER_NURSE = 3;
const LUNCH_FROM = [11 * 60 + 45, 12 * 60 + 30];
const TURNOVER: Readonly<Partial<Record<ResourceKind, number>>> = {
  'mri-scanner': 5,
  'operating-room': 15,
  'recovery-room': 10,
};

/**
 * A clinic like the demo clinic, with what is changed about it.
 * Errors: throws a RangeError whose sentence says what is wrong, for a clinic that could never send a patient home.
 */
export function aSimulatedClinic(
  size: Partial<ClinicSize> = {},
  changed: Partial<Omit<SimulatedClinic, 'resources'>> = {},
): SimulatedClinic {
  const sizes = { ...DEMO_SIZE, ...size };
  const kinds = Object.keys(sizes) as (keyof ClinicSize)[];
  for (const kind of kinds) {
    if (!Number.isInteger(sizes[kind]) || sizes[kind] < 1)
      throw new RangeError(`A clinic needs at least one ${kind}; ${sizes[kind]} is not a number of them.`);
  }
  const policy = changed.policy ?? DEFAULT_DAY_POLICY;
  return {
    opening: OPEN.from,
    closing: OPEN.until,
    resources: kinds.flatMap((kind) => rowsOf(kind, sizes[kind], policy)),
    policy,
    treatments: TREATMENT_TIMINGS,
    experience: DEFAULT_EXPERIENCE,
    visits: DEMO_VISITS,
    withImages: 0.3,
    ...changed,
  };
}

function rowsOf(kind: keyof ClinicSize, count: number, policy: DayPolicy): DayResource[] {
  return Array.from({ length: count }, (_, index) => {
    const id = `${kind} ${index + 1}`;
    const row = { id, kind, open: [OPEN], busy: [], turnoverMinutes: TURNOVER[kind] ?? 0 };
    const person = { ...row, open: aroundLunch(index, policy) };
    const scope = { ...row, id: `fluoroscope ${index + 1}`, kind: 'fluoroscope' as const, unitOf: id };
    const units = Array.from({ length: ROOMS_PER_NURSE }, (_, unit) => ({
      ...person,
      id: `${id} unit ${unit + 1}`,
      unitOf: id,
    }));
    if (kind === 'operating-room') return [row, { ...scope, turnoverMinutes: 0 }];
    if (kind === 'nurse') return units;
    if (kind === 'doctor') return [{ ...person, skills: TREATMENT_TIMINGS.map(({ treatment }) => treatment) }];
    return [kind === 'radiographer' ? person : row];
  }).flat();
}

/** Half of the people go to lunch early, half late. */
function aroundLunch(index: number, { lunchMinutes }: DayPolicy): Interval[] {
  const from = LUNCH_FROM[index % LUNCH_FROM.length]!;
  return [
    { from: OPEN.from, until: from },
    { from: from + lunchMinutes, until: OPEN.until },
  ];
}
