import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { at, Day, DAY, ok } from '../visits/testing/a-day.ts';
import type { VisitView } from '../visits/views/visit.view.ts';
import { anyRequest, type AnyRequest } from './testing/any-request.ts';
import type { KnownWords } from './testing/any-value.ts';
import { routesOf, type OpenApi, type Route } from './testing/open-api.ts';

const RUNS = 25;
/** A stream has no end to wait for; its refusals are read like all others. */
const STREAM = 'GET /api/v1/events';
/** Called as nobody: with the session they would end it, or be throttled for everybody. */
const WITHOUT_SESSION = ['DELETE /api/v1/session', 'POST /api/v1/session'];

let day: Day;
let document: OpenApi;
let words: KnownWords;
let ajv: Ajv2020;

beforeAll(async () => {
  day = await Day.begin({ patients: 9, scanners: 3, doctors: 6, nurses: 9, operatingRooms: 4, recoveryRooms: 6 });
  // One account with every role, so that the guard lets everything through to what lies behind it.
  await day.api.sql(`UPDATE account SET roles = '{reception,doctor,nurse,radiographer,manager,admin}' WHERE id = $1`, [
    day.api.account('doctor').id,
  ]);
  document = ok(await day.api.as('doctor').get<OpenApi>('/api/openapi.json'));
  const visits = await visitsInEveryPart();
  const found = await day.api.as('reception').get(`/availability?treatment=dst&from=${DAY}&to=${DAY}`);
  words = {
    visits,
    ids: [
      ...visits.map(({ id }) => id),
      day.patient(1),
      day.patient(4),
      day.clinic.id['or-1'] ?? '',
      day.clinic.id['recovery-1'] ?? '',
      day.clinic.staff['doctor-1'] ?? '',
    ],
    texts: ['dst', 'florence', '佐藤', 'ja', '1', 'JP', '+819012345678', found.body.items?.[0]?.itineraryId ?? 'x'],
    dates: [DAY, '2026-04-07', '2026-05-01'],
    instants: [at('08:40'), at('12:00'), at('13:30'), day.api.clock.now().toISOString()],
  };
  ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema({ $id: 'api', components: document.components });
});
afterAll(() => day.close());

/** Of the day: expected, arrived, with a red flag, decided, resting. */
async function visitsInEveryPart(): Promise<VisitView[]> {
  const visits: VisitView[] = [];
  for (let patient = 1; patient <= 7; patient += 1) visits.push(await day.book(patient));
  const [, , arrived, flagged, decided, operated, resting] = visits as [
    VisitView,
    VisitView,
    VisitView,
    VisitView,
    VisitView,
    VisitView,
    VisitView,
  ];
  for (const visit of [decided, operated, resting]) {
    await day.throughTheMorning(visit);
  }
  day.now('12:50');
  for (const visit of [operated, resting]) {
    await day.prepared(visit);
    await day.operated(visit);
  }
  ok(await day.step('nurse', resting, 'recovery', 'start'));
  for (const visit of [arrived, flagged]) ok(await day.post('reception', visit, 'check-in'));
  ok(await day.post('nurse', flagged, 'red-flag', { flags: ['fever'] }));
  return visits;
}

/** What ends visits comes last, so that there is something to be done with them before. */
const ENDING = ['cancel', 'depart', 'discharge-review', 'leave', 'no-show', 'resolve', 'withdraw-consent'];
const endsVisits = ({ path }: Route): number => (ENDING.some((word) => path.endsWith(word)) ? 1 : 0);

interface Answered {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

async function send({ method, address, headers, body }: AnyRequest, name: string): Promise<Answered> {
  const credentials = WITHOUT_SESSION.includes(name) ? {} : day.api.as('doctor').headers;
  const listening = new AbortController();
  const answer = await fetch(`${day.api.url}${address}`, {
    method,
    headers: { ...latin(headers), ...credentials },
    signal: listening.signal,
    ...(body === null ? {} : { body }),
  });
  const type = answer.headers.get('content-type') ?? '';
  if (answer.ok && name === STREAM) {
    listening.abort();
    return { status: answer.status, type, text: '' };
  }
  return { status: answer.status, type, text: await answer.text() };
}

/** Header values are bytes. */
const latin = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Buffer.from(value, 'utf8').toString('latin1')]),
  );

const LEAKS = /node_modules|\.ts:\d|at async |SELECT |INSERT |"stack"|relation "/;

/** Why an answer breaks the contract, or nothing. */
function breach({ operation }: Route, { status, type, text }: Answered): string | null {
  if (status >= 500) return `a ${status}`;
  if (LEAKS.test(text)) return 'something of the inside leaks';
  if (status >= 400) {
    if (!type.startsWith('application/problem+json')) return `a ${status} of type ${type}`;
    const problem = JSON.parse(text) as { code?: string; status?: number };
    if (typeof problem.code !== 'string' || problem.status !== status) return 'a problem without code or status';
  }
  const described = operation.responses[String(status)];
  if (!described) return `an undescribed ${status}`;
  const schema = described.content?.[type.split(';')[0] ?? '']?.schema;
  if (!schema || text === '') return null;
  const validate = ajv.compile(
    JSON.parse(JSON.stringify(schema).replaceAll('#/components', 'api#/components')) as object,
  );
  return validate(JSON.parse(text)) ? null : `a ${status} that is not as described: ${ajv.errorsText(validate.errors)}`;
}

describe('whatever is sent', () => {
  it('is answered as described, and never with a 5xx', async () => {
    const breaches: string[] = [];
    for (const route of routesOf(document).sort((a, b) => endsVisits(a) - endsVisits(b))) {
      const property = fc.asyncProperty(anyRequest(route, words, document), async (request) => {
        const answered = await send(request, route.name);
        const why = breach(route, answered);
        if (why !== null) throw new Error(`${why}: ${answered.text.slice(0, 300)}`);
      });
      const checked = await fc.check(property, { numRuns: RUNS, endOnFailure: false, interruptAfterTimeLimit: 20_000 });
      if (checked.failed) {
        const [request] = checked.counterexample ?? [];
        breaches.push(
          `${route.name} (seed ${checked.seed}): ${String(checked.errorInstance)}\n  ${JSON.stringify(request).slice(0, 600)}`,
        );
      }
    }
    expect(breaches.join('\n')).toBe('');
  }, 600_000);

  it('is refused as a problem where no route is', async () => {
    for (const [method, path] of [
      ['GET', '/api/v1/nothing'],
      ['PATCH', '/api/v1/board'],
      ['DELETE', '/api/v1/visits'],
      ['POST', '/api/v1/visits/x/steps'],
    ] as const) {
      const { status, body, headers } = await day.api.as('nurse').call(method, path);
      expect([path, status >= 400 && status < 500, typeof body.code]).toEqual([path, true, 'string']);
      expect(headers.get('content-type')).toContain('application/problem+json');
    }
  });
});
