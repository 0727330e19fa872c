import pg from 'pg';
import { StartedClock, type Clock } from '../../platform/clock.ts';
import type { Settings } from '../../platform/config/settings.ts';
import { settingsFrom, type StoredSettings } from '../../visits/clinic/clinic-settings.ts';
import { usualOpening } from '../../visits/clinic/opening.ts';
import { ZoneTime } from '../../visits/zone-time.ts';
import { aheadOf } from './demo-clock.ts';
import { demoClinicRow, type DemoClinicRow, type OwnerQuery } from './demo-clinic-row.ts';

/** Any number nobody else takes: servers that start at once agree on one time. */
const CLOCK_LOCK = '7310591847326211';

/**
 * The demo clinic's clock: by day the system's, at night and on closed days mid-morning.
 * Shape:  how far it runs ahead is kept with the clinic, so that several servers on one database tell the same time.
 */
export async function startDemoClock(settings: Settings, systemNow: Date): Promise<Clock> {
  const client = new pg.Client({ connectionString: settings.DATABASE_URL, application_name: 'higaeri-demo-clock' });
  client.on('error', () => undefined);
  await client.connect();
  const query: OwnerQuery = async <R extends object>(sql: string, parameters: readonly unknown[] = []) =>
    (await client.query<R>(sql, [...parameters])).rows;
  try {
    await query('SELECT pg_advisory_lock($1)', [CLOCK_LOCK]);
    const row = await demoClinicRow(query, systemNow);
    const forced = settings.HIGAERI_CLOCK === '' ? null : Date.parse(settings.HIGAERI_CLOCK);
    const ahead = await decide(query, row, systemNow, forced);
    // A forced start is of this process alone; the next ordinary one goes on from the newest fact anyway.
    if (forced === null) {
      await query(
        `UPDATE clinic SET settings = jsonb_set(settings, '{demo}', jsonb_build_object('clockAheadMs', $2::bigint)) WHERE id = $1`,
        [row.id, Math.round(ahead)],
      );
    }
    return new StartedClock(new Date(Date.parse(systemNow.toISOString()) + ahead));
  } finally {
    await client.end();
  }
}

async function decide(query: OwnerQuery, row: DemoClinicRow, now: Date, forced: number | null): Promise<number> {
  await query(`SELECT set_config('higaeri.clinic_id', $1, false)`, [row.id]);
  const [newest] = await query<{ at: Date | null }>(
    `SELECT max(recorded_at) AS at FROM visit_history WHERE clinic_id = $1`,
    [row.id],
  );
  const days = await query<{ date: string; start: Date | null; end: Date | null }>(
    `SELECT date::text AS date, lower(during) AS start, upper(during) AS "end" FROM opening_day WHERE clinic_id = $1`,
    [row.id],
  );
  const zone = new ZoneTime(row.time_zone);
  const rules = settingsFrom(row.settings as StoredSettings);
  const openingOf = (date: string) => {
    const own = days.find((day) => day.date === date);
    const span = own ? own : usualOpening(rules, zone, date).span;
    return span?.start && span.end ? { from: span.start.getTime(), until: span.end.getTime() } : null;
  };
  return aheadOf({
    now: now.getTime(),
    forced,
    storedAheadMs: row.settings.demo?.clockAheadMs ?? null,
    newestFact: newest?.at?.getTime() ?? null,
    zone,
    openingOf,
  });
}
