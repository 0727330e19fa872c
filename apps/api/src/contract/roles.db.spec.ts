import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '@higaeri/domain';
import { EveryRouteIsGuarded, type GuardedRoute } from '../platform/auth/every-route-is-guarded.ts';
import { newId } from '../platform/database/new-id.ts';
import { startTestApi, type TestApi } from '../testing/start-test-api.ts';
import { ok } from '../visits/testing/a-day.ts';

const ROLES = ['reception', 'doctor', 'nurse', 'radiographer', 'manager', 'admin'] as const satisfies readonly Role[];
const EVERYBODY: readonly Role[] = ROLES;
const AT_PATIENTS: readonly Role[] = ['reception', 'doctor', 'nurse', 'radiographer'];
const CLINICAL: readonly Role[] = ['doctor', 'nurse', 'radiographer'];
const NURSES: readonly Role[] = ['doctor', 'nurse'];
const DESK: readonly Role[] = ['reception'];

/*
 * Who may call what, written down a second time on purpose: a route without a line here fails, and so does a line without a route.
 * `open` is for anybody, signed in or not. Source: api.md "who may".
 */
const WHO_MAY: Readonly<Record<string, readonly Role[] | 'open'>> = {
  'GET /health/live': 'open',
  'GET /health/ready': 'open',
  'POST /api/v1/session': 'open',
  'GET /api/v1/session': EVERYBODY,
  'DELETE /api/v1/session': 'open',
  'GET /api/v1/tokens': EVERYBODY,
  'POST /api/v1/tokens': EVERYBODY,
  'DELETE /api/v1/tokens/:id': EVERYBODY,
  'GET /api/v1/events': EVERYBODY,

  'GET /api/v1/treatments': EVERYBODY,
  'GET /api/v1/treatments/:code': EVERYBODY,
  'PUT /api/v1/treatments/:code': ['manager'],
  'GET /api/v1/resources': EVERYBODY,
  'GET /api/v1/resources/:id': EVERYBODY,
  'POST /api/v1/resources': ['manager'],
  'PATCH /api/v1/resources/:id': ['manager'],
  'POST /api/v1/resources/:id/ready': CLINICAL,
  'POST /api/v1/resources/:id/closures': ['radiographer', 'doctor', 'manager'],
  'DELETE /api/v1/resources/:id/closures/:closureId': ['radiographer', 'doctor', 'manager'],
  'GET /api/v1/staff': EVERYBODY,
  'GET /api/v1/staff/:id': EVERYBODY,
  'POST /api/v1/staff': ['manager'],
  'PATCH /api/v1/staff/:id': ['manager'],
  'GET /api/v1/rota': EVERYBODY,
  'PUT /api/v1/rota': ['manager'],

  'GET /api/v1/accounts': ['admin'],
  'POST /api/v1/accounts': ['admin'],
  'PATCH /api/v1/accounts/:id': ['admin'],
  'GET /api/v1/audit': ['admin'],
  'GET /api/v1/audit/verify': ['admin'],

  'POST /api/v1/patients/search': AT_PATIENTS,
  'GET /api/v1/patients/:id': AT_PATIENTS,
  'POST /api/v1/patients': DESK,
  'PATCH /api/v1/patients/:id': DESK,

  'GET /api/v1/availability': ['reception', 'doctor'],
  'GET /api/v1/availability/standby': ['reception', 'doctor'],
  'GET /api/v1/hold-policy': EVERYBODY,
  'PUT /api/v1/hold-policy': ['manager'],
  'GET /api/v1/standby-days': [...AT_PATIENTS, 'manager'],
  'POST /api/v1/visits': DESK,
  'POST /api/v1/visits/walk-in': DESK,
  'POST /api/v1/visits/:id/reschedule': DESK,

  'GET /api/v1/waitlist': DESK,
  'POST /api/v1/waitlist': DESK,
  'DELETE /api/v1/waitlist/:id': DESK,
  'POST /api/v1/waitlist/:id/offer': DESK,
  'POST /api/v1/waitlist/:id/accept': DESK,
  'POST /api/v1/waitlist/:id/decline': DESK,

  'POST /api/v1/days/:date/replan': ['reception', 'doctor', 'manager'],
  'GET /api/v1/days/:date/plan-problem': ['reception', 'doctor', 'manager'],
  'GET /api/v1/days/:date/proposals': [...AT_PATIENTS, 'manager'],
  'POST /api/v1/days/:date/proposals/:id/apply': ['reception', 'doctor', 'manager'],
  'POST /api/v1/days/:date/proposals/:id/dismiss': ['reception', 'doctor', 'manager'],
  'POST /api/v1/days/:date/proposals/:id/told': ['reception', 'doctor', 'manager'],

  'GET /api/v1/simulation-model': ['manager', 'admin'],
  'GET /api/v1/board': [...AT_PATIENTS, 'manager'],
  'GET /api/v1/recovery-rooms': ['reception', 'doctor', 'nurse'],
  'POST /api/v1/alerts/:id/acknowledge': AT_PATIENTS,
  'GET /api/v1/visits': AT_PATIENTS,
  'GET /api/v1/visits/:id': AT_PATIENTS,
  'GET /api/v1/visits/:id/history': AT_PATIENTS,
  'POST /api/v1/visits/:id/correct': AT_PATIENTS,

  'POST /api/v1/visits/:id/check-in': DESK,
  'POST /api/v1/visits/:id/cancel': DESK,
  'POST /api/v1/visits/:id/no-show': DESK,
  'POST /api/v1/visits/:id/leave': AT_PATIENTS,
  'POST /api/v1/visits/:id/depart': ['reception', 'doctor', 'nurse'],
  'POST /api/v1/visits/:id/withdraw-consent': ['reception', 'doctor', 'nurse'],
  'POST /api/v1/visits/:id/red-flag': EVERYBODY,
  'POST /api/v1/visits/:id/red-flag/resolve': ['doctor'],
  'PUT /api/v1/visits/:id/intake': AT_PATIENTS,
  'PUT /api/v1/visits/:id/screening': CLINICAL,
  'PUT /api/v1/visits/:id/consent': NURSES,
  'PUT /api/v1/visits/:id/checklist/:phase': NURSES,
  'POST /api/v1/visits/:id/steps/:stepId/start': CLINICAL,
  'POST /api/v1/visits/:id/steps/:stepId/complete': CLINICAL,
  'POST /api/v1/visits/:id/steps/:stepId/stop': CLINICAL,
  'POST /api/v1/visits/:id/steps/:stepId/skip': ['doctor'],
  'POST /api/v1/visits/:id/eligibility': ['doctor'],
  'POST /api/v1/visits/:id/observations': NURSES,
  'POST /api/v1/visits/:id/discharge-review': ['doctor'],
};

/** Has rules of its own (this machine, or the admin), tested where they are written. */
const ELSEWHERE = ['GET /metrics'];

let api: TestApi;
let routes: GuardedRoute[];
beforeAll(async () => {
  api = await startTestApi();
  routes = api.app.get(EveryRouteIsGuarded).routes();
});
afterAll(() => api.close());

const nameOf = ({ method, path }: GuardedRoute): string => `${method} ${path}`;

/** A call that passes the guard and then finds nothing: ids of nobody, an empty body. Its status says who was let in. */
async function knock(name: string, headers: Readonly<Record<string, string>>): Promise<number> {
  const [method = '', path = ''] = name.split(' ');
  const address = `${api.url}${path.replace(':phase', 'sign-in').replace(':code', 'no-such-code').replaceAll(/:\w+/g, newId())}`;
  const listening = new AbortController();
  const body = method === 'GET' || method === 'DELETE' ? {} : { body: '{}' };
  const answer = await fetch(address, {
    method,
    signal: listening.signal,
    headers: { ...headers, ...('body' in body ? { 'content-type': 'application/json' } : {}) },
    ...body,
  });
  if (answer.ok && name === 'GET /api/v1/events') listening.abort();
  else await answer.text();
  return answer.status;
}

describe('who may call what', () => {
  it('is written down for every route there is', () => {
    const known = routes.map(nameOf).filter((name) => !ELSEWHERE.includes(name));
    expect(known.filter((name) => !(name in WHO_MAY))).toEqual([]);
    expect(Object.keys(WHO_MAY).filter((name) => !known.includes(name))).toEqual([]);
  });

  it('lets in exactly those roles, route by route', async () => {
    const wrong: string[] = [];
    for (const [name, who] of Object.entries(WHO_MAY)) {
      // Signing out would end the session the next line is walked with; its guard is `open`.
      if (who === 'open') continue;
      for (const role of ROLES) {
        const status = await knock(name, api.as(role).headers);
        const letIn = status !== 403 && status !== 401;
        if (letIn !== who.includes(role)) wrong.push(`${role} ${name} → ${status}`);
        if (status >= 500) wrong.push(`${role} ${name} → ${status}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('answers 401 to whoever is not signed in, on every route that is not open', async () => {
    const wrong: string[] = [];
    for (const [name, who] of Object.entries(WHO_MAY)) {
      for (const headers of [{}, { cookie: 'higaeri_session=forged' }, { authorization: 'Bearer forged' }] as Record<
        string,
        string
      >[]) {
        const status = await knock(name, headers);
        if ((status === 401) === (who === 'open') && name !== 'POST /api/v1/session') wrong.push(`${name} → ${status}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('answers a refusal as a problem that tells nothing about the thing refused', async () => {
    const refused = await api.as('manager').get(`/visits/${newId()}`);
    expect(refused).toMatchObject({ status: 403, body: { code: 'forbidden', status: 403 } });
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    expect(ok(await api.as('nurse').get('/session')).permissions).not.toContain('visit.eligibility');
  });
});
