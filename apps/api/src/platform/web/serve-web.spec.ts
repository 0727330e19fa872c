import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { Settings } from '../config/settings.ts';
import { createHttpAdapter } from '../http/http-server.ts';
import { KnownRoutes } from '../http/known-routes.ts';
import { createLog } from '../logging/log.ts';
import { serveWeb } from './serve-web.ts';

describe('serving the screens', () => {
  let folder: string;
  let fastify: FastifyInstance;
  const serve = async (from: string): Promise<FastifyInstance> => {
    const routes = new KnownRoutes();
    const adapter = await createHttpAdapter(new Settings(), createLog('silent'), routes);
    const server = adapter.getInstance<FastifyInstance>();
    await serveWeb(server, from, routes);
    server.post('/api/v1/thing', () => ({}));
    return server;
  };
  const get = (url: string, headers = {}) => fastify.inject({ url, headers });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'higaeri-web-'));
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Higaeri</title>');
    writeFileSync(join(folder, 'assets', 'index-abc123.js'), `console.log('${'long '.repeat(1000)}')`);
    fastify = await serve(folder);
  });
  afterAll(async () => {
    await fastify.close();
    rmSync(folder, { recursive: true });
  });

  it.each(['/', '/day', '/book?date=2026-04-06', '/p/some-token'])(
    'answers the page at %s, which is asked for every time',
    async (url) => {
      const answer = await get(url);
      expect([answer.statusCode, answer.headers['cache-control']]).toEqual([200, 'no-cache']);
      expect(answer.body).toContain('<title>Higaeri</title>');
      expect(answer.headers['content-security-policy']).toContain("script-src 'self'");
    },
  );

  it('lets browsers keep what carries a hash in its name, and sends it small', async () => {
    const plain = await get('/assets/index-abc123.js');
    expect(plain.headers).toMatchObject({ 'cache-control': 'public, max-age=31536000, immutable' });
    expect(plain.headers['content-type']).toContain('javascript');
    const small = await get('/assets/index-abc123.js', { 'accept-encoding': 'gzip, br' });
    expect(small.headers['content-encoding']).toBe('br');
    expect(small.rawPayload.length).toBeLessThan(500);
  });

  it.each([
    ['/api/nothing', 404],
    ['/api/v1/thing', 405],
    ['/assets/gone.js', 404],
    ['/favicon.ico', 404],
    ['/assets/../../package.json', 404],
    ['/assets/%2e%2e/%2e%2e/package.json', 404],
  ])('answers no page at %s', async (url, status) => {
    const answer = await get(url);
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([
      status,
      'application/problem+json; charset=utf-8',
    ]);
  });

  it('says what to do when the screens are not built', async () => {
    const empty = await serve(join(folder, 'assets'));
    const answer = await empty.inject('/');
    expect(answer.statusCode).toBe(503);
    expect(answer.body).toContain('npm run build');
    await empty.close();
  });
});
