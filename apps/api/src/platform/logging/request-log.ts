import type { FastifyInstance, FastifyRequest } from 'fastify';
import { signedInIfAny } from '../auth/signed-in.ts';
import { problemCodeOf } from '../problem/send-problem.ts';
import type { Log } from './log.ts';

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const QUIET = new Set(['/health/live', '/health/ready', '/metrics']);

/** The address as it may be logged: the route's pattern, with ids put back in. Whatever matched no route is not repeated. */
export function loggedPath(request: FastifyRequest): string {
  const pattern = request.routeOptions.url;
  if (pattern === undefined || request.is404) return 'unknown';
  const parameters = request.params as Record<string, unknown> | null;
  return pattern.replaceAll(/:([A-Za-z]\w*)/g, (whole, name: string) => {
    const value = parameters?.[name];
    return typeof value === 'string' && ID.test(value) ? value : whole;
  });
}

/** One line for every request, once it is answered. */
export function logRequests(fastify: FastifyInstance, log: Log): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    if (!QUIET.has(request.routeOptions.url ?? '') || reply.statusCode >= 500) {
      const who = signedInIfAny(request)?.account;
      log.info(
        {
          requestId: request.id,
          method: request.method,
          path: loggedPath(request),
          status: reply.statusCode,
          ms: Math.round(reply.elapsedTime * 10) / 10,
          code: problemCodeOf(request),
          accountId: who?.id,
          clinicId: who?.clinicId,
        },
        'request',
      );
    }
    done();
  });
}
