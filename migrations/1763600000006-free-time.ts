import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepApart } from './row-security.ts';

/* Which stretches a changed row lies on, in the clinic's own dates. */
const DATES_OF = (rows: string): string => `
  SELECT DISTINCT row.clinic_id, day::date
    FROM ${rows} row JOIN clinic ON clinic.id = row.clinic_id,
         generate_series((lower(row.during) AT TIME ZONE clinic.time_zone)::date, ((upper(row.during) - interval '1 microsecond') AT TIME ZONE clinic.time_zone)::date, interval '1 day') AS day`;

/**
 * Which days of a clinic's free time changed in which transaction, so that a server process knows exactly what its picture has not seen.
 * Shape:  one row per statement and date; `date` NULL means everything. Written by triggers, because nothing that changes free time may forget it.
 */
export class FreeTime1763600000006 implements MigrationInterface {
  name = 'FreeTime1763600000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE free_time_change (
        clinic_id uuid NOT NULL,
        id bigint GENERATED ALWAYS AS IDENTITY,
        xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
        date date,
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (clinic_id, id)
      )`);
    await runner.query(`CREATE INDEX free_time_change_since ON free_time_change (clinic_id, xid)`);
    await runner.query(`CREATE INDEX free_time_change_by_age ON free_time_change (at)`);
    await keepApart(runner, ['free_time_change']);
    await runner.query(`REVOKE UPDATE, DELETE ON free_time_change FROM higaeri_app`);
    await runner.query(`GRANT SELECT, DELETE ON free_time_change TO higaeri_system`);
    await runner.query(
      `CREATE POLICY free_time_change_of_all_clinics ON free_time_change USING (current_user = 'higaeri_system')`,
    );
    await this.functions(runner);
    await this.triggers(runner);
  }

  private async functions(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION note_reserved_dates() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO free_time_change (clinic_id, date) ${DATES_OF('changed')};
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE FUNCTION note_moved_dates() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO free_time_change (clinic_id, date) ${DATES_OF('(SELECT clinic_id, during FROM before UNION SELECT clinic_id, during FROM changed)')};
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE FUNCTION note_dates() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP <> 'INSERT' THEN INSERT INTO free_time_change (clinic_id, date) VALUES (OLD.clinic_id, OLD.date); END IF;
        IF TG_OP <> 'DELETE' THEN INSERT INTO free_time_change (clinic_id, date) VALUES (NEW.clinic_id, NEW.date); END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE FUNCTION note_everything() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO free_time_change (clinic_id) VALUES (coalesce(NEW.clinic_id, OLD.clinic_id));
        RETURN NULL;
      END $$`);
  }

  private async triggers(runner: QueryRunner): Promise<void> {
    const reserved = 'FOR EACH STATEMENT EXECUTE FUNCTION note_reserved_dates()';
    await runner.query(
      `CREATE TRIGGER reservation_added AFTER INSERT ON reservation REFERENCING NEW TABLE AS changed ${reserved}`,
    );
    await runner.query(
      `CREATE TRIGGER reservation_removed AFTER DELETE ON reservation REFERENCING OLD TABLE AS changed ${reserved}`,
    );
    await runner.query(
      `CREATE TRIGGER reservation_changed AFTER UPDATE ON reservation REFERENCING OLD TABLE AS before NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_moved_dates()`,
    );
    for (const table of ['shift', 'opening_day'])
      await runner.query(
        `CREATE TRIGGER ${table}_changed AFTER INSERT OR UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION note_dates()`,
      );
    for (const table of ['closure', 'staff', 'treatment'])
      await runner.query(
        `CREATE TRIGGER ${table}_changed AFTER INSERT OR UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION note_everything()`,
      );
    // Every patient is a resource, too, and changes nobody's free time by being registered.
    await runner.query(
      `CREATE TRIGGER resource_added AFTER INSERT ON resource FOR EACH ROW WHEN (NEW.kind <> 'patient') EXECUTE FUNCTION note_everything()`,
    );
    await runner.query(
      `CREATE TRIGGER resource_changed AFTER UPDATE OR DELETE ON resource FOR EACH ROW WHEN (OLD.kind <> 'patient') EXECUTE FUNCTION note_everything()`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION note_reserved_dates, note_moved_dates, note_dates, note_everything CASCADE`);
    await runner.query(`DROP TABLE free_time_change`);
  }
}
