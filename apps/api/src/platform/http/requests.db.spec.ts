import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../database/new-id.ts';
import { probeRoot } from '../../testing/probe.module.ts';
import { startTestApi, type TestApi } from '../../testing/start-test-api.ts';

describe('reading a request', () => {
  let api: TestApi;
  beforeAll(async () => void (api = await startTestApi({ root: probeRoot })));
  afterAll(() => api.close());

  const echo = (body: unknown, headers: Record<string, string> = {}) =>
    api.as('nurse').post('/probe/echo', body, { headers });
  const pointers = async (body: unknown) =>
    (await echo(body)).body.errors.map(({ pointer }: { pointer: string }) => pointer);

  it('answers a problem document with a stable code', async () => {
    const answer = await echo({ name: '' });
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(answer.body).toEqual({
      type: 'urn:higaeri:problem:validation-failed',
      title: 'Some fields are not right',
      status: 422,
      detail: 'Correct the fields named in "errors" and send again.',
      instance: `urn:uuid:${answer.headers.get('x-request-id')}`,
      code: 'validation_failed',
      errors: [{ pointer: '/name', message: 'Must be text of 1 to 50 characters.' }],
    });
  });

  it('speaks Japanese to whoever prefers it', async () => {
    const answer = await echo({ name: '' }, { 'accept-language': 'ja,en;q=0.8' });
    expect(answer.body).toMatchObject({ title: '入力内容の誤り', errors: [{ message: '1~50文字にしてください。' }] });
    expect(answer.headers.get('content-language')).toBe('ja');
    expect((await echo({ name: '' }, { 'accept-language': 'en,ja;q=0.8' })).body.title).toBe(
      'Some fields are not right',
    );
  });

  it('names every field that is not right by its place', async () => {
    expect(
      await pointers({ name: 1, id: 'x', date: '2026-02-30', at: '2026-04-06T10:00', count: 1.5, extra: 1 }),
    ).toEqual(['/extra', '/name', '/id', '/date', '/at', '/count']);
    expect(await pointers({ colours: ['red', 'green'], part: { name: '' }, parts: [{ name: 'a' }, {}, 3] })).toEqual([
      '/colours',
      '/part/name',
      '/parts',
    ]);
    expect(await pointers({ parts: [{ name: 'a' }, {}, { name: 'b', 'x/y~': 1 }] })).toEqual([
      '/parts/1/name',
      '/parts/2/x~1y~0',
    ]);
    expect(await pointers([])).toEqual(['']);
    expect(await pointers('3')).toEqual(['']);
  });

  it('takes what is right as it is', async () => {
    const body = {
      name: '山田 太郎',
      id: newId(),
      date: '2024-02-29',
      at: '2026-04-06T10:00:00+09:00',
      count: 0,
      colours: ['red'],
      part: null,
      parts: [{ name: 'a' }],
    };
    expect((await echo(body)).body).toEqual(body);
    expect((await echo(undefined)).status).toBe(201);
  });

  it.each(['\0', 'a\u0007', '\ud800', '   ', 'x'.repeat(51)])('refuses %j for a text', async (name) => {
    expect(await pointers({ name })).toEqual(['/name']);
  });

  it.each([
    ['{', 400, 'malformed_request'],
    ['{"name":"a"', 400, 'malformed_request'],
    ['{"__proto__":{}}', 400, 'malformed_request'],
    ['{"constructor":{}}', 400, 'malformed_request'],
    ['['.repeat(100_000), 400, 'malformed_request'],
    [`{"name":${'{"a":'.repeat(40)}1${'}'.repeat(40)}}`, 400, 'malformed_request'],
    [`{"name":"${'a'.repeat(300_000)}"}`, 413, 'payload_too_large'],
  ])('refuses the body %.20s', async (body, status, code) => {
    expect((await echo(body)).body).toMatchObject({ status, code });
  });

  it('reads UTF-8 and nothing that only looks like it, so that no name is stored as another', async () => {
    const sent = (bytes: number[] | string, type: string) =>
      fetch(`${api.url}/api/v1/probe/echo`, {
        method: 'POST',
        headers: { authorization: `Bearer ${api.account('doctor').token}`, 'content-type': type },
        body: typeof bytes === 'string' ? bytes : Uint8Array.from([...Buffer.from('{"name":"'), ...bytes, 0x22, 0x7d]),
      }).then((answer) => answer.status);
    expect(await sent([0xe9], 'application/json')).toBe(400);
    expect(await sent([0xed, 0xa0, 0x80], 'application/json')).toBe(400);
    expect(await sent([0xc3, 0xa9], 'application/json; charset="UTF-8"')).toBe(201);
    expect(await sent('\ufeff{"name":"é"}', 'application/json;charset=utf-8')).toBe(201);
    for (const charset of ['iso-8859-1', 'utf-16', 'utf-8x'])
      expect(await sent([0xe9], `application/json; charset=${charset}`)).toBe(415);
  });

  it('reads nothing but JSON', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/jsonx',
      '/',
    ]) {
      expect((await echo('{}', { 'content-type': type })).body).toMatchObject({
        status: 415,
        code: 'unsupported_media_type',
      });
    }
    expect((await echo('{}', { 'content-type': 'application/json; charset=utf-8' })).status).toBe(201);
  });

  it('tells a wrong address from a wrong method', async () => {
    expect((await api.as('nurse').get('/nothing')).body).toMatchObject({ status: 404, code: 'not_found' });
    expect((await api.as('nurse').post('/nothing', {})).body.code).toBe('not_found');
    const answer = await api.as('nurse').delete('/probe/versioned');
    expect(answer.body).toMatchObject({ status: 405, code: 'method_not_allowed' });
    expect(answer.headers.get('allow')).toBe('GET, HEAD, PATCH');
    expect((await api.as('nurse').get('/probe/echo')).headers.get('allow')).toBe('POST');
  });

  it('takes what is no id for an id of nothing', async () => {
    for (const id of ['1', 'x', '%00', '%20', 'null']) {
      expect((await api.as('admin').get(`/probe/item/${id}`)).body.code).toBe('not_found');
    }
    expect((await api.as('admin').get(`/probe/item/${newId().toUpperCase()}`)).status).toBe(200);
    expect((await api.as('admin').get(`/probe/item/${'x'.repeat(500)}`)).status).toBe(404);
    expect((await api.as('admin').get('/probe/item/%zz')).body).toMatchObject({
      status: 400,
      code: 'malformed_request',
    });
  });

  it('reads numbers and lists from a query string, and pages by default', async () => {
    expect((await api.as('nurse').get('/probe')).body).toEqual({ limit: 50 });
    expect((await api.as('nurse').get('/probe?count=3&colours=red&limit=200')).body).toEqual({
      limit: 200,
      count: 3,
      colours: ['red'],
    });
    expect((await api.as('nurse').get('/probe?colours=red&colours=blue')).body.colours).toEqual(['red', 'blue']);
    for (const query of [
      'limit=201',
      'limit=0',
      'limit=1.5',
      'limit=a',
      'limit=',
      'limit=1&limit=2',
      'more=1',
      'cursor=',
      'count=11',
    ]) {
      expect((await api.as('nurse').get(`/probe?${query}`)).body).toMatchObject({
        status: 422,
        code: 'validation_failed',
      });
    }
  });

  it('answers data errors of the database as the client’s, and other errors without a word about them', async () => {
    expect((await api.as('nurse').post('/probe/sql', { name: 'no uuid' })).body).toMatchObject({
      status: 422,
      code: 'validation_failed',
    });
    const answer = await api.as('nurse').get('/probe/fails/yamada');
    expect(answer.body).toMatchObject({ status: 500, code: 'internal_error' });
    expect(JSON.stringify(answer.body)).not.toMatch(/yamada|could not|\bat\b.*:\d|\/apps\//);
  });

  it('answers even what is not HTTP', async () => {
    const { port, hostname } = new URL(api.url);
    const say = (text: string) =>
      new Promise<string>((resolve, reject) => {
        let heard = '';
        const socket = connect(Number(port), hostname, () => socket.write(text));
        socket.on('data', (data) => (heard += data.toString()));
        socket.on('close', () => resolve(heard));
        socket.on('error', reject);
      });
    expect(await say('NONSENSE\r\n\r\n')).toMatch(
      /^HTTP\/1.1 400 [^]*application\/problem\+json[^]*"malformed_request"/,
    );
    const whole = /^HTTP\/1.1 400 [^]*application\/problem\+json[^]*"status":400[^]*"code":"malformed_request"/;
    expect(await say(`GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`)).toMatch(whole);
    expect(await say('GET /api/v1/session HTTP/1.1\r\nConnection: close\r\n\r\n')).toMatch(whole);
  });

  it('sends headers that keep browsers careful, and lets nobody keep what the API says', async () => {
    const { headers } = await api.as('nurse').get('/session');
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('strict-transport-security')).toBeNull();
  });
});

describe('behind a proxy that speaks TLS', () => {
  let api: TestApi;
  beforeAll(async () => void (api = await startTestApi({ root: probeRoot, settings: { HIGAERI_TRUSTED_PROXY: '1' } })));
  afterAll(() => api.close());

  it('marks the session cookie as secure, and takes no other then', async () => {
    const headers = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.9' };
    const answer = await api.anybody.post(
      '/session',
      { email: 'nurse@test.higaeri', password: 'test-only-password' },
      { headers },
    );
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^__Host-higaeri_session=hgs_[\w-]{65}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect(answer.headers.get('strict-transport-security')).toContain('max-age=');
    const value = cookie.split(';', 1)[0]!;
    expect((await api.anybody.get('/session', { headers: { ...headers, cookie: value } })).status).toBe(200);
    const plain = value.replace('__Host-', '');
    expect((await api.anybody.get('/session', { headers: { ...headers, cookie: plain } })).status).toBe(401);
  });
});
