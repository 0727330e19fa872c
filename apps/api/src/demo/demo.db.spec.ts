import 'reflect-metadata';
import { afterEach, describe, expect, it } from '@jest/globals';
import { replay, STAGES, TREATMENT_CODES, type HistoryEntry, type Visit } from '@higaeri/domain';
import { fillAtFirstStart } from '../fill-at-first-start.ts';
import { Settings } from '../platform/config/settings.ts';
import { createLog } from '../platform/logging/log.ts';
import { runApi, type RunningApi } from '../running-api.ts';
import { SettableClock } from '../testing/settable-clock.ts';
import { TYPESCRIPT_THREADS } from '../testing/typescript-threads.ts';
import { testDatabase } from '../testing/test-database.ts';
import { OwnerSql, type TestSql } from '../testing/test-sql.ts';
import { startDemoClock } from './clock/start-demo-clock.ts';

const PASSWORD = 'demo-password-of-a-spec';

interface Demo {
  /** Of the latest start. */
  readonly url: () => string;
  readonly sql: TestSql;
  readonly owner: OwnerSql;
  /** One more server on the same database. */
  another(at: string): Promise<void>;
  /** As if started again, at another time. */
  again(at: string, settings?: Partial<Settings>): Promise<void>;
}

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function started(at: string, changed: Partial<Settings> = {}): Promise<Demo> {
  const database = await testDatabase();
  closing.push(() => database.drop());
  const owner = new OwnerSql(database.url);
  closing.push(() => owner.pool.end());
  let running: RunningApi | undefined;
  const start = async (systemNow: string, more: Partial<Settings>): Promise<RunningApi> => {
    const settings = Object.assign(new Settings(), {
      PORT: 0,
      DATABASE_URL: database.url,
      NODE_ENV: 'test',
      HIGAERI_DEMO_PASSWORD: PASSWORD,
      ...changed,
      ...more,
    } satisfies Partial<Settings>);
    const demoNow =
      settings.HIGAERI_DEMO === 'on'
        ? (await startDemoClock(settings, new Date(systemNow))).now()
        : new Date(systemNow);
    // Whole seconds: the started clock has ticked a little since.
    const at = new Date(Math.floor(demoNow.getTime() / 1000) * 1000);
    running = await runApi(settings, new SettableClock(at.toISOString()), createLog('silent'), {
      beforeServing: fillAtFirstStart,
      threads: TYPESCRIPT_THREADS,
    });
    return running;
  };
  await start(at, {});
  closing.push(() => running?.close() ?? Promise.resolve());
  const [clinic] = (await owner.pool.query<{ id: string }>(`SELECT id FROM clinic`)).rows;
  return {
    url: () => running?.url ?? '',
    owner,
    another: async (when) => {
      const first = running;
      const other = await start(when, {});
      running = first;
      closing.push(() => other.close());
    },
    sql: owner.inClinic(clinic?.id ?? ''),
    again: async (later, more = {}) => {
      await running?.close();
      await start(later, more);
    },
  };
}

async function signedIn({ url }: Demo, account: string, password = PASSWORD): Promise<Response> {
  const response = await fetch(`${url()}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: `${account}@demo.higaeri`, password }),
  });
  // An answer that is not read keeps its connection, and the server waits for it at its end.
  await response.arrayBuffer();
  return response;
}

async function get(demo: Demo, account: string, path: string): Promise<{ status: number; body: unknown }> {
  const session = await signedIn(demo, account);
  const cookie = (session.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const response = await fetch(`${demo.url()}${path}`, { headers: { cookie } });
  return { status: response.status, body: await response.json() };
}

const stagesOn = async ({ sql }: Demo, date: string): Promise<string[]> =>
  (await sql(`SELECT stage FROM visit WHERE date = $1 ORDER BY stage`, [date])).map(({ stage }) => stage);

describe('the first start of the demo clinic', () => {
  it('makes people, rooms and treatments as the issue lists them', async () => {
    const { sql } = await started('2026-11-18T10:20:00+09:00');
    const staff = await sql(`SELECT role, count(*)::int AS many FROM staff GROUP BY role`);
    expect(Object.fromEntries(staff.map(({ role, many }) => [role, many]))).toEqual({
      doctor: 3,
      nurse: 6,
      radiographer: 3,
      reception: 2,
      manager: 1,
      admin: 1,
    });
    const rooms = await sql(
      `SELECT kind, count(*)::int AS many FROM resource WHERE kind NOT IN ('patient') GROUP BY kind`,
    );
    expect(Object.fromEntries(rooms.map(({ kind, many }) => [kind, many]))).toEqual({
      'mri-scanner': 2,
      'xray-room': 1,
      'operating-room': 2,
      fluoroscope: 2,
      'recovery-room': 5,
      'consulting-room': 3,
      'preparation-bay': 2,
      doctor: 3,
      nurse: 6 + 18,
      radiographer: 3,
    });
    const skilled = await sql(
      `SELECT code, (SELECT count(*)::int FROM staff WHERE code = ANY (skills)) AS doctors FROM treatment ORDER BY sort`,
    );
    expect(skilled.map(({ code }) => code)).toEqual([...TREATMENT_CODES]);
    expect(skilled.every(({ doctors }) => doctors >= 2)).toBe(true);
  });

  it('shows two weeks in every stage, no room double, every visit the fold of its history', async () => {
    const { sql } = await started('2026-11-18T10:20:00+09:00');
    const visits = await sql<{ id: string; state: Visit; treatment: string; date: string }>(
      `SELECT id, state, treatment, date::text AS date FROM visit`,
    );
    const history = await sql<{ visit_id: string; fact: HistoryEntry; stage_after: string }>(
      `SELECT visit_id, fact, stage_after FROM visit_history ORDER BY visit_id, seq`,
    );
    for (const { id, state } of visits) {
      const entries = history.filter(({ visit_id }) => visit_id === id).map(({ fact }) => fact);
      expect(JSON.parse(JSON.stringify(replay(entries)))).toEqual({ ok: true, value: state });
    }
    expect(new Set(visits.map(({ treatment }) => treatment))).toEqual(new Set(TREATMENT_CODES));
    expect(new Set(history.map(({ stage_after }) => stage_after))).toEqual(new Set(STAGES));
    const fromElsewhere = visits.filter(({ state }) =>
      state.steps.some(({ kind, planned }) => kind === 'mri' && !planned),
    );
    expect(fromElsewhere.length / visits.length).toBeGreaterThan(0.25);
    expect(fromElsewhere.length / visits.length).toBeLessThan(0.45);
    expect(new Set(visits.map(({ date }) => date)).size).toBeGreaterThanOrEqual(12);
    expect(
      await sql(
        `SELECT a.id FROM reservation a JOIN reservation b ON a.clinic_id = b.clinic_id AND a.resource_id = b.resource_id AND a.id < b.id AND a.during && b.during
          WHERE a.state IN ('held', 'firm', 'in-use') AND b.state IN ('held', 'firm', 'in-use')`,
      ),
    ).toEqual([]);
  });

  it('shows at mid-morning what a morning can have, theatre and recovery among it', async () => {
    const demo = await started('2026-11-18T10:20:00+09:00');
    const today = new Set(await stagesOn(demo, '2026-11-18'));
    for (const stage of [
      'booked',
      'checked-in',
      'imaging',
      'in-consultation',
      'decided',
      'deferred',
      'in-procedure',
      'in-recovery',
      'departed',
    ]) {
      expect([...today]).toContain(stage);
    }
    const board = await get(demo, 'reception', '/api/v1/board?date=2026-11-18');
    expect(board.status).toBe(200);
    expect(JSON.stringify(board.body)).toContain('"sameSurnameToday":true');
    const rooms = await get(demo, 'nurse', '/api/v1/recovery-rooms');
    expect(rooms.status).toBe(200);
    expect(JSON.stringify(rooms.body)).toContain('"visitId"');
  });
});

describe('whoever tries the clinic', () => {
  it.each(['08:00', '10:20'])(
    'started at %s, still finds a whole day today and on every day of the week ahead',
    async (time) => {
      const demo = await started(`2026-11-18T${time}:00+09:00`);
      for (const date of ['2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21', '2026-11-24', '2026-11-25']) {
        const { body } = await get(
          demo,
          'reception',
          `/api/v1/availability?treatment=dst&from=${date}&to=${date}&limit=1`,
        );
        expect((body as { items: unknown[] }).items).toHaveLength(1);
      }
    },
  );
});

describe('the demo waitlist', () => {
  it('has people who wait, and offers them the afternoon of a visit that is cancelled', async () => {
    const demo = await started('2026-11-18T10:20:00+09:00');
    const desk = await signedIn(demo, 'reception');
    const cookie = (desk.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const list = async (): Promise<{ state: string; offer: { freedVisitId: string } | null }[]> => {
      const { body } = await get(demo, 'reception', '/api/v1/waitlist');
      return (body as { items: { state: string; offer: { freedVisitId: string } | null }[] }).items;
    };
    expect((await list()).map(({ state }) => state)).toEqual(Array(5).fill('waiting'));
    const [visit] = await demo.sql<{ id: string }>(
      `SELECT id FROM visit WHERE date = '2026-11-19' AND stage = 'booked' AND treatment = 'dst' ORDER BY id LIMIT 1`,
    );
    const events = await fetch(`${demo.url()}/api/v1/events`, { headers: { cookie } });
    const told = new TextDecoderStream();
    void events.body?.pipeTo(told.writable as WritableStream<Uint8Array<ArrayBuffer>>).catch(() => undefined);
    const reader = told.readable.getReader();
    await fetch(`${demo.url()}/api/v1/visits/${String(visit?.id)}/cancel`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json', 'idempotency-key': 'cancel-for-the-list' },
      body: JSON.stringify({ reason: 'ill' }),
    });
    for (let text = ''; !text.includes('waitlist.changed');) {
      const { done, value } = await reader.read();
      if (done) throw new Error('the stream ended before the waitlist changed');
      text += value;
    }
    await reader.cancel();
    expect((await list()).filter(({ offer }) => offer?.freedVisitId === visit?.id)).toHaveLength(1);
  });
});

describe('a start on a closed day or at night', () => {
  it('opens a Sunday night at mid-morning', async () => {
    const demo = await started('2026-11-22T23:10:00+09:00');
    expect(await stagesOn(demo, '2026-11-22')).toContain('in-procedure');
    const clinic = await get(demo, 'reception', '/api/v1/board?date=2026-11-22');
    expect(clinic.status).toBe(200);
  });
});

describe('several servers on one database', () => {
  it('make one demo clinic and tell the same time', async () => {
    const demo = await started('2026-11-22T23:10:00+09:00');
    const before = await demo.sql(`SELECT count(*) FROM visit_history`);
    await demo.another('2026-11-22T23:12:00+09:00');
    expect((await demo.owner.pool.query(`SELECT slug FROM clinic`)).rows).toEqual([{ slug: 'demo' }]);
    expect(await demo.sql(`SELECT count(*) FROM visit_history`)).toEqual(before);
    const settings: { settings: { demo: { clockAheadMs: number } } }[] = (
      await demo.owner.pool.query(`SELECT settings FROM clinic`)
    ).rows;
    const ahead = Date.parse('2026-11-22T10:20:00+09:00') - Date.parse('2026-11-22T23:10:00+09:00');
    expect(settings[0]?.settings.demo.clockAheadMs).toBe(ahead);
  });
});

describe('a start at any hour', () => {
  it.each(['08:35', '12:40', '16:20'])('tells the day up to %s', async (time) => {
    const demo = await started(`2026-11-18T${time}:00+09:00`);
    expect((await stagesOn(demo, '2026-11-18')).length).toBeGreaterThanOrEqual(10);
    const future = await demo.sql(`SELECT id FROM visit_history WHERE recorded_at > $1`, [
      `2026-11-18T${time}:00+09:00`,
    ]);
    expect(future).toEqual([]);
  });
});

describe('without the demo', () => {
  it('makes one empty clinic with the treatments and its administrator', async () => {
    const { owner, sql } = await started('2026-11-18T10:20:00+09:00', { HIGAERI_DEMO: 'off' });
    expect((await owner.pool.query(`SELECT slug FROM clinic`)).rows).toEqual([{ slug: 'clinic' }]);
    expect(await sql(`SELECT email, roles FROM account`)).toEqual([{ email: 'admin@clinic.local', roles: ['admin'] }]);
    expect(await sql(`SELECT code FROM treatment`)).toHaveLength(TREATMENT_CODES.length);
    expect(await sql(`SELECT id FROM visit`)).toEqual([]);
  });
});

describe('a later start', () => {
  it('adds nothing on the same day', async () => {
    const demo = await started('2026-11-18T10:20:00+09:00');
    const count = () =>
      demo.sql(`SELECT (SELECT count(*) FROM visit_history) AS facts, (SELECT count(*) FROM reservation) AS rows,
                       (SELECT count(*) FROM shift) AS shifts, (SELECT count(*) FROM waitlist_entry) AS waiting, (SELECT count(*) FROM account) AS accounts`);
    const before = await count();
    await demo.again('2026-11-18T10:25:00+09:00');
    expect(await count()).toEqual(before);
  });

  it('two days later ends what was left over, fills the new dates and lets the day go on', async () => {
    const demo = await started('2026-11-18T10:20:00+09:00');
    await demo.again('2026-11-20T11:00:00+09:00');
    expect(
      await demo.sql(
        `SELECT stage FROM visit WHERE date < '2026-11-20' AND (stage = 'booked' OR (state->>'checkedInAt' IS NOT NULL AND state->>'departedAt' IS NULL))`,
      ),
    ).toEqual([]);
    expect(await stagesOn(demo, '2026-11-27')).not.toEqual([]);
    expect((await stagesOn(demo, '2026-11-20')).some((stage) => stage !== 'booked')).toBe(true);
  });

  it('takes over another password', async () => {
    const demo = await started('2026-11-18T10:20:00+09:00');
    expect((await signedIn(demo, 'doctor')).status).toBeLessThan(300);
    await demo.again('2026-11-18T10:21:00+09:00', { HIGAERI_DEMO_PASSWORD: 'another-password-now' });
    expect((await signedIn(demo, 'doctor')).status).toBe(401);
    expect((await signedIn(demo, 'doctor', 'another-password-now')).status).toBeLessThan(300);
  });
});
