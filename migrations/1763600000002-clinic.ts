import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepApart } from './row-security.ts';

/** What a clinic has: treatments, people, rooms and devices, shifts, closures, patients. */
export class Clinic1763600000002 implements MigrationInterface {
  name = 'Clinic1763600000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE treatment (
        clinic_id uuid NOT NULL REFERENCES clinic (id),
        code text NOT NULL CHECK (code ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
        name text NOT NULL,
        name_en text NOT NULL,
        indications text[] NOT NULL,
        anaesthesia text NOT NULL CHECK (anaesthesia IN ('local', 'local-and-sedation', 'per-clinic')),
        sedation boolean NOT NULL,
        contrast boolean NOT NULL,
        lot_required boolean NOT NULL,
        first_disc_minutes integer NOT NULL CHECK (first_disc_minutes BETWEEN 5 AND 480),
        further_disc_minutes integer NOT NULL CHECK (further_disc_minutes BETWEEN 0 AND 240),
        recovery_minutes integer NOT NULL CHECK (recovery_minutes BETWEEN 5 AND 720),
        notes text,
        source text,
        active boolean NOT NULL DEFAULT true,
        sort integer NOT NULL DEFAULT 0,
        version integer NOT NULL DEFAULT 1,
        PRIMARY KEY (clinic_id, code)
      )`);
    await runner.query(`
      CREATE TABLE staff (
        clinic_id uuid NOT NULL REFERENCES clinic (id),
        id uuid NOT NULL,
        name text NOT NULL,
        name_en text NOT NULL,
        role text NOT NULL CHECK (role IN ('doctor', 'nurse', 'radiographer', 'reception', 'manager', 'admin')),
        skills text[] NOT NULL DEFAULT '{}',
        active boolean NOT NULL DEFAULT true,
        version integer NOT NULL DEFAULT 1,
        PRIMARY KEY (clinic_id, id)
      )`);
    // A nurse is one row that carries the person and as many unit rows as rooms she may watch; a fluoroscope is a unit of its operating room.
    await runner.query(`
      CREATE TABLE resource (
        clinic_id uuid NOT NULL REFERENCES clinic (id),
        id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('mri-scanner', 'xray-room', 'consulting-room', 'preparation-bay', 'operating-room', 'fluoroscope', 'recovery-room', 'doctor', 'nurse', 'radiographer', 'patient')),
        name text NOT NULL,
        name_en text NOT NULL,
        turnover_minutes integer NOT NULL DEFAULT 0 CHECK (turnover_minutes BETWEEN 0 AND 240),
        unit_of uuid,
        staff_id uuid,
        sort integer NOT NULL DEFAULT 0,
        active boolean NOT NULL DEFAULT true,
        version integer NOT NULL DEFAULT 1,
        PRIMARY KEY (clinic_id, id),
        FOREIGN KEY (clinic_id, unit_of) REFERENCES resource (clinic_id, id),
        FOREIGN KEY (clinic_id, staff_id) REFERENCES staff (clinic_id, id),
        CHECK (turnover_minutes = 0 OR kind NOT IN ('doctor', 'nurse', 'radiographer', 'patient'))
      )`);
    await runner.query(`CREATE INDEX resource_of_a_kind ON resource (clinic_id, kind, sort) WHERE kind <> 'patient'`);
    await runner.query(`
      CREATE TABLE shift (
        clinic_id uuid NOT NULL REFERENCES clinic (id),
        id uuid NOT NULL,
        staff_id uuid NOT NULL,
        date date NOT NULL,
        during tstzrange NOT NULL CHECK (NOT isempty(during) AND NOT lower_inf(during) AND NOT upper_inf(during)),
        break tstzrange CHECK (break <@ during),
        PRIMARY KEY (clinic_id, id),
        FOREIGN KEY (clinic_id, staff_id) REFERENCES staff (clinic_id, id),
        EXCLUDE USING gist (clinic_id WITH =, staff_id WITH =, during WITH &&)
      )`);
    await runner.query(`CREATE INDEX shift_of_a_day ON shift (clinic_id, date)`);
    // The rota is edited as one document per span: its version guards it.
    await runner.query(`
      CREATE TABLE rota_version (
        clinic_id uuid NOT NULL REFERENCES clinic (id),
        version integer NOT NULL DEFAULT 1,
        PRIMARY KEY (clinic_id)
      )`);
    await runner.query(`
      CREATE TABLE opening_day (
        clinic_id uuid NOT NULL REFERENCES clinic (id),
        date date NOT NULL,
        during tstzrange,
        reason text,
        PRIMARY KEY (clinic_id, date),
        CHECK (during IS NOT NULL OR reason IS NOT NULL)
      )`);
    await runner.query(
      `COMMENT ON TABLE opening_day IS 'Days that differ from the weekly opening hours and the holiday calendar; during NULL means closed.'`,
    );
    await runner.query(`
      CREATE TABLE closure (
        clinic_id uuid NOT NULL REFERENCES clinic (id),
        id uuid NOT NULL,
        resource_id uuid NOT NULL,
        during tstzrange NOT NULL CHECK (NOT isempty(during)),
        reason text NOT NULL,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL,
        removed_at timestamptz,
        PRIMARY KEY (clinic_id, id),
        FOREIGN KEY (clinic_id, resource_id) REFERENCES resource (clinic_id, id)
      )`);
    await runner.query(
      `CREATE INDEX closure_of_a_resource ON closure USING gist (clinic_id, resource_id, during) WHERE removed_at IS NULL`,
    );
    // \`search_text\` holds every spelling of the name folded alike (kana width and script, romaji case), written by the patients feature.
    await runner.query(`
      CREATE TABLE patient (
        clinic_id uuid NOT NULL REFERENCES clinic (id),
        id uuid NOT NULL,
        patient_number text NOT NULL,
        family_name text NOT NULL,
        given_name text NOT NULL,
        family_name_kana text,
        given_name_kana text,
        family_name_romaji text,
        given_name_romaji text,
        birth_date date NOT NULL,
        sex text NOT NULL CHECK (sex IN ('female', 'male', 'other', 'unknown')),
        phone text NOT NULL,
        email text,
        language text NOT NULL CHECK (language IN ('ja', 'en', 'zh', 'ko')),
        residence_country text NOT NULL CHECK (residence_country ~ '^[A-Z]{2}$'),
        time_zone text,
        referring_doctor text,
        search_text text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        created_by uuid NOT NULL,
        PRIMARY KEY (clinic_id, id),
        UNIQUE (clinic_id, patient_number),
        FOREIGN KEY (clinic_id, id) REFERENCES resource (clinic_id, id) DEFERRABLE INITIALLY DEFERRED
      )`);
    await runner.query(`CREATE INDEX patient_by_name ON patient USING gin (search_text gin_trgm_ops)`);
    await runner.query(`CREATE INDEX patient_by_birth_date ON patient (clinic_id, birth_date)`);
    await runner.query(`CREATE INDEX patient_by_phone ON patient (clinic_id, phone)`);
    await runner.query(`
      CREATE TABLE patient_number_counter (
        clinic_id uuid NOT NULL REFERENCES clinic (id),
        last_number bigint NOT NULL DEFAULT 0,
        PRIMARY KEY (clinic_id)
      )`);
    await keepApart(runner, [
      'treatment',
      'staff',
      'resource',
      'shift',
      'rota_version',
      'opening_day',
      'closure',
      'patient',
      'patient_number_counter',
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP TABLE patient_number_counter, patient, closure, opening_day, rota_version, shift, resource, staff, treatment`,
    );
  }
}
