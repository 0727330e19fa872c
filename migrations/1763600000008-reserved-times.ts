import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The ends of a reservation as columns of their own, so that one day's can be looked up among a year's.
 * Shape:  row security lets only comparisons that cannot leak a row into an index; those of instants are, those of ranges are not.
 *         A row touches a stretch when it starts before its end and ends after its beginning; it starts no earlier than the longest live row lasts, which the second index tells at once.
 */
export class ReservedTimes1763600000008 implements MigrationInterface {
  name = 'ReservedTimes1763600000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE reservation
        ADD COLUMN starts timestamptz NOT NULL GENERATED ALWAYS AS (lower(during)) STORED,
        ADD COLUMN ends timestamptz NOT NULL GENERATED ALWAYS AS (upper(during)) STORED`);
    const live = `WHERE state IN ('held', 'firm', 'in-use')`;
    await runner.query(`CREATE INDEX reservation_by_start ON reservation (clinic_id, starts, ends) ${live}`);
    await runner.query(`CREATE INDEX reservation_by_length ON reservation (clinic_id, (ends - starts)) ${live}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX reservation_by_length, reservation_by_start`);
    await runner.query(`ALTER TABLE reservation DROP COLUMN starts, DROP COLUMN ends`);
  }
}
