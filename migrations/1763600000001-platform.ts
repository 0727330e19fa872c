import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeExtensions, makeRoles } from './roles.ts';
import { appendOnly, keepApart } from './row-security.ts';

/** What every clinic stands on: clinics, accounts, sessions, idempotency, events and the audit. */
export class Platform1763600000001 implements MigrationInterface {
  name = 'Platform1763600000001';

  async up(runner: QueryRunner): Promise<void> {
    await makeExtensions(runner, ['btree_gist', 'pg_trgm']);
    await makeRoles(runner, ['higaeri_app', 'higaeri_system']);
    await runner.query(`GRANT USAGE ON SCHEMA public TO higaeri_app, higaeri_system`);
    await clinics(runner);
    await accounts(runner);
    await writes(runner);
    await events(runner);
    await audit(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE audit_seal, audit_unsealed, audit, event, event_head, outbox, idempotency_record, server_secret,
        sign_in_attempt, personal_access_token, session, account, login_directory, clinic`);
    await runner.query(`DROP FUNCTION refuse_change, queue_for_sealing`);
  }
}

/* `clinic` and `login_directory` are read before a clinic is known, so their owner is not bound by their policies; requests are. */
async function clinics(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE clinic (
      id uuid PRIMARY KEY,
      slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
      name text NOT NULL,
      name_en text NOT NULL,
      time_zone text NOT NULL,
      settings jsonb NOT NULL DEFAULT '{}',
      created_at timestamptz NOT NULL
    )`);
  await runner.query(`
    CREATE TABLE login_directory (
      email text PRIMARY KEY CHECK (email = lower(email)),
      clinic_id uuid NOT NULL REFERENCES clinic (id),
      account_id uuid NOT NULL
    )`);
  await runner.query(`CREATE INDEX login_directory_of_an_account ON login_directory (clinic_id, account_id)`);
  await runner.query(`ALTER TABLE clinic ENABLE ROW LEVEL SECURITY`);
  await runner.query(`ALTER TABLE login_directory ENABLE ROW LEVEL SECURITY`);
  await runner.query(
    `CREATE POLICY clinic_itself ON clinic USING (id = NULLIF(current_setting('higaeri.clinic_id', true), '')::uuid)`,
  );
  await runner.query(
    `CREATE POLICY login_directory_of_one_clinic ON login_directory
       USING (clinic_id = NULLIF(current_setting('higaeri.clinic_id', true), '')::uuid)`,
  );
  await runner.query(`GRANT SELECT ON clinic TO higaeri_app, higaeri_system`);
  await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON login_directory TO higaeri_app`);
  await runner.query(`GRANT SELECT ON login_directory TO higaeri_system`);
  await overAllClinics(runner, ['clinic', 'login_directory']);
}

async function accounts(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE account (
      clinic_id uuid NOT NULL REFERENCES clinic (id),
      id uuid NOT NULL,
      email text NOT NULL CHECK (email = lower(email)),
      display_name text NOT NULL,
      roles text[] NOT NULL CHECK (cardinality(roles) > 0
        AND roles <@ '{reception,doctor,nurse,radiographer,manager,admin}'::text[]),
      staff_id uuid,
      password_hash text NOT NULL,
      totp_secret text,
      totp_last_step bigint NOT NULL DEFAULT 0,
      disabled_at timestamptz,
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL,
      PRIMARY KEY (clinic_id, id),
      UNIQUE (clinic_id, email)
    )`);
  await runner.query(`
    CREATE TABLE session (
      clinic_id uuid NOT NULL,
      token_hash text NOT NULL,
      account_id uuid NOT NULL,
      created_at timestamptz NOT NULL,
      last_seen_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL,
      ended_at timestamptz,
      PRIMARY KEY (clinic_id, token_hash),
      FOREIGN KEY (clinic_id, account_id) REFERENCES account (clinic_id, id)
    )`);
  await runner.query(`CREATE INDEX session_of_an_account ON session (clinic_id, account_id) WHERE ended_at IS NULL`);
  await runner.query(`CREATE INDEX session_by_expiry ON session (expires_at)`);
  await runner.query(`
    CREATE TABLE personal_access_token (
      clinic_id uuid NOT NULL,
      id uuid NOT NULL,
      account_id uuid NOT NULL,
      name text NOT NULL,
      token_hash text NOT NULL,
      created_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL,
      last_used_at timestamptz,
      revoked_at timestamptz,
      PRIMARY KEY (clinic_id, id),
      UNIQUE (clinic_id, token_hash),
      FOREIGN KEY (clinic_id, account_id) REFERENCES account (clinic_id, id)
    )`);
  await runner.query(
    `CREATE INDEX personal_access_token_of_an_account ON personal_access_token (clinic_id, account_id)`,
  );
  // Whoever tries has no clinic yet. The subject is a hash of an e-mail address or of a network address.
  await runner.query(`
    CREATE TABLE sign_in_attempt (
      subject text PRIMARY KEY,
      attempts integer NOT NULL,
      window_started_at timestamptz NOT NULL
    )`);
  await runner.query(`CREATE TABLE server_secret (name text PRIMARY KEY, value text NOT NULL)`);
  await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_attempt TO higaeri_system`);
  await keepApart(runner, ['account', 'session', 'personal_access_token']);
  await runner.query(`GRANT SELECT, DELETE ON session, personal_access_token TO higaeri_system`);
  await overAllClinics(runner, ['session', 'personal_access_token']);
}

async function writes(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE idempotency_record (
      clinic_id uuid NOT NULL,
      account_id uuid NOT NULL,
      key text NOT NULL,
      request_hash text NOT NULL,
      status integer NOT NULL,
      body text,
      version integer,
      headers jsonb NOT NULL,
      created_at timestamptz NOT NULL,
      PRIMARY KEY (clinic_id, account_id, key)
    )`);
  await runner.query(`CREATE INDEX idempotency_record_by_age ON idempotency_record (created_at)`);
  await keepApart(runner, ['idempotency_record']);
  await runner.query(`GRANT SELECT, DELETE ON idempotency_record TO higaeri_system`);
  await overAllClinics(runner, ['idempotency_record']);
}

/* Events wait in the outbox until the elected publisher numbers them, per clinic, once they are committed. */
async function events(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE outbox (
      clinic_id uuid NOT NULL,
      id bigint GENERATED ALWAYS AS IDENTITY,
      date date,
      type text NOT NULL,
      data jsonb NOT NULL,
      PRIMARY KEY (clinic_id, id)
    )`);
  await runner.query(`
    CREATE TABLE event_head (
      clinic_id uuid NOT NULL,
      seq bigint NOT NULL,
      PRIMARY KEY (clinic_id)
    )`);
  await runner.query(`
    CREATE TABLE event (
      clinic_id uuid NOT NULL,
      seq bigint NOT NULL,
      date date,
      type text NOT NULL,
      data jsonb NOT NULL,
      at timestamptz NOT NULL,
      PRIMARY KEY (clinic_id, seq)
    )`);
  await runner.query(`CREATE INDEX event_by_age ON event (at)`);
  await keepApart(runner, ['outbox', 'event_head', 'event']);
  await runner.query(`REVOKE SELECT, UPDATE, DELETE ON outbox FROM higaeri_app`);
  await runner.query(`REVOKE INSERT, UPDATE, DELETE ON event_head, event FROM higaeri_app`);
  await runner.query(`GRANT SELECT, DELETE ON outbox TO higaeri_system`);
  await runner.query(`GRANT SELECT, INSERT, UPDATE ON event_head TO higaeri_system`);
  await runner.query(`GRANT SELECT, INSERT, DELETE ON event TO higaeri_system`);
  await overAllClinics(runner, ['outbox', 'event_head', 'event']);
}

async function audit(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE audit (
      clinic_id uuid NOT NULL,
      id uuid NOT NULL,
      at timestamptz NOT NULL,
      account_id uuid,
      action text NOT NULL,
      visit_id uuid,
      patient_id uuid,
      facts jsonb NOT NULL,
      PRIMARY KEY (clinic_id, id)
    )`);
  await runner.query(`CREATE INDEX audit_by_time ON audit (clinic_id, at, id)`);
  await runner.query(`CREATE INDEX audit_of_a_visit ON audit (clinic_id, visit_id, at) WHERE visit_id IS NOT NULL`);
  await runner.query(
    `CREATE INDEX audit_of_a_patient ON audit (clinic_id, patient_id, at) WHERE patient_id IS NOT NULL`,
  );
  await runner.query(`
    CREATE TABLE audit_unsealed (
      clinic_id uuid NOT NULL,
      audit_id uuid NOT NULL,
      PRIMARY KEY (clinic_id, audit_id)
    )`);
  await runner.query(`
    CREATE TABLE audit_seal (
      clinic_id uuid NOT NULL,
      seq bigint NOT NULL,
      audit_id uuid NOT NULL,
      hash text NOT NULL,
      PRIMARY KEY (clinic_id, seq),
      UNIQUE (clinic_id, audit_id)
    )`);
  await keepApart(runner, ['audit', 'audit_unsealed', 'audit_seal']);
  await appendOnly(runner, ['audit', 'audit_seal']);
  await runner.query(`REVOKE UPDATE, DELETE ON audit_unsealed FROM higaeri_app`);
  await runner.query(`REVOKE INSERT ON audit_seal FROM higaeri_app`);
  await runner.query(`GRANT SELECT ON audit TO higaeri_system`);
  await runner.query(`GRANT SELECT, DELETE ON audit_unsealed TO higaeri_system`);
  await runner.query(`GRANT SELECT, INSERT ON audit_seal TO higaeri_system`);
  await overAllClinics(runner, ['audit', 'audit_unsealed', 'audit_seal']);
  // By trigger, so that no row can be added that the sealer does not hear of, in whatever order transactions commit.
  await runner.query(`
    CREATE FUNCTION queue_for_sealing() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO audit_unsealed (clinic_id, audit_id) SELECT clinic_id, id FROM added;
      RETURN NULL;
    END $$`);
  await runner.query(`
    CREATE TRIGGER audit_queued AFTER INSERT ON audit REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION queue_for_sealing()`);
}

/*
 * The system role (publisher, sealer, sweeper, sign-in) works over all clinics. The policy compares the role in effect instead of
 * naming it in TO, because that would also bind to whoever is a member of it, and the owner is.
 */
async function overAllClinics(runner: QueryRunner, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    await runner.query(`CREATE POLICY ${table}_of_all_clinics ON ${table} USING (current_user = 'higaeri_system')`);
  }
}
