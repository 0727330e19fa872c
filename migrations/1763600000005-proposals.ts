import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepApart } from './row-security.ts';

/** Changed plans of a day, offered to people. */
export class Proposals1763600000005 implements MigrationInterface {
  name = 'Proposals1763600000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE proposal (
        clinic_id uuid NOT NULL REFERENCES clinic (id),
        id uuid NOT NULL,
        date date NOT NULL,
        based_on text NOT NULL,
        created_at timestamptz NOT NULL,
        created_by uuid,
        cause jsonb NOT NULL,
        matter text NOT NULL,
        content jsonb NOT NULL,
        moves_key text NOT NULL,
        state text NOT NULL CHECK (state IN ('open', 'applied', 'dismissed', 'replaced', 'empty')),
        answered_at timestamptz,
        answered_by uuid,
        reason text,
        told jsonb NOT NULL DEFAULT '{}',
        PRIMARY KEY (clinic_id, id)
      )`);
    await runner.query(`CREATE INDEX proposal_of_a_day ON proposal (clinic_id, date, id DESC)`);
    // A day waits for one answer at a time, whatever the number of server processes.
    await runner.query(`CREATE UNIQUE INDEX proposal_one_open ON proposal (clinic_id, date) WHERE state = 'open'`);
    await keepApart(runner, ['proposal']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE proposal`);
  }
}
