import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import pg from 'pg';
import { startPostgres } from '../postgres/start-postgres.mjs';

const run = promisify(execFile);
const flags = ['--conditions=higaeri-source', '--import', './tools/bench/typescript.mjs'];

/**
 * @param {string[]} words
 * @returns {Promise<{ code: number, stdout: string, stderr: string }>}
 */
const fill = async (...words) => {
  try {
    return { code: 0, ...(await run(process.execPath, [...flags, 'tools/fill/fill.ts', ...words])) };
  } catch (error) {
    return /** @type {{ code: number, stdout: string, stderr: string }} */ (error);
  }
};

describe('npm run fill', () => {
  /** @type {string} */
  let folder;
  before(async () => {
    await run(process.execPath, ['node_modules/typescript/bin/tsc', '-b', 'apps/api/tsconfig.lib.json']);
    folder = await mkdtemp(join(tmpdir(), 'fill-'));
  });
  after(() => rm(folder, { recursive: true }));

  it('makes clinics whose rows belong together, and none twice', async () => {
    const words = ['--clinics', '2', '--months', '2', '--today', '2026-04-07', '--data', folder];
    const { code, stdout, stderr } = await fill(...words);
    assert.equal(code, 0, stderr);
    assert.match(stdout, /^2 clinics, \d{3} visits, \d{4,5} facts, \d{4,5} reservations in /);
    assert.deepEqual(await looked(folder), { clinics: 2, strays: 0, overlaps: 0, untold: 0, late: 0, ahead: true });
    const again = await fill(...words);
    assert.match(again.stderr, /This database has a clinic already: choose another folder with --data\.\n$/);
    assert.equal(again.code, 1);
  });

  it('says in one sentence what is wrong with an option', async () => {
    const wrong = {
      '--clinics takes a whole number from 1 to 4000; "many" is none.': ['--clinics', 'many'],
      '--today takes a date such as 2026-04-07; "soon" is none.': ['--today', 'soon'],
      '--password takes 12 to 200 characters.': ['--password', 'short'],
    };
    for (const [sentence, words] of Object.entries(wrong)) {
      const { code, stderr } = await fill(...words);
      assert.deepEqual({ code, stderr }, { code: 1, stderr: `${sentence}\n` });
    }
    assert.match((await fill('--help')).stdout, /--months NUMBER/);
  });
});

/**
 * What a foreign key, the rule against overlaps and the history would say.
 * @param {string} dataDir
 */
async function looked(dataDir) {
  const postgres = await startPostgres({ dataDir });
  const client = new pg.Client({ connectionString: postgres.adminUrl.replace(/\/postgres$/, '/higaeri') });
  try {
    await client.connect();
    const { rows } = await client.query(`
      SELECT (SELECT count(*)::int FROM clinic) AS clinics,
             (SELECT count(*)::int FROM reservation r WHERE NOT EXISTS (SELECT FROM visit v WHERE (v.clinic_id, v.id) = (r.clinic_id, r.visit_id))
                 OR NOT EXISTS (SELECT FROM resource s WHERE (s.clinic_id, s.id) = (r.clinic_id, r.resource_id)))
               + (SELECT count(*)::int FROM visit v WHERE NOT EXISTS (SELECT FROM patient p WHERE (p.clinic_id, p.id) = (v.clinic_id, v.patient_id))) AS strays,
             (SELECT count(*)::int FROM reservation a JOIN reservation b
                 ON (a.clinic_id, a.resource_id) = (b.clinic_id, b.resource_id) AND a.id < b.id AND a.during && b.during
               WHERE a.state IN ('held', 'firm', 'in-use') AND b.state IN ('held', 'firm', 'in-use')) AS overlaps,
             (SELECT count(*)::int FROM visit v WHERE version <> (SELECT count(*) FROM visit_history h WHERE (h.clinic_id, h.visit_id) = (v.clinic_id, v.id))) AS untold,
             (SELECT count(*)::int FROM visit WHERE date < '2026-04-07' AND stage = 'booked') AS late,
             (SELECT count(*) > 10 FROM visit WHERE date >= '2026-04-07' AND stage = 'booked') AS ahead`);
    return rows[0];
  } finally {
    await client.end();
    await postgres.stop();
  }
}
