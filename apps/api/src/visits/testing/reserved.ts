import type { TestSql } from '../../testing/test-sql.ts';
import { Day, ok } from './a-day.ts';

/** A reservation as a spec reads it: times `HH:mm` in Tokyo. */
export interface ReservedRow {
  readonly kind: string;
  readonly step: string | null;
  readonly state: string;
  readonly from: string;
  readonly until: string;
  readonly ended: string | null;
}

const AFTERNOON = ['preparation', 'procedure', 'recovery', 'discharge-review'];

/** What the reservation table says of visits. */
export class Reserved {
  private readonly sql: TestSql;

  constructor(sql: TestSql) {
    this.sql = sql;
  }

  /** Rows of a visit by the kind of their resource or of their step. */
  rows(visit: { id: string }, kind: string): Promise<ReservedRow[]> {
    return this.sql<ReservedRow>(
      `SELECT resource_kind AS kind, step_kind AS step, state, to_char(lower(during) AT TIME ZONE 'Asia/Tokyo', 'HH24:MI') AS from,
              to_char(upper(during) AT TIME ZONE 'Asia/Tokyo', 'HH24:MI') AS until, to_char(ended_at AT TIME ZONE 'Asia/Tokyo', 'HH24:MI') AS ended
         FROM reservation WHERE visit_id = $1 AND (resource_kind = $2 OR step_kind = $2) ORDER BY lower(during), id`,
      [visit.id, kind],
    );
  }

  async states(visit: { id: string }, ...kinds: readonly string[]): Promise<string[]> {
    const rows = await Promise.all(kinds.map((kind) => this.rows(visit, kind)));
    return [...new Set(rows.flat().map(({ state }) => state))];
  }

  afternoon(visit: { id: string }): Promise<string[]> {
    return this.states(visit, ...AFTERNOON);
  }

  /** Nobody has anything any more: the next rule meets an empty day. */
  async clear(): Promise<void> {
    await this.sql(
      `UPDATE reservation SET state = 'done', ended_at = upper(during) WHERE state IN ('held', 'firm', 'in-use')`,
    );
  }
}

export const CLEARED = {
  pacemaker: 'no',
  implants: 'no',
  metalInEye: 'no',
  pregnancy: 'not-applicable',
  mriCleared: true,
};

/** At the desk and through the screening, at 08:30. */
export async function arrivedAndScreened(day: Day, visit: { id: string }): Promise<void> {
  day.now('08:30');
  ok(await day.post('reception', visit, 'check-in'));
  ok(await day.put('radiographer', visit, 'screening', CLEARED));
}
