import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ProbeController, probeRoot } from '../../testing/probe.module.ts';
import { startTestApi, type TestApi } from '../../testing/start-test-api.ts';
import { Sweeper } from '../workers/sweeper.ts';

describe('sending a write again', () => {
  let api: TestApi;
  beforeAll(async () => void (api = await startTestApi({ root: probeRoot })));
  afterAll(() => api.close());

  const publish = (
    idempotencyKey: string | undefined,
    body: object = { count: 1 },
    role: 'nurse' | 'doctor' = 'nurse',
  ) => api.as(role).post('/probe/publish', body, { idempotencyKey });

  it('replays the stored success for the same key and body', async () => {
    const first = await publish('once', { count: 1, name: 'a' });
    const again = await publish('once', { name: 'a', count: 1 });
    expect(again).toMatchObject({ status: 201, body: first.body, version: first.version });
    expect([first, again].map(({ headers }) => headers.get('idempotency-replayed'))).toEqual([null, 'true']);
  });

  it('does it again without a key', async () => {
    const [first, second] = [await publish(undefined), await publish(undefined)];
    expect(second.body.run - first.body.run).toBe(1);
  });

  it('refuses the same key with another body or at another address', async () => {
    await publish('reused', { count: 1 });
    expect((await publish('reused', { count: 2 })).body).toMatchObject({ status: 422, code: 'idempotency_key_reused' });
    const elsewhere = await api.as('nurse').patch('/probe/versioned', { count: 1 }, { idempotencyKey: 'reused' });
    expect(elsewhere.body.code).toBe('idempotency_key_reused');
  });

  it('keeps the keys of accounts apart', async () => {
    const [nurse, doctor] = [await publish('mine'), await publish('mine', { count: 1 }, 'doctor')];
    expect(doctor.body.run).not.toBe(nurse.body.run);
  });

  it('answers 409 at once while the first is still running, and does it once', async () => {
    let open!: () => void;
    ProbeController.gate = new Promise((resolve) => (open = resolve));
    const before = ProbeController.runs;
    const tries = Array.from({ length: 5 }, () => publish('raced'));
    const refused = await Promise.race(tries);
    expect([refused.status, refused.body.code]).toEqual([409, 'in_progress']);
    open();
    const answers = await Promise.all(tries);
    for (const { status, body } of answers) expect(status === 409 || body.run === before + 1).toBe(true);
    expect(ProbeController.runs).toBe(before + 1);
    ProbeController.gate = Promise.resolve();
  });

  it('forgets a refused request, so that a corrected one may use the key', async () => {
    const refused = await api.as('nurse').patch('/probe/versioned', {}, { idempotencyKey: 'second try', version: 2 });
    expect(refused.status).toBe(412);
    const accepted = await api.as('nurse').patch('/probe/versioned', {}, { idempotencyKey: 'second try', version: 3 });
    expect(accepted.status).toBe(200);
  });

  it('replays before it looks at any version', async () => {
    await api.as('nurse').patch('/probe/versioned', {}, { idempotencyKey: 'replayed', version: 3 });
    const again = await api.as('nurse').patch('/probe/versioned', {}, { idempotencyKey: 'replayed', version: 1 });
    expect([again.status, again.version]).toEqual([200, 4]);
  });

  it.each(['', ' ', 'é', 'x'.repeat(256)])('refuses the key "%s"', async (key) => {
    const answer = await api.as('nurse').post('/probe/publish', {}, { headers: { 'idempotency-key': key } });
    expect(answer.body).toMatchObject({
      status: 422,
      code: 'validation_failed',
      errors: [{ pointer: '/headers/idempotency-key' }],
    });
  });

  it('accepts a key of 255 characters', async () => {
    expect((await publish('k'.repeat(255))).status).toBe(201);
  });

  it('forgets after 48 hours', async () => {
    const first = await publish('old');
    api.clock.advance(48 * 60 + 1);
    await api.app.get(Sweeper).sweep();
    expect((await publish('old')).body.run).toBeGreaterThan(first.body.run);
  });
});

describe('changing one’s mind', () => {
  let api: TestApi;
  beforeAll(async () => void (api = await startTestApi({ root: probeRoot })));
  afterAll(() => api.close());

  const change = (ifMatch?: string) =>
    api.as('nurse').patch('/probe/versioned', {}, { headers: ifMatch === undefined ? {} : { 'if-match': ifMatch } });

  it('needs the version that was seen', async () => {
    expect((await api.as('nurse').get('/probe/versioned')).headers.get('etag')).toBe('"3"');
    expect((await change('"3"')).version).toBe(4);
    expect((await change('"1", "3"')).status).toBe(200);
  });

  it('is refused without a version, or with one that says nothing', async () => {
    expect((await change()).body).toMatchObject({ status: 428, code: 'version_required', currentVersion: 3 });
    expect((await change('*')).status).toBe(428);
  });

  it('is refused with another version, and told the current one', async () => {
    expect((await change('"2"')).body).toMatchObject({ status: 412, code: 'stale_version', currentVersion: 3 });
    expect((await change('W/"3"')).status).toBe(412);
    expect((await change('"three"')).status).toBe(412);
  });

  it.each(['3', '"3', '""3"', '"3","'])('takes %s for no version at all', async (tag) => {
    expect((await change(tag)).body).toMatchObject({ status: 400, code: 'malformed_request' });
  });
});
