import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, keepApart } from './row-security.ts';

/** Visits, their append-only history, the reservations that nothing can double, and alerts. */
export class Visits1763600000003 implements MigrationInterface {
  name = 'Visits1763600000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE visit (
        clinic_id uuid NOT NULL REFERENCES clinic (id),
        id uuid NOT NULL,
        patient_id uuid NOT NULL,
        date date NOT NULL,
        stage text NOT NULL,
        treatment text NOT NULL,
        call_number integer NOT NULL,
        version integer NOT NULL DEFAULT 1,
        state jsonb NOT NULL,
        created_at timestamptz NOT NULL,
        PRIMARY KEY (clinic_id, id),
        FOREIGN KEY (clinic_id, patient_id) REFERENCES patient (clinic_id, id),
        FOREIGN KEY (clinic_id, treatment) REFERENCES treatment (clinic_id, code)
      )`);
    await runner.query(`CREATE INDEX visit_of_a_day ON visit (clinic_id, date, stage)`);
    await runner.query(`CREATE INDEX visit_of_a_patient ON visit (clinic_id, patient_id, date DESC)`);
    // The judge of last resort for two desks that book one patient on one day.
    await runner.query(`
      CREATE UNIQUE INDEX visit_one_a_day ON visit (clinic_id, patient_id, date)
        WHERE stage NOT IN ('cancelled', 'no-show', 'transferred', 'withdrawn', 'left', 'departed')`);
    await runner.query(`
      CREATE TABLE call_number_counter (
        clinic_id uuid NOT NULL REFERENCES clinic (id),
        date date NOT NULL,
        last_number integer NOT NULL DEFAULT 0,
        PRIMARY KEY (clinic_id, date)
      )`);
    await runner.query(`
      CREATE TABLE visit_history (
        clinic_id uuid NOT NULL,
        visit_id uuid NOT NULL,
        seq integer NOT NULL,
        id uuid NOT NULL,
        at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL,
        account_id uuid NOT NULL,
        type text NOT NULL,
        stage_before text,
        stage_after text NOT NULL,
        fact jsonb NOT NULL,
        PRIMARY KEY (clinic_id, visit_id, seq),
        UNIQUE (clinic_id, id),
        FOREIGN KEY (clinic_id, visit_id) REFERENCES visit (clinic_id, id)
      )`);
    // Observations are queued on tablets and replayed: one per account and client id, for ever.
    await runner.query(`
      CREATE TABLE observation_key (
        clinic_id uuid NOT NULL,
        account_id uuid NOT NULL,
        client_id uuid NOT NULL,
        visit_id uuid NOT NULL,
        fact_id uuid NOT NULL,
        PRIMARY KEY (clinic_id, account_id, client_id),
        FOREIGN KEY (clinic_id, visit_id) REFERENCES visit (clinic_id, id)
      )`);
    await runner.query(`
      CREATE TABLE reservation (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        visit_id uuid NOT NULL,
        step_id uuid,
        step_kind text,
        resource_id uuid NOT NULL,
        resource_kind text NOT NULL,
        during tstzrange NOT NULL,
        turnover_minutes integer NOT NULL DEFAULT 0 CHECK (turnover_minutes >= 0),
        state text NOT NULL CHECK (state IN ('held', 'firm', 'in-use', 'standby', 'displaced', 'released', 'done')),
        ended_at timestamptz,
        PRIMARY KEY (clinic_id, id),
        FOREIGN KEY (clinic_id, visit_id) REFERENCES visit (clinic_id, id),
        FOREIGN KEY (clinic_id, resource_id) REFERENCES resource (clinic_id, id),
        CONSTRAINT reservation_not_empty CHECK (NOT isempty(during) AND NOT lower_inf(during) AND NOT upper_inf(during)),
        CONSTRAINT reservation_no_overlap EXCLUDE USING gist (clinic_id WITH =, resource_id WITH =, during WITH &&)
          WHERE (state IN ('held', 'firm', 'in-use')) DEFERRABLE INITIALLY IMMEDIATE
      )`);
    await runner.query(`CREATE INDEX reservation_of_a_visit ON reservation (clinic_id, visit_id)`);
    await runner.query(
      `CREATE INDEX reservation_of_a_time ON reservation USING gist (clinic_id, during) WHERE (state IN ('held', 'firm', 'in-use', 'displaced', 'standby'))`,
    );
    await runner.query(`
      CREATE TABLE alert (
        clinic_id uuid NOT NULL REFERENCES clinic (id),
        id uuid NOT NULL,
        date date NOT NULL,
        kind text NOT NULL,
        severity text NOT NULL CHECK (severity IN ('info', 'warning', 'alarm')),
        visit_id uuid,
        resource_id uuid,
        step_kind text,
        at timestamptz NOT NULL,
        detail jsonb NOT NULL DEFAULT '{}',
        raised_by uuid,
        acknowledged_at timestamptz,
        acknowledged_by uuid,
        resolved_at timestamptz,
        PRIMARY KEY (clinic_id, id),
        FOREIGN KEY (clinic_id, visit_id) REFERENCES visit (clinic_id, id),
        FOREIGN KEY (clinic_id, resource_id) REFERENCES resource (clinic_id, id)
      )`);
    await runner.query(`CREATE INDEX alert_of_a_day ON alert (clinic_id, date) WHERE resolved_at IS NULL`);
    await keepApart(runner, [
      'visit',
      'call_number_counter',
      'visit_history',
      'observation_key',
      'reservation',
      'alert',
    ]);
    await appendOnly(runner, ['visit_history', 'observation_key']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE alert, reservation, observation_key, visit_history, call_number_counter, visit`);
  }
}
