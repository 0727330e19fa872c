import { Flag, ListOf, OneOf, Text, Uuid, WholeNumber } from '../platform/http/fields.ts';
import type { StaffEntity } from './staff.entity.ts';

export const STAFF_ROLES = ['doctor', 'nurse', 'radiographer', 'reception', 'manager', 'admin'] as const;

export class CreateStaffDto {
  @Text() name: string;
  @Text() nameEn: string;
  @OneOf(STAFF_ROLES, { name: 'StaffRole' }) role: string;
  @Text({ max: 40, list: { max: 60 }, optional: true, description: 'Codes of the treatments a doctor performs' })
  skills?: string[];
  @WholeNumber({
    min: 1,
    max: 12,
    optional: true,
    description: 'Recovery rooms a nurse watches at once; 3 when left out',
  })
  units?: number;
}

/** What is left out stays. The role of a person never changes: that is a new member of staff. */
export class ChangeStaffDto {
  @Text({ optional: true }) name?: string;
  @Text({ optional: true }) nameEn?: string;
  @Text({ max: 40, list: { max: 60 }, optional: true }) skills?: string[];
  @Flag({ optional: true }) active?: boolean;
}

export class StaffView {
  @Uuid() id: string;
  @Text() name: string;
  @Text() nameEn: string;
  @OneOf(STAFF_ROLES, { name: 'StaffRole' }) role: string;
  @Text({ list: {} }) skills: string[];
  @Flag() active: boolean;
  @WholeNumber() version: number;
}

export class StaffList {
  @ListOf(() => StaffView) items: StaffView[];
  @Text({ nullable: true }) nextCursor: string | null;
}

export function staffView(staff: StaffEntity): StaffView {
  const { clinicId: _clinic, ...shown } = staff;
  return shown;
}
