import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** @param {string} serverUrl @param {{ template?: string | undefined }} [options] */
export async function freshDatabase(serverUrl, { template = 'template1' } = {}) {
  const name = `fresh_${randomBytes(8).toString('hex')}`;
  await withClient(serverUrl, (client) =>
    client.query(`CREATE DATABASE ${name} TEMPLATE ${pg.escapeIdentifier(template)} STRATEGY FILE_COPY`),
  );
  return {
    name,
    url: inDatabase(serverUrl, name),
    drop: () =>
      withClient(
        serverUrl,
        async (client) => void (await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)),
      ),
  };
}

/** @param {string} serverUrl @param {string} name @param {(url: string) => Promise<void>} build */
export async function templateDatabase(serverUrl, name, build) {
  await withClient(serverUrl, async (client) => {
    // Jest's workers come at the same time: one builds, the others wait for it.
    await client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [name]);
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount) return;
    const draft = `${name}_draft_${randomBytes(4).toString('hex')}`;
    await client.query(`CREATE DATABASE ${pg.escapeIdentifier(draft)}`);
    await build(inDatabase(serverUrl, draft));
    await client.query(`ALTER DATABASE ${pg.escapeIdentifier(draft)} RENAME TO ${pg.escapeIdentifier(name)}`);
  });
  return name;
}

/** @param {string} url @param {string} database */
function inDatabase(url, database) {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.toString();
}

/**
 * @template T
 * @param {string} connectionString @param {(client: pg.Client) => Promise<T>} use
 */
async function withClient(connectionString, use) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
