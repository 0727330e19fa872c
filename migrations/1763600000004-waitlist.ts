import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepApart } from './row-security.ts';

/** Who waits for a place, afternoons that became free, and the offers between both. */
export class Waitlist1763600000004 implements MigrationInterface {
  name = 'Waitlist1763600000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE waitlist_entry (
        clinic_id uuid NOT NULL REFERENCES clinic (id),
        id uuid NOT NULL,
        patient_id uuid NOT NULL,
        treatment text NOT NULL,
        discs integer NOT NULL CHECK (discs BETWEEN 1 AND 5),
        from_date date NOT NULL,
        to_date date NOT NULL CHECK (to_date >= from_date),
        not_before text,
        not_after text,
        doctor_id uuid,
        images_from_elsewhere boolean NOT NULL,
        decided_earlier boolean NOT NULL,
        notice_minutes integer NOT NULL CHECK (notice_minutes >= 0),
        note text,
        state text NOT NULL CHECK (state IN ('waiting', 'offered', 'booked', 'left')),
        visit_id uuid,
        added_at timestamptz NOT NULL,
        added_by uuid NOT NULL,
        version integer NOT NULL DEFAULT 1,
        PRIMARY KEY (clinic_id, id),
        FOREIGN KEY (clinic_id, patient_id) REFERENCES patient (clinic_id, id),
        FOREIGN KEY (clinic_id, treatment) REFERENCES treatment (clinic_id, code),
        FOREIGN KEY (clinic_id, doctor_id) REFERENCES resource (clinic_id, id),
        FOREIGN KEY (clinic_id, visit_id) REFERENCES visit (clinic_id, id)
      )`);
    // Two desks that write down the same wish: one line.
    await runner.query(`
      CREATE UNIQUE INDEX waitlist_one_wish ON waitlist_entry (clinic_id, patient_id, treatment) WHERE state IN ('waiting', 'offered')`);
    await runner.query(`
      CREATE TABLE freed_chain (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        date date NOT NULL,
        visit_id uuid NOT NULL,
        cause text NOT NULL,
        during tstzrange NOT NULL CHECK (NOT isempty(during)),
        freed_at timestamptz NOT NULL,
        state text NOT NULL CHECK (state IN ('open', 'taken', 'past')),
        PRIMARY KEY (clinic_id, id),
        FOREIGN KEY (clinic_id, visit_id) REFERENCES visit (clinic_id, id)
      )`);
    await runner.query(`CREATE INDEX freed_chain_open ON freed_chain (clinic_id, date) WHERE state = 'open'`);
    await runner.query(`
      CREATE TABLE waitlist_offer (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        entry_id uuid NOT NULL,
        chain_id uuid,
        date date NOT NULL,
        itinerary_id text NOT NULL,
        offered_at timestamptz NOT NULL,
        offered_by uuid,
        expires_at timestamptz NOT NULL,
        state text NOT NULL CHECK (state IN ('open', 'accepted', 'declined', 'expired', 'gone')),
        answered_at timestamptz,
        answered_by uuid,
        PRIMARY KEY (clinic_id, id),
        FOREIGN KEY (clinic_id, entry_id) REFERENCES waitlist_entry (clinic_id, id),
        FOREIGN KEY (clinic_id, chain_id) REFERENCES freed_chain (clinic_id, id)
      )`);
    await runner.query(`CREATE INDEX waitlist_offer_of_an_entry ON waitlist_offer (clinic_id, entry_id)`);
    // A freed afternoon is offered to one person at a time, and nobody is asked about two places at once.
    await runner.query(
      `CREATE UNIQUE INDEX waitlist_offer_one_of_a_chain ON waitlist_offer (clinic_id, chain_id) WHERE state = 'open'`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX waitlist_offer_one_of_an_entry ON waitlist_offer (clinic_id, entry_id) WHERE state = 'open'`,
    );
    await keepApart(runner, ['waitlist_entry', 'freed_chain', 'waitlist_offer']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE waitlist_offer, freed_chain, waitlist_entry`);
  }
}
