import type { TestSql } from '../../testing/test-sql.ts';

export interface Overlap {
  readonly resource_id: string;
  readonly one: string;
  readonly other: string;
}

/** Live rows of one resource that overlap, looked for without the help of the constraint. There must never be any. */
export const overlaps = (sql: TestSql): Promise<Overlap[]> =>
  sql<Overlap>(
    `SELECT a.resource_id, a.id AS one, b.id AS other
       FROM reservation a JOIN reservation b ON b.clinic_id = a.clinic_id AND b.resource_id = a.resource_id AND b.id > a.id
      WHERE a.state IN ('held', 'firm', 'in-use') AND b.state IN ('held', 'firm', 'in-use')
        AND lower(a.during) < upper(b.during) AND lower(b.during) < upper(a.during)`,
  );
