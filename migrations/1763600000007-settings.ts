import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A manager changes the clinic's settings: the version says which ones were seen, and requests may write these two columns of their own clinic's row, nothing else of it. */
export class Settings1763600000007 implements MigrationInterface {
  name = 'Settings1763600000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE clinic ADD COLUMN settings_version integer NOT NULL DEFAULT 1`);
    await runner.query(`GRANT UPDATE (settings, settings_version) ON clinic TO higaeri_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`REVOKE UPDATE (settings, settings_version) ON clinic FROM higaeri_app`);
    await runner.query(`ALTER TABLE clinic DROP COLUMN settings_version`);
  }
}
