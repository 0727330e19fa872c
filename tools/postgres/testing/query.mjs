import pg from 'pg';

/**
 * The rows of one statement.
 * @param {string | undefined} connectionString @param {string} sql
 * @returns {Promise<Record<string, unknown>[]>}
 */
export async function query(connectionString, sql) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
