import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Socket } from 'node:net';
import type { Settings } from '../config/settings.ts';
import { newId } from '../database/new-id.ts';
import type { Log } from '../logging/log.ts';
import { logRequests } from '../logging/request-log.ts';
import { Problem } from '../problem/problem.ts';
import { PROBLEM_TYPE, problemDocument } from '../problem/problem-document.ts';
import { sendProblem } from '../problem/send-problem.ts';
import { toProblem } from '../problem/to-problem.ts';
import { HttpAdapter } from './http-adapter.ts';
import type { KnownRoutes } from './known-routes.ts';
import { readJson } from './read-json.ts';
import { addSecurityHeaders } from './security-headers.ts';

/** Larger than any body of ours by far. Units: bytes. */
const BODY_LIMIT = 256 * 1024;

/** RFC 8259 §8.1: JSON is UTF-8. A body that says it is something else would be read as what it is not. */
const JSON_IN_UTF8 = /^application\/json\s*(?:;(?!.*charset\s*=\s*(?!"?utf-?8"?\s*(?:;|$))).*)?$/i;

/** The HTTP server below Nest: limits, headers, JSON only, problem documents for what never reaches a route. */
export async function createHttpAdapter(settings: Settings, log: Log, routes: KnownRoutes): Promise<HttpAdapter> {
  const adapter = new HttpAdapter({
    bodyLimit: BODY_LIMIT,
    requestTimeout: 30_000,
    keepAliveTimeout: 72_000,
    // Refused below, with a problem document.
    http: { requireHostHeader: false },
    logger: false,
    genReqId: newId,
    trustProxy: trustedProxy(settings.HIGAERI_TRUSTED_PROXY),
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    routerOptions: { maxParamLength: 400, ignoreTrailingSlash: true },
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(request, reply, toProblem(error)),
    clientErrorHandler: refuseBrokenHttp,
  });
  const fastify = adapter.getInstance<FastifyInstance>();
  routes.watch(fastify);
  addSecurityHeaders(fastify);
  refuseWithoutHost(fastify);
  logRequests(fastify, log);
  readJsonOnly(fastify);
  await fastify.register(cookie);
  await fastify.register(compress, { threshold: 1024, encodings: ['br', 'gzip'], brotliOptions: { params: { 1: 4 } } });
  return adapter;
}

function readJsonOnly(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser(JSON_IN_UTF8, { parseAs: 'buffer' }, (_request, bytes, done) => {
    try {
      done(null, readJson(bytes as Buffer));
    } catch (error) {
      done(error as Error);
    }
  });
}

/** Source: RFC 9112 §3.2. */
function refuseWithoutHost(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, _reply, done) => {
    const missing = request.headers.host === undefined && request.raw.httpVersion === '1.1';
    done(missing ? new Problem('malformed_request', { header: 'Host' }) : undefined);
  });
}

function trustedProxy(setting: string): boolean | string | ((address: string, hop: number) => boolean) {
  if (setting === 'off') return false;
  return /^[1-9]$/.test(setting) ? (_, hop) => hop < Number(setting) : setting;
}

/** What is not even HTTP gets its answer written by hand. */
function refuseBrokenHttp(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return;
  const tooLarge = error.code === 'HPE_HEADER_OVERFLOW';
  const problem = new Problem('malformed_request', tooLarge ? { reason: 'headers_too_large' } : {});
  const body = JSON.stringify(problemDocument(problem, newId(), 'en'));
  socket.end(
    `HTTP/1.1 ${problem.status} Bad Request\r\n` +
      `Content-Type: ${PROBLEM_TYPE}\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}
