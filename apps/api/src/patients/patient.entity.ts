import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Columns only; who may see a row is the database's policy. */
@Entity('patient')
export class PatientEntity {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text', { name: 'patient_number' }) patientNumber: string;
  @Column('text', { name: 'family_name' }) familyName: string;
  @Column('text', { name: 'given_name' }) givenName: string;
  @Column('text', { name: 'family_name_kana', nullable: true }) familyNameKana: string | null;
  @Column('text', { name: 'given_name_kana', nullable: true }) givenNameKana: string | null;
  @Column('text', { name: 'family_name_romaji', nullable: true }) familyNameRomaji: string | null;
  @Column('text', { name: 'given_name_romaji', nullable: true }) givenNameRomaji: string | null;
  @Column('date', { name: 'birth_date' }) birthDate: string;
  @Column('text') sex: string;
  @Column('text') phone: string;
  @Column('text', { nullable: true }) email: string | null;
  @Column('text') language: string;
  @Column('text', { name: 'residence_country' }) residenceCountry: string;
  @Column('text', { name: 'time_zone', nullable: true }) timeZone: string | null;
  @Column('text', { name: 'referring_doctor', nullable: true }) referringDoctor: string | null;
  /** Every spelling of the name, folded alike, one per line. */
  @Column('text', { name: 'search_text' }) searchText: string;
  @Column('integer', { default: 1 }) version: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('uuid', { name: 'created_by' }) createdBy: string;
}
