import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import '../typescript.mjs';

const run = promisify(execFile);

describe('the benchmark over HTTP', () => {
  /** @type {import('./year-server.ts').YearServer} */
  let server;
  before(async () => {
    await run(process.execPath, ['node_modules/typescript/bin/tsc', '-b', 'apps/api/tsconfig.lib.json']);
    const { startYearServer } = await import('./year-server.ts');
    server = await startYearServer({ clinics: 1, months: 2 }, () => undefined);
  });
  after(() => server.stop());

  it('books the same visit by the product and by hand, and its judge sees what is missing or doubled', async () => {
    const [{ openDesks }, { book, Ledger }, { Supply }, { Wire }, { judge }, { seeded }] = await Promise.all([
      import('./clinics.ts'),
      import('./desk-work.ts'),
      import('./supply.ts'),
      import('./wire.ts'),
      import('./judge.ts'),
      import('../random.ts'),
    ]);
    const wire = await Wire.to(server.url);
    const supply = new Supply([wire], await openDesks(server), seeded(1));
    const [ours, byHand] = await supply.take(2);
    assert(ours && byHand);
    const ledger = new Ledger();
    await book(wire, '/visits', ours, ledger);
    await book(wire, '/hand-written/visits', byHand, ledger);
    wire.close();
    assert.equal(ledger.booked.length, 2);
    assert.deepEqual(await rowsOf(ledger.booked[0]), await rowsOf(ledger.booked[1]));
    const { missing, overlaps } = await judge(server.sql, ledger.booked);
    assert.deepEqual({ missing, overlaps }, { missing: 0, overlaps: 0 });

    await server.sql.query('ALTER TABLE reservation DROP CONSTRAINT reservation_no_overlap');
    await server.sql.query(
      `INSERT INTO reservation SELECT clinic_id, gen_random_uuid(), visit_id, step_id, step_kind, resource_id, resource_kind, during, turnover_minutes, state, ended_at
         FROM reservation WHERE visit_id = $1 AND resource_kind = 'operating-room'`,
      [ledger.booked[0]?.visitId],
    );
    const gone = { clinicId: ours.desk.clinicId, visitId: ours.desk.clinicId, steps: 7 };
    const seen = await judge(server.sql, [...ledger.booked, gone]);
    assert.deepEqual({ missing: seen.missing, overlaps: seen.overlaps }, { missing: 1, overlaps: 1 });
  });

  /**
   * The fields and rows that a booking has; how long the patient stays is the itinerary's.
   * @param {import('./desk-work.ts').Booked | undefined} booked
   */
  async function rowsOf(booked) {
    const { rows } = await server.sql.query(
      `SELECT (SELECT jsonb_agg(key ORDER BY key) FROM visit, jsonb_object_keys(state) AS key WHERE id = $1) AS state,
              (SELECT jsonb_agg(key ORDER BY key) FROM visit_history, jsonb_object_keys(fact) AS key WHERE visit_id = $1) AS fact,
              (SELECT jsonb_agg(jsonb_build_array(step_kind, resource_kind, state, turnover_minutes, CASE WHEN step_id IS NOT NULL THEN upper(during) - lower(during) END) ORDER BY step_kind, resource_kind)
                 FROM reservation WHERE visit_id = $1) AS reservations,
              (SELECT jsonb_agg(action) FROM audit WHERE visit_id = $1) AS audit`,
      [booked?.visitId],
    );
    return rows[0];
  }
});
