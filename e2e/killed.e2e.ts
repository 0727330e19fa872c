import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from '@playwright/test';
import {
  PASSWORD,
  removeData,
  startHigaeri,
  stopHigaeri,
  throwawayData,
  type OwnHigaeri,
} from './support/own-higaeri.ts';

/* Its own Higaeri on its own data, because this one is killed. */

const BOOKINGS = 24;
const CLOCK = '2026-04-08T08:00:00+09:00';

/** Server and launcher die at once, as when the machine's power goes; PostgreSQL is cut off in the middle of whatever it does. */
async function killEverything({ launcher }: OwnHigaeri): Promise<void> {
  const pid = String(launcher.pid);
  const children = execFileSync('pgrep', ['-P', pid], { encoding: 'utf8' }).trim().split('\n');
  const ended = once(launcher, 'exit');
  execFileSync('kill', ['-9', ...children, pid]);
  await ended;
}

async function signIn(
  url: string,
): Promise<(method: string, path: string, body?: unknown, key?: string) => Promise<Response>> {
  const answer = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'reception@demo.higaeri', password: PASSWORD }),
  });
  expect(answer.status).toBe(200);
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';', 1)[0])
    .join('; ');
  return (method, path, body, key) =>
    fetch(`${url}/api/v1${path}`, {
      method,
      headers: { cookie, 'content-type': 'application/json', ...(key ? { 'idempotency-key': key } : {}) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
}

interface Wish {
  readonly key: string;
  readonly body: { readonly patientId: string; readonly treatment: string; readonly itineraryId: string };
}

/** As many bookings as can all be had: one itinerary of each of so many days. */
async function wishes(call: Awaited<ReturnType<typeof signIn>>): Promise<Wish[]> {
  const found: Wish[] = [];
  for (let n = 0; found.length < BOOKINGS; n += 1) {
    const date = new Date(Date.UTC(2026, 3, 20 + n)).toISOString().slice(0, 10);
    const { items } = (await (
      await call('GET', `/availability?treatment=dst&from=${date}&to=${date}&limit=1`)
    ).json()) as {
      items: { itineraryId: string }[];
    };
    const [itinerary] = items;
    if (!itinerary) continue;
    const patient = await call('POST', '/patients', {
      familyName: `試験${n}`,
      givenName: '太郎',
      birthDate: `1950-01-${String((n % 28) + 1).padStart(2, '0')}`,
      sex: 'male',
      phone: `+81399990${String(100 + n)}`,
      language: 'ja',
      residenceCountry: 'JP',
    });
    expect(patient.status).toBe(201);
    const { id } = (await patient.json()) as { id: string };
    found.push({ key: `killed-${n}`, body: { patientId: id, treatment: 'dst', itineraryId: itinerary.itineraryId } });
  }
  return found;
}

test('a killed server loses no acknowledged booking, and comes back by itself', async () => {
  test.setTimeout(240_000);
  const dataDir = throwawayData('killed');
  let running = await startHigaeri(dataDir, CLOCK);
  try {
    const before = await signIn(running.url);
    const wanted = await wishes(before);
    const acknowledged = new Map<string, string>();
    let killed: Promise<void> | undefined;
    await Promise.allSettled(
      wanted.map(async ({ key, body }) => {
        const answer = await before('POST', '/visits', body, key);
        expect(answer.status).toBe(201);
        acknowledged.set(key, ((await answer.json()) as { id: string }).id);
        if (acknowledged.size === 5) killed = killEverything(running);
      }),
    );
    await killed;
    expect(killed).toBeDefined();
    expect(acknowledged.size).toBeGreaterThanOrEqual(5);

    running = await startHigaeri(dataDir, CLOCK);
    const after = await signIn(running.url);
    for (const id of acknowledged.values()) expect((await after('GET', `/visits/${id}`)).status).toBe(200);

    // Whoever got no answer asks again with the same key: one visit each, whether the first try had been committed or not.
    for (const { key, body } of wanted) {
      const again = await after('POST', '/visits', body, key);
      expect(again.status).toBe(201);
      const { id } = (await again.json()) as { id: string };
      if (acknowledged.has(key)) expect(id).toBe(acknowledged.get(key));
      const visits = (await (await after('GET', `/visits?patient=${body.patientId}`)).json()) as {
        items: { id: string }[];
      };
      expect(visits.items.map((visit) => visit.id)).toEqual([id]);
    }
  } finally {
    await stopHigaeri(running);
    removeData(dataDir);
  }
});
