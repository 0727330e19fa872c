import type { FastifyRequest } from 'fastify';
import { Problem } from '../problem/problem.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a write that another site made the browser send with our cookie.
 * Shape:  browsers say where a request comes from (`Sec-Fetch-Site`, older ones `Origin`); programs send neither and have no cookie of somebody else.
 * Errors: `forbidden`.
 */
export function refuseCrossSite(request: FastifyRequest): void {
  if (SAFE.has(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  const { origin } = request.headers;
  if (site === 'same-origin' || site === 'none') return;
  if (site === undefined && (origin === undefined || hostOf(origin) === request.host)) return;
  throw new Problem('forbidden', { reason: 'cross_site' });
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
