import { ResourceEntity } from './catalogue/resource.entity.ts';
import { StaffEntity } from './catalogue/staff.entity.ts';
import { TreatmentEntity } from './catalogue/treatment.entity.ts';
import { PatientEntity } from './patients/patient.entity.ts';

/** The tables that TypeORM maps. The visit, its history and its reservations are written in SQL, where locks and constraints are. */
export const ENTITIES: readonly (new () => unknown)[] = [PatientEntity, ResourceEntity, StaffEntity, TreatmentEntity];
