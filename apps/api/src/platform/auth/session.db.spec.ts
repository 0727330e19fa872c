import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateSync } from 'otplib';
import { probeRoot } from '../../testing/probe.module.ts';
import { startTestApi, type TestApi } from '../../testing/start-test-api.ts';
import { TEST_PASSWORD } from '../../testing/test-accounts.ts';
import { TestClient } from '../../testing/test-client.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { AuthNews } from './auth-news.ts';
import { Sessions } from './sessions.ts';

describe('signing in', () => {
  let api: TestApi;
  beforeAll(async () => void (api = await startTestApi({ root: probeRoot })));
  afterAll(() => api.close());

  const signIn = (email: string, password: string, more: object = {}) =>
    api.anybody.post('/session', { email, password, ...more });
  const withCookieOf = (answer: { headers: Headers }, url = api.url) =>
    new TestClient(url, { cookie: (answer.headers.get('set-cookie') ?? '').split(';')[0]! });

  it('answers who it is and sets a cookie that scripts cannot read', async () => {
    const answer = await signIn('Nurse@test.higaeri', TEST_PASSWORD);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      account: { email: 'nurse@test.higaeri' },
      roles: ['nurse'],
      clinic: {
        id: api.clinicId,
        timeZone: 'Asia/Tokyo',
        today: '2026-04-06',
        policy: { lateCutOffMinutes: 20, decisionCutOff: '12:30', lunchMinutes: 45 },
      },
      now: '2026-04-06T08:00:00.000+09:00',
      idleTimeoutMinutes: 30,
    });
    expect(answer.body.permissions).toContain('visit.observe');
    expect(answer.headers.get('set-cookie')).toMatch(
      /^higaeri_session=hgs_[\w-]{65}; Path=\/; HttpOnly; SameSite=Lax$/,
    );
  });

  it('answers the same for a wrong password and for an account that does not exist', async () => {
    const wrong = await signIn('nurse@test.higaeri', 'not the password');
    const unknown = await signIn('nobody@test.higaeri', 'not the password');
    expect(wrong.status).toBe(401);
    expect({ ...unknown.body, instance: '' }).toEqual({ ...wrong.body, instance: '' });
    expect(wrong.headers.get('set-cookie')).toBeNull();
  });

  it('refuses a disabled account', async () => {
    await api.sql(`UPDATE account SET disabled_at = now() WHERE email = 'manager@test.higaeri'`);
    expect((await signIn('manager@test.higaeri', TEST_PASSWORD)).status).toBe(401);
    await api.sql(`UPDATE account SET disabled_at = NULL WHERE email = 'manager@test.higaeri'`);
  });

  it('asks for the code where the account has a secret, and takes each code once', async () => {
    const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
    await api.sql(`UPDATE account SET totp_secret = $1 WHERE email = 'admin@test.higaeri'`, [secret]);
    const asked = await signIn('admin@test.higaeri', TEST_PASSWORD);
    expect([asked.status, asked.body.totpRequired]).toEqual([401, true]);
    expect((await signIn('admin@test.higaeri', 'wrong')).body.totpRequired).toBeUndefined();
    const totp = generateSync({ secret });
    expect((await signIn('admin@test.higaeri', TEST_PASSWORD, { totp })).status).toBe(200);
    expect((await signIn('admin@test.higaeri', TEST_PASSWORD, { totp })).status).toBe(401);
    await api.sql(`UPDATE account SET totp_secret = NULL WHERE email = 'admin@test.higaeri'`);
  });

  it('is throttled by account, however many tries come at once, and also with the right password', async () => {
    const tries = await Promise.all(Array.from({ length: 25 }, () => signIn('doctor@test.higaeri', 'wrong')));
    expect(tries.filter(({ status }) => status === 401)).toHaveLength(10);
    const refused = await signIn('doctor@test.higaeri', TEST_PASSWORD);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('900');
    api.clock.advance(15);
    expect((await signIn('doctor@test.higaeri', TEST_PASSWORD)).status).toBe(200);
  });

  it('is throttled for an account that does not exist just as for one that does', async () => {
    const tries = await Promise.all(Array.from({ length: 12 }, () => signIn('ghost@test.higaeri', 'wrong')));
    expect(tries.filter(({ status }) => status === 429)).toHaveLength(2);
  });

  it('ends the session that the browser had before', async () => {
    const before = await signIn('nurse@test.higaeri', TEST_PASSWORD);
    await withCookieOf(before).post('/session', { email: 'nurse@test.higaeri', password: TEST_PASSWORD });
    expect((await withCookieOf(before).get('/session')).status).toBe(401);
  });

  it('signs out at once on every server process', async () => {
    const other = await api.another();
    const session = await signIn('nurse@test.higaeri', TEST_PASSWORD);
    const here = withCookieOf(session);
    const there = withCookieOf(session, other.url);
    expect([(await here.get('/session')).status, (await there.get('/session')).status]).toEqual([200, 200]);
    const told = new Promise((resolve) => other.app.get(AuthNews).onChange(resolve));
    expect((await here.delete('/session')).status).toBe(204);
    expect((await here.get('/session')).status).toBe(401);
    await told;
    expect((await there.get('/session')).status).toBe(401);
    await other.close();
  });

  it('lets a session idle out, unless somebody does something', async () => {
    const session = withCookieOf(await signIn('nurse@test.higaeri', TEST_PASSWORD));
    api.clock.advance(29);
    expect((await session.get('/session')).status).toBe(200);
    api.clock.advance(29);
    expect((await session.get('/session', { headers: { 'higaeri-passive': 'true' } })).status).toBe(200);
    api.clock.advance(1);
    expect((await session.get('/session')).status).toBe(401);
  });

  it('ends a session after its hours even when somebody is busy', async () => {
    const session = withCookieOf(await signIn('nurse@test.higaeri', TEST_PASSWORD));
    const statuses: number[] = [];
    for (let minutes = 0; minutes < 14 * 60; minutes += 28) {
      api.clock.advance(28);
      statuses.push((await session.get('/session')).status);
    }
    expect(statuses.slice(0, -1)).not.toContain(401);
    expect(statuses.at(-1)).toBe(401);
  });

  it('closes the sessions of an account that is shut out', async () => {
    const session = withCookieOf(await signIn('nurse@test.higaeri', TEST_PASSWORD));
    expect((await session.get('/session')).status).toBe(200);
    const nurse = api.account('nurse');
    await api.app.get(UnitOfWork).write(nurse, (tx) => api.app.get(Sessions).accountChanged(tx, nurse.id, 'end'));
    expect((await session.get('/session')).status).toBe(401);
  });

  it('keeps only the hash of a session', async () => {
    const answer = await signIn('nurse@test.higaeri', TEST_PASSWORD);
    const token = /hgs_[\w-]+/.exec(answer.headers.get('set-cookie') ?? '')![0];
    const rows = await api.sql(`SELECT row_to_json(session)::text AS text FROM session`);
    expect(rows.some(({ text }) => text.includes(token))).toBe(false);
  });

  it('refuses a write that another site makes the browser send', async () => {
    const cookie = withCookieOf(await signIn('nurse@test.higaeri', TEST_PASSWORD));
    const from = (headers: Record<string, string>) => cookie.post('/probe/echo', {}, { headers });
    expect((await from({ origin: 'https://evil.example' })).body).toMatchObject({
      code: 'forbidden',
      reason: 'cross_site',
    });
    expect((await from({ origin: 'null' })).status).toBe(403);
    expect((await from({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await from({ 'sec-fetch-site': 'same-site' })).status).toBe(403);
    expect((await from({ 'sec-fetch-site': 'same-origin', origin: api.url })).status).toBe(201);
    expect((await from({ origin: api.url })).status).toBe(201);
    expect((await api.anybody.post('/session', {}, { headers: { origin: 'https://evil.example' } })).status).toBe(403);
  });

  it('takes nonsense for nobody', async () => {
    for (const cookie of ['higaeri_session=', 'higaeri_session=hgs_x', `higaeri_session=hgs_${'A'.repeat(65)}`, 'x']) {
      expect((await new TestClient(api.url, { cookie }).get('/session')).status).toBe(401);
    }
    for (const authorization of ['Bearer', 'Bearer x', 'Basic eDp5', `Bearer hgp_${'A'.repeat(65)}`]) {
      expect((await new TestClient(api.url, { authorization }).get('/session')).status).toBe(401);
    }
  });
});

describe('personal access tokens', () => {
  let api: TestApi;
  beforeAll(async () => void (api = await startTestApi({ root: probeRoot })));
  afterAll(() => api.close());

  it('stand for whoever made them until they are revoked or have run out', async () => {
    const made = await api.as('nurse').post('/tokens', { name: 'script', validDays: 2 });
    expect(made.status).toBe(201);
    const program = new TestClient(api.url, { authorization: `Bearer ${made.body.token}` });
    expect((await program.get('/session')).body.account.email).toBe('nurse@test.higaeri');
    const first = (await api.as('nurse').get('/tokens?limit=1')).body;
    expect(first.items).toMatchObject([{ name: 'script' }]);
    expect((await api.as('nurse').get(`/tokens?limit=1&cursor=${first.nextCursor}`)).body).toMatchObject({
      items: [{ name: 'spec' }],
      nextCursor: null,
    });
    expect((await api.as('doctor').delete(`/tokens/${made.body.id}`)).status).toBe(404);
    expect((await api.as('nurse').delete(`/tokens/${made.body.id}`)).status).toBe(204);
    expect((await program.get('/session')).status).toBe(401);
    expect((await api.as('nurse').get('/tokens')).body.items).toMatchObject([{ name: 'spec' }]);
  });

  it('end by themselves, and need no protection against forged requests', async () => {
    const made = await api.as('reception').post('/tokens', { name: 'script', validDays: 1 });
    const program = new TestClient(api.url, {
      authorization: `Bearer ${made.body.token}`,
      origin: 'https://elsewhere.example',
    });
    expect((await program.post('/probe/echo', {})).status).toBe(201);
    api.clock.advance(24 * 60);
    expect((await program.get('/session')).status).toBe(401);
  });

  it('are no session, and a session is no token', async () => {
    const answer = await api.anybody.post('/session', { email: 'nurse@test.higaeri', password: TEST_PASSWORD });
    const cookie = /hgs_[\w-]+/.exec(answer.headers.get('set-cookie') ?? '')![0];
    expect((await new TestClient(api.url, { authorization: `Bearer ${cookie}` }).get('/session')).status).toBe(401);
  });
});
