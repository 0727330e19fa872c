import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Settings } from '../config/settings.ts';

const NAME = 'higaeri_session';
/** Browsers take a cookie of this name only over TLS, for this host and the whole site. */
const HOST_NAME = '__Host-higaeri_session';

const isSecure = (request: FastifyRequest, settings: Settings): boolean =>
  settings.HIGAERI_SECURE_COOKIES === 'auto' ? request.protocol === 'https' : settings.HIGAERI_SECURE_COOKIES === 'on';

export function readSessionCookie(request: FastifyRequest, settings: Settings): string | undefined {
  return request.cookies[isSecure(request, settings) ? HOST_NAME : NAME];
}

/** Shape: a session cookie, gone with the browser; how long it is good for is the server's to say. */
export function setSessionCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  settings: Settings,
  token: string,
): void {
  const secure = isSecure(request, settings);
  void reply.setCookie(secure ? HOST_NAME : NAME, token, { httpOnly: true, sameSite: 'lax', secure, path: '/' });
}

export function clearSessionCookie(request: FastifyRequest, reply: FastifyReply, settings: Settings): void {
  const secure = isSecure(request, settings);
  void reply.clearCookie(secure ? HOST_NAME : NAME, { httpOnly: true, sameSite: 'lax', secure, path: '/' });
}
