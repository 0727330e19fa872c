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

/** The HTTP server below Nest: limits, headers, JSON only, problem documents for what never reaches a route. */
export async function createHttpAdapter(settings: Settings, log: Log, routes: KnownRoutes): Promise<HttpAdapter> {
  const adapter = new HttpAdapter({
    bodyLimit: BODY_LIMIT,
    requestTimeout: 30_000,
    keepAliveTimeout: 72_000,
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
  logRequests(fastify, log);
  readJsonOnly(fastify);
  await fastify.register(cookie);
  await fastify.register(compress, { threshold: 1024, encodings: ['br', 'gzip'], brotliOptions: { params: { 1: 4 } } });
  return adapter;
}

function readJsonOnly(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser(/^application\/json(?:;|$)/i, { parseAs: 'string' }, (_request, text, done) => {
    try {
      done(null, readJson(String(text)));
    } catch (error) {
      done(error as Error);
    }
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
  const body = JSON.stringify(problemDocument(new Problem('malformed_request'), newId(), 'en'));
  socket.end(
    `HTTP/1.1 ${tooLarge ? '431 Request Header Fields Too Large' : '400 Bad Request'}\r\n` +
      `Content-Type: ${PROBLEM_TYPE}\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}
