import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ProbeController, probeRoot } from '../../testing/probe.module.ts';
import { startTestApi, type TestApi } from '../../testing/start-test-api.ts';
import { Draining } from './draining.ts';

describe('operating the server', () => {
  let api: TestApi;
  beforeAll(async () => void (api = await startTestApi({ root: probeRoot })));
  afterAll(() => api.close());

  it('says that it lives and is ready, to anybody', async () => {
    expect((await api.anybody.get('/health/live')).body).toEqual({ status: 'live' });
    expect((await api.anybody.get('/health/ready')).body).toEqual({ status: 'ready' });
  });

  it('is not ready on its way out, nor before its migrations have run', async () => {
    const draining = api.app.get(Draining);
    draining.active = true;
    expect((await api.anybody.get('/health/ready')).status).toBe(503);
    expect((await api.anybody.get('/health/live')).status).toBe(200);
    draining.active = false;
    await api.pool.query(`DELETE FROM migration WHERE id = (SELECT max(id) FROM migration)`);
    expect((await api.anybody.get('/health/ready')).body).toEqual({ status: 'not-ready', reason: 'migrations' });
    await api.pool.query(`INSERT INTO migration (timestamp, name) VALUES (1, 'back')`);
  });

  it('counts by route pattern, without an id or a name', async () => {
    await api.as('nurse').get('/probe/fails/yamada');
    await api.as('nurse').get('/yamada');
    const { status, body } = await api.anybody.get('/metrics');
    expect(status).toBe(200);
    expect(body).toMatch(
      /higaeri_http_request_seconds_count\{method="GET",route="\/api\/v1\/probe\/fails\/:name",status="500"\} 1/,
    );
    expect(body).toMatch(/higaeri_problems_total\{code="internal_error"\} 1/);
    expect(body).not.toContain('yamada');
  });

  it('shows its figures to whoever may see them, when asked through a proxy', async () => {
    const headers = { 'x-forwarded-for': '203.0.113.9' };
    expect((await api.anybody.get('/metrics', { headers })).status).toBe(401);
    expect((await api.as('nurse').get('/metrics', { headers })).status).toBe(403);
    expect((await api.as('admin').get('/metrics', { headers })).status).toBe(200);
  });

  it('finishes what is under way before it ends', async () => {
    const second = await api.another();
    let open!: () => void;
    ProbeController.gate = new Promise((resolve) => (open = resolve));
    const before = await api.sql(`SELECT 1 FROM audit WHERE action = 'probe.publish'`);
    const arrived = new Promise((resolve) => second.app.getHttpServer().once('request', resolve));
    const answer = second.as('nurse').post('/probe/publish', {});
    await arrived;
    const closed = second.close();
    open();
    expect((await answer).status).toBe(201);
    await closed;
    ProbeController.gate = Promise.resolve();
    expect(await api.sql(`SELECT 1 FROM audit WHERE action = 'probe.publish'`)).toHaveLength(before.length + 1);
    await expect(second.as('nurse').get('/session')).rejects.toThrow();
  });
});
