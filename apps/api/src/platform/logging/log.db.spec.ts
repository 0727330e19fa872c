import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../database/new-id.ts';
import { probeRoot } from '../../testing/probe.module.ts';
import { startTestApi, type TestApi } from '../../testing/start-test-api.ts';
import { createLog } from './log.ts';
import { NestLog } from './nest-log.ts';

describe('what the log says', () => {
  let api: TestApi;
  let lines: string[] = [];
  const log = createLog('trace', { write: (line: string) => void lines.push(line) });
  beforeAll(async () => void (api = await startTestApi({ root: probeRoot, log })));
  beforeEach(() => void (lines = []));
  afterAll(() => api.close());

  const entries = () => lines.map((line) => JSON.parse(line));

  it('is one line for each request, with the route and who it was', async () => {
    const id = newId();
    await api.as('admin').get(`/probe/item/${id}`);
    expect(entries().at(-1)).toMatchObject({
      msg: 'request',
      method: 'GET',
      path: `/api/v1/probe/item/${id}`,
      status: 200,
      accountId: api.account('admin').id,
      clinicId: api.clinicId,
    });
  });

  it('names the problem of a refused request', async () => {
    await api.as('nurse').get(`/probe/item/${newId()}`);
    expect(entries().at(-1)).toMatchObject({ status: 403, code: 'forbidden' });
  });

  it('never holds what a person typed: not from bodies, queries, paths, headers or errors', async () => {
    const nurse = api.as('nurse');
    const secrets = ['山田花子', 'Yamada', '+81312345678', 'hanako@example.org', '1980-05-17'];
    const headers = {
      'accept-language': 'Yamada',
      'user-agent': 'Yamada',
      'idempotency-key': 'Yamada',
      referer: 'http://x/Yamada',
    };
    await nurse.post('/probe/echo', { name: '山田花子 Yamada +81312345678', extra: '1980-05-17' }, { headers });
    await nurse.post('/probe/echo', '{"name": "山田花子", Yamada', { headers });
    await nurse.post('/probe/sql', { name: '山田花子 +81312345678' });
    await nurse.get(`/probe?name=${encodeURIComponent('山田花子')}&Yamada=1`);
    await nurse.get(`/probe/fails/${encodeURIComponent('山田花子')}`);
    await nurse.get('/probe/item/Yamada');
    await nurse.get(`/nothing/${encodeURIComponent('山田花子')}/Yamada`);
    await nurse.post('/Yamada', { phone: '+81312345678' });
    await api.anybody.post('/session', { email: 'hanako@example.org', password: '山田花子' });
    await nurse.post('/probe/publish', { name: 'Yamada' }, { idempotencyKey: 'Yamada' });
    const text = lines.join('');
    for (const secret of secrets) expect(text).not.toContain(secret);
    expect(text).not.toContain(encodeURIComponent('山田'));
    expect(entries().some(({ err }) => err?.type === 'Error' && err.frames.length > 0)).toBe(true);
  });

  it('says of a database error which constraint it was, not with which values', () => {
    const driverError = Object.assign(new Error('Key (email)=(hanako@example.org) already exists.'), {
      code: '23505',
      constraint: 'account_email_key',
      table: 'account',
      detail: 'Key (email)=(hanako@example.org) already exists.',
    });
    log.error(
      { err: Object.assign(new Error(driverError.message), { driverError, parameters: ['hanako@example.org'] }) },
      'x',
    );
    expect(entries().at(-1).err).toMatchObject({ code: '23505', constraint: 'account_email_key', table: 'account' });
    expect(lines.join('')).not.toContain('hanako');
  });

  it('takes Nest’s messages in, without the errors’ own words', () => {
    const nest = new NestLog(log);
    nest.log('Mapped {/x, GET} route', 'RouterExplorer');
    nest.error(new Error('Yamada'), undefined, 'Some');
    expect(entries()).toMatchObject([
      { context: 'RouterExplorer', msg: 'Mapped {/x, GET} route' },
      { err: { type: 'Error' } },
    ]);
    expect(lines.join('')).not.toContain('Yamada');
  });
});
