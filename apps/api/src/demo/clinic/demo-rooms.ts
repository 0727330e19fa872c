import type { ResourceKind } from '@higaeri/scheduling';
import { newId } from '../../platform/database/new-id.ts';
import { DEMO_STAFF, type DemoPerson } from '../people/demo-staff.ts';

/** A row of `resource`, but for the clinic. */
export interface DemoResource {
  readonly id: string;
  readonly kind: ResourceKind;
  readonly name: string;
  readonly name_en: string;
  readonly turnover_minutes: number;
  readonly unit_of: string | null;
  readonly staff_id: string | null;
  readonly sort: number;
  readonly active: boolean;
  readonly version: number;
}

const UNITS_OF_A_NURSE = 3;

const row = (
  kind: ResourceKind,
  name: string,
  nameEn: string,
  more: Partial<DemoResource> & Pick<DemoResource, 'sort'>,
): DemoResource => ({
  id: newId(),
  kind,
  name,
  name_en: nameEn,
  turnover_minutes: 0,
  unit_of: null,
  staff_id: null,
  active: true,
  version: 1,
  ...more,
});

const rooms = (kind: ResourceKind, count: number, name: string, nameEn: string, turnover = 0): DemoResource[] =>
  Array.from({ length: count }, (_, index) => {
    const number = count > 1 ? index + 1 : '';
    return row(kind, `${name}${number}`, `${nameEn} ${number}`.trim(), { sort: index + 1, turnover_minutes: turnover });
  });

/** Rooms and devices of the demo clinic; each operating room has its fluoroscope. Source: the "The demo clinic", clinic.md "Turnover". */
export function demoRooms(): DemoResource[] {
  const theatres = rooms('operating-room', 2, '手術室', 'Operating room', 15);
  const scopes = theatres.map(({ id, sort }) =>
    row('fluoroscope', `透視装置${sort}`, `Fluoroscope ${sort}`, { sort, unit_of: id }),
  );
  return [
    ...rooms('mri-scanner', 2, 'MRI', 'MRI', 5),
    ...rooms('xray-room', 1, 'X線室', 'X-ray room'),
    ...rooms('consulting-room', 3, '診察室', 'Consulting room'),
    ...rooms('preparation-bay', 2, '準備室', 'Preparation bay'),
    ...theatres,
    ...scopes,
    ...rooms('recovery-room', 5, '回復室', 'Recovery room', 10),
  ];
}

export interface DemoMember extends DemoPerson {
  readonly id: string;
  readonly accountId: string;
}

export const demoMembers = (): DemoMember[] =>
  DEMO_STAFF.map((person) => ({ ...person, id: newId(), accountId: newId() }));

/** The rows under which people are reserved: a nurse is her person's row and one unit for each room she may watch. */
export function peopleRows(members: readonly DemoMember[]): DemoResource[] {
  return members.flatMap(({ id, role, name, nameEn }, index) => {
    if (role !== 'doctor' && role !== 'nurse' && role !== 'radiographer') return [];
    const own = row(role, name, nameEn, { staff_id: id, sort: index + 1 });
    if (role !== 'nurse') return [own];
    const units = Array.from({ length: UNITS_OF_A_NURSE }, (_, unit) =>
      row(role, name, nameEn, { staff_id: id, unit_of: own.id, sort: unit + 1 }),
    );
    return [own, ...units];
  });
}
