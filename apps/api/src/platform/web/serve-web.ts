import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { KnownRoutes } from '../http/known-routes.ts';
import { Problem } from '../problem/problem.ts';
import { sendProblem } from '../problem/send-problem.ts';

const NOT_BUILT = `<!doctype html><meta charset="utf-8" /><title>Higaeri</title>
<p>画面がまだ作られていません。<code>npm run build</code> を実行してから、もう一度開いてください。</p>
<p>The screens are not built yet: run <code>npm run build</code>, then open this address again. The API is at <a href="/api/docs">/api/docs</a>.</p>`;

/** Addresses that are never a screen. */
const NOT_A_SCREEN = /^\/(?:api|health|metrics|assets)(?:\/|$)|\.\w{1,8}$/;

/**
 * Serves the built web app: its files, and `index.html` for every address of a screen.
 * Shape:  files under `assets/` carry a hash in their name and never change; everything else is asked for again.
 */
export async function serveWeb(fastify: FastifyInstance, folder: string, routes: KnownRoutes): Promise<void> {
  const built = existsSync(join(folder, 'index.html'));
  if (built) {
    await fastify.register(fastifyStatic, {
      root: folder,
      wildcard: false,
      index: false,
      cacheControl: false,
      // The build lays a `.br` beside each script and style.
      preCompressed: true,
      setHeaders: (reply, path) => {
        const immutable = path.startsWith(join(folder, 'assets'));
        void reply.header('cache-control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  fastify.get('/*', (request: FastifyRequest, reply: FastifyReply) => {
    const path = request.url.split('?', 1)[0] ?? '';
    if (NOT_A_SCREEN.test(path)) {
      const methods = routes.methodsAt(request);
      const wrong =
        methods.length > 0
          ? new Problem('method_not_allowed', {}, { allow: methods.join(', ') })
          : new Problem('not_found');
      sendProblem(request, reply, wrong);
      return reply;
    }
    if (built) return reply.sendFile('index.html');
    return reply.status(503).type('text/html; charset=utf-8').send(NOT_BUILT);
  });
}
