import type { DayResource, ResourceKind } from '../model/resource.ts';
import type { ClinicSize, SimulatedClinic, SimulatedTreatment } from './simulated-clinic.ts';

/** What can be counted and changed; a fluoroscope comes and goes with its room. */
export const SIZED_KINDS = [
  'recovery-room',
  'operating-room',
  'mri-scanner',
  'xray-room',
  'consulting-room',
  'preparation-bay',
  'doctor',
  'nurse',
  'radiographer',
] as const satisfies readonly (keyof ClinicSize)[];

/** What would be different. Shape: what is left out stays as it is; `shares` by treatment. */
export interface ClinicChange {
  readonly size?: Partial<ClinicSize>;
  readonly visits?: number;
  readonly shares?: Readonly<Record<string, number>>;
}

/** Everything that comes and goes together: a room with its fluoroscope, a nurse with all units. */
interface Group {
  readonly owner: string;
  readonly rows: readonly DayResource[];
}

/** How many of each kind a clinic has. Shape: a nurse counts once, whatever her units. */
export function sizeOf(resources: readonly DayResource[]): ClinicSize {
  return Object.fromEntries(SIZED_KINDS.map((kind) => [kind, groupsOf(resources, kind).length])) as ClinicSize;
}

/**
 * The clinic with what is changed about it.
 * Shape:  the last ones of a kind are taken away; a new one is like those there are, and a new doctor does every treatment.
 *         A treatment that nobody is left to do is no longer booked.
 * Errors: throws a RangeError whose sentence says what is wrong, for a clinic that could never send a patient home.
 */
export function changedClinic(clinic: SimulatedClinic, change: ClinicChange): SimulatedClinic {
  const resources = SIZED_KINDS.flatMap((kind) => resized(clinic, kind, change.size?.[kind]));
  const treatments = clinic.treatments
    .map((treatment) => withShare(treatment, change.shares?.[treatment.treatment]))
    .filter(({ treatment, share = 1 }) => share > 0 && isDone(resources, treatment));
  if (treatments.length === 0) throw new RangeError('A clinic needs at least one treatment that a doctor does.');
  return { ...clinic, resources, treatments, visits: change.visits ?? clinic.visits };
}

function resized(clinic: SimulatedClinic, kind: keyof ClinicSize, wanted: number | undefined): DayResource[] {
  const groups = groupsOf(clinic.resources, kind);
  const count = wanted ?? groups.length;
  if (!Number.isInteger(count) || count < 1 || groups.length === 0)
    throw new RangeError(`A clinic needs at least one ${kind}; ${count} is not a number of them.`);
  const skills = clinic.treatments.map(({ treatment }) => treatment);
  return Array.from({ length: count }, (_, place) => {
    const group = groups[place % groups.length]!;
    return place < groups.length ? group.rows : anotherLike(group, `new ${kind} ${place + 1}`, skills);
  }).flat();
}

function anotherLike({ owner, rows }: Group, name: string, skills: readonly string[]): DayResource[] {
  return rows.map((row, place) => ({
    ...row,
    id: row.id === owner ? name : `${name} ${place + 1}`,
    ...(row.unitOf === undefined ? {} : { unitOf: name }),
    ...(row.kind === 'doctor' ? { skills } : {}),
  }));
}

function groupsOf(resources: readonly DayResource[], kind: ResourceKind): Group[] {
  const ownerOf = (row: DayResource): string => (row.kind === kind ? (row.unitOf ?? row.id) : row.id);
  const owners = [...new Set(resources.filter((row) => row.kind === kind).map(ownerOf))];
  return owners.map((owner) => ({
    owner,
    rows: resources.filter(({ id, unitOf }) => id === owner || unitOf === owner),
  }));
}

function withShare(treatment: SimulatedTreatment, share: number | undefined): SimulatedTreatment {
  return share === undefined ? treatment : { ...treatment, share };
}

function isDone(resources: readonly DayResource[], treatment: string): boolean {
  return resources.some(({ kind, skills }) => kind === 'doctor' && skills?.includes(treatment));
}
