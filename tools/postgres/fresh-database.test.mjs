import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { statSync } from 'node:fs';
import { freshDatabase, templateDatabase } from './fresh-database.mjs';
import { temporaryPostgres, withTemporaryPostgres } from './temporary-postgres.mjs';
import { query } from './testing/query.mjs';

describe('databases for tests', () => {
  /** @type {import('./temporary-postgres.d.mts').TemporaryPostgres} */
  let server;
  before(async () => void (server = await temporaryPostgres()));
  after(() => server.stop());

  it('builds a template once, however many ask for it at the same time', async () => {
    let built = 0;
    const build = async (/** @type {string} */ url) => {
      built += 1;
      await query(url, 'CREATE TABLE visit (id int)');
    };
    const names = await Promise.all([1, 2, 3, 4].map(() => templateDatabase(server.url, 'migrated', build)));
    assert.deepEqual([built, ...new Set(names)], [1, 'migrated']);
  });

  it('copies it into databases that do not see each other', async () => {
    await templateDatabase(server.url, 'seen', async (url) => void (await query(url, 'CREATE TABLE visit (id int)')));
    const [one, two] = await Promise.all([1, 2].map(() => freshDatabase(server.url, { template: 'seen' })));
    await query(one?.url, 'INSERT INTO visit VALUES (1)');
    assert.deepEqual(await query(two?.url, 'SELECT * FROM visit'), []);
    await Promise.all([one?.drop(), two?.drop()]);
    await assert.rejects(query(one?.url, 'SELECT 1'), /does not exist/);
  });

  it('builds a template again when its builder failed', async () => {
    const broken = () => Promise.reject(new Error('no'));
    await assert.rejects(templateDatabase(server.url, 'retried', broken), /no/);
    await templateDatabase(
      server.url,
      'retried',
      async (url) => void (await query(url, 'CREATE TABLE visit (id int)')),
    );
    await (await freshDatabase(server.url, { template: 'retried' })).drop();
  });

  it('leaves nothing of a temporary server', async () => {
    const dataDir = await withTemporaryPostgres(async (temporary) => {
      await query(temporary.url, 'SELECT 1');
      return temporary.dataDir;
    });
    assert.equal(statSync(dataDir, { throwIfNoEntry: false }), undefined);
  });
});
