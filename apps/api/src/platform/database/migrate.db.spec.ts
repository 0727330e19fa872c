import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, type FreshDatabase } from '@higaeri/postgres/fresh-database';
import pg from 'pg';
import { StartFailure } from '../config/start-failure.ts';
import { migrate } from './migrate.ts';
import { refuseOldPostgres } from './postgres-version.ts';

const server = (): string => process.env['HIGAERI_TEST_DATABASE_URL']!;

describe('bringing a database up to date', () => {
  let database: FreshDatabase;
  let owner: pg.Client;
  beforeAll(async () => {
    database = await freshDatabase(server());
    owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  it('is done once, however many processes start at the same time', async () => {
    await Promise.all([1, 2, 3, 4].map(() => migrate(database.url)));
    const { rows } = await owner.query(`SELECT name, count(*)::int AS times FROM migration GROUP BY name`);
    expect(rows.length).toBeGreaterThanOrEqual(3);
    expect(rows.every(({ times }) => times === 1)).toBe(true);
  });

  it('changes nothing the second time', async () => {
    const before = await owner.query(`SELECT max(id) FROM migration`);
    await migrate(database.url);
    expect((await owner.query(`SELECT max(id) FROM migration`)).rows).toEqual(before.rows);
  });
});

describe('a database that cannot be used', () => {
  const role = `plain_${process.pid}`;
  let database: FreshDatabase;
  const asPlainRole = (): string => Object.assign(new URL(database.url), { username: role, password: 'x' }).toString();
  beforeAll(async () => {
    database = await freshDatabase(server());
    const owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
    await owner.query(`CREATE ROLE ${role} LOGIN PASSWORD 'x'`);
    await owner.query(`GRANT CREATE ON SCHEMA public TO ${role}`);
    await owner.end();
  });
  afterAll(async () => {
    const owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
    await owner.query(`GRANT ${role} TO CURRENT_USER`);
    await owner.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`);
    await owner.end();
    await database.drop();
  });

  const sentence = async (url: string): Promise<string> =>
    migrate(url).then(
      () => 'no complaint',
      (error: unknown) => (error instanceof StartFailure ? error.message : `not a sentence: ${String(error)}`),
    );

  it('is refused in one sentence that says what an administrator has to run', async () => {
    expect(await sentence(asPlainRole())).toMatch(
      /extension btree_gist.*"CREATE EXTENSION btree_gist" in this database/,
    );
    const owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
    await owner.query('CREATE EXTENSION btree_gist; CREATE EXTENSION pg_trgm');
    await owner.end();
    expect(await sentence(asPlainRole())).toMatch(/may not use the role higaeri_app: .*"GRANT higaeri_app TO /);
  });

  it('is told apart by what is wrong with its address, without its password', async () => {
    const right = new URL(server());
    const sentences = [
      await sentence(Object.assign(new URL(right), { pathname: '/nowhere' }).toString()),
      await sentence(Object.assign(new URL(right), { password: 'secret' }).toString()),
      await sentence('postgresql://x:secret@127.0.0.1:1/x'),
      await sentence('postgresql://x:secret@no.such.host.invalid/x'),
    ];
    expect(sentences).toEqual([
      expect.stringMatching(
        /^The database at \S+\/nowhere cannot be used: it has no database of that name\. Check DATABASE_URL\.$/,
      ),
      expect.stringContaining('it refuses the password'),
      expect.stringContaining('127.0.0.1:1/x cannot be used: nothing answers there'),
      expect.stringContaining('no.such.host.invalid:5432/x cannot be used: its host name'),
    ]);
    expect(sentences.join('')).not.toContain('secret');
  });

  it('is refused when it is too old', () => {
    expect(() => refuseOldPostgres(140_012)).toThrow(
      'The database is PostgreSQL 14; Higaeri needs PostgreSQL 15 or newer.',
    );
    expect(() => refuseOldPostgres(150_000)).not.toThrow();
  });
});
