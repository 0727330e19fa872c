import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('treatment')
export class TreatmentEntity {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId: string;
  @PrimaryColumn('text') code: string;
  @Column('text') name: string;
  @Column('text', { name: 'name_en' }) nameEn: string;
  @Column('text', { array: true }) indications: string[];
  @Column('text') anaesthesia: string;
  @Column('boolean') sedation: boolean;
  @Column('boolean') contrast: boolean;
  @Column('boolean', { name: 'lot_required' }) lotRequired: boolean;
  @Column('integer', { name: 'first_disc_minutes' }) firstDiscMinutes: number;
  @Column('integer', { name: 'further_disc_minutes' }) furtherDiscMinutes: number;
  @Column('integer', { name: 'recovery_minutes' }) recoveryMinutes: number;
  @Column('text', { nullable: true }) notes: string | null;
  @Column('text', { nullable: true }) source: string | null;
  @Column('boolean', { default: true }) active: boolean;
  @Column('integer', { default: 0 }) sort: number;
  @Column('integer', { default: 1 }) version: number;
}
