import 'reflect-metadata';
import type { Role } from '@higaeri/domain';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { Settings } from '../platform/config/settings.ts';
import { createLog, type Log } from '../platform/logging/log.ts';
import { runApi, type RunOptions } from '../running-api.ts';
import { SettableClock } from './settable-clock.ts';
import { createAccount, createClinic, TEST_PASSWORD, TEST_ROLES, type TestAccount } from './test-accounts.ts';
import { TestClient } from './test-client.ts';
import { testDatabase } from './test-database.ts';
import { TYPESCRIPT_THREADS } from './typescript-threads.ts';
import { openEvents, type TestEvents, type TestEventsOptions } from './test-events.ts';
import { OwnerSql, type TestSql } from './test-sql.ts';

export interface TestApi {
  readonly url: string;
  readonly app: NestFastifyApplication;
  readonly clock: SettableClock;
  readonly clinicId: string;
  readonly otherClinicId: string;
  readonly databaseUrl: string;
  /** The account of a role in the clinic, or with `other` in the other clinic. */
  account(role: Role, clinic?: 'other'): TestAccount;
  /** Calls the API as that role, by a personal access token: it lasts however far the clock is moved. */
  as(role: Role, clinic?: 'other'): TestClient;
  /** Listens to the events of the clinic as that role; remember to `close` it. */
  events(role: Role, options?: TestEventsOptions): Promise<TestEvents>;
  /** Signs in as that role like a browser: a session with its cookie. */
  signIn(role: Role): Promise<TestClient>;
  /** Calls the API as nobody. */
  readonly anybody: TestClient;
  /** SQL as the owner of the tables, in the clinic (`sqlOther`: in the other one). */
  readonly sql: TestSql;
  readonly sqlOther: TestSql;
  readonly pool: pg.Pool;
  /** A second server process's worth of API on the same database, with the same clock and sessions. */
  another(): Promise<{ url: string; app: NestFastifyApplication; as(role: Role): TestClient; close(): Promise<void> }>;
  close(): Promise<void>;
}

export interface TestApiOptions {
  /** The clinic's clock; it stands still until set. Default: a Monday at 08:00 in Tokyo. */
  readonly clock?: string;
  readonly zone?: string;
  readonly settings?: Partial<Settings>;
  readonly log?: Log;
  /** Another root module than the whole server's, for specs of the platform. */
  readonly root?: RunOptions['root'];
  /** Other threads than those that run from TypeScript. */
  readonly threads?: RunOptions['threads'];
}

/** The whole server on a fresh migrated database, with two clinics and an account for every role in each. */
export async function startTestApi(options: TestApiOptions = {}): Promise<TestApi> {
  const database = await testDatabase();
  const clock = new SettableClock(options.clock ?? '2026-04-06T08:00:00+09:00');
  const zone = options.zone ?? 'Asia/Tokyo';
  const settings = Object.assign(new Settings(), {
    PORT: 0,
    DATABASE_URL: database.url,
    HIGAERI_DATABASE_CONNECTIONS: 10,
    NODE_ENV: 'test',
    ...options.settings,
  } satisfies Partial<Settings>);
  const log = options.log ?? createLog('silent');
  const { clinicId, otherClinicId, accounts } = await fill(database.url, clock.now(), zone);
  const run = () =>
    runApi(settings, clock, log, { root: options.root, threads: options.threads ?? TYPESCRIPT_THREADS });
  const running = await run();
  const owner = new OwnerSql(database.url);
  const account = (role: Role, clinic?: 'other'): TestAccount => {
    const found = accounts.find((one) => one.role === role && one.clinicId === (clinic ? otherClinicId : clinicId));
    if (!found) throw new Error(`No account for ${role}.`);
    return found;
  };
  const clientAt = (url: string, role: Role, clinic?: 'other'): TestClient =>
    new TestClient(url, { authorization: `Bearer ${account(role, clinic).token}` });
  return {
    url: running.url,
    app: running.app,
    clock,
    clinicId,
    otherClinicId,
    databaseUrl: database.url,
    account,
    as: (role, clinic) => clientAt(running.url, role, clinic),
    events: (role, how) => openEvents(clientAt(running.url, role), how),
    signIn: (role) => signIn(running.url, account(role)),
    anybody: new TestClient(running.url, {}),
    sql: owner.inClinic(clinicId),
    sqlOther: owner.inClinic(otherClinicId),
    pool: owner.pool,
    another: async () => {
      const second = await run();
      return { ...second, as: (role) => clientAt(second.url, role) };
    },
    close: async () => {
      await running.close();
      await owner.pool.end();
      await database.drop();
    },
  };
}

async function signIn(url: string, { email }: TestAccount): Promise<TestClient> {
  const answer = await new TestClient(url, {}).post('/session', { email, password: TEST_PASSWORD });
  return new TestClient(url, { cookie: (answer.headers.get('set-cookie') ?? '').split(';', 1)[0] ?? '' });
}

async function fill(url: string, at: Date, zone: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const clinicId = await createClinic(client, 'first', at, zone);
    const otherClinicId = await createClinic(client, 'second', at, zone);
    const accounts: TestAccount[] = [];
    for (const role of TEST_ROLES) {
      accounts.push(await createAccount(client, clinicId, role, role, at));
      accounts.push(await createAccount(client, otherClinicId, role, `${role}-of-second`, at));
    }
    return { clinicId, otherClinicId, accounts };
  } finally {
    await client.end();
  }
}
