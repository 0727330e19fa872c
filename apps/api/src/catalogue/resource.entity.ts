import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('resource')
export class ResourceEntity {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text') kind: string;
  @Column('text') name: string;
  @Column('text', { name: 'name_en' }) nameEn: string;
  @Column('integer', { name: 'turnover_minutes', default: 0 }) turnoverMinutes: number;
  @Column('uuid', { name: 'unit_of', nullable: true }) unitOf: string | null;
  @Column('uuid', { name: 'staff_id', nullable: true }) staffId: string | null;
  @Column('integer', { default: 0 }) sort: number;
  @Column('boolean', { default: true }) active: boolean;
  @Column('integer', { default: 1 }) version: number;
}
