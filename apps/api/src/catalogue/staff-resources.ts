import { newId } from '../platform/database/new-id.ts';
import type { ResourceEntity } from './resource.entity.ts';
import type { StaffEntity } from './staff.entity.ts';

const RESERVED_ROLES: readonly string[] = ['doctor', 'nurse', 'radiographer'];
/** Source: clinic.md "One nurse watches up to 3 recovery rooms". */
export const USUAL_NURSE_UNITS = 3;

/**
 * The rows under which a member of staff can be reserved.
 * Shape:  a doctor and a radiographer are one row; a nurse is the person's row, never reserved, and one row per room she may watch;
 *         others are none.
 */
export function resourcesOf(staff: StaffEntity, units: number = USUAL_NURSE_UNITS): ResourceEntity[] {
  if (!RESERVED_ROLES.includes(staff.role)) return [];
  const person: ResourceEntity = {
    clinicId: staff.clinicId,
    id: newId(),
    kind: staff.role,
    name: staff.name,
    nameEn: staff.nameEn,
    turnoverMinutes: 0,
    unitOf: null,
    staffId: staff.id,
    sort: 0,
    active: true,
    version: 1,
  };
  if (staff.role !== 'nurse') return [person];
  const unit = (at: number): ResourceEntity => ({ ...person, id: newId(), unitOf: person.id, sort: at + 1 });
  return [person, ...Array.from({ length: units }, (_, at) => unit(at))];
}
