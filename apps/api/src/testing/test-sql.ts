import pg from 'pg';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a spec states what it expects of a row, not its type
export type TestSql = <R extends object = any>(text: string, parameters?: readonly unknown[]) => Promise<R[]>;

/** The owner's pool of one test database, with the rows of one clinic in sight (its tables hide all clinics from an owner who names none). */
export class OwnerSql {
  readonly pool: pg.Pool;

  constructor(url: string) {
    this.pool = new pg.Pool({ connectionString: url, max: 4 });
    this.pool.on('error', () => undefined);
  }

  inClinic(clinicId: string): TestSql {
    return async <R extends object>(text: string, parameters: readonly unknown[] = []) => {
      const client = await this.pool.connect();
      try {
        await client.query('BEGIN');
        await client.query(`SELECT set_config('higaeri.clinic_id', $1, true)`, [clinicId]);
        const { rows } = await client.query<R>(text, [...parameters]);
        await client.query('COMMIT');
        return rows;
      } catch (error) {
        await client.query('ROLLBACK');
        throw error;
      } finally {
        client.release();
      }
    };
  }
}
