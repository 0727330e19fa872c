import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Settings } from '../config/settings.ts';
import { Problem } from '../problem/problem.ts';
import { AbuseLimit } from './abuse-limit.ts';
import { ALLOWED, LOCAL, OPEN, PASSIVE } from './allow.ts';
import { refuseCrossSite } from './cross-site.ts';
import { isFromThisMachine } from './from-this-machine.ts';
import { may, type Permission } from './permissions.ts';
import { readSessionCookie } from './session-cookie.ts';
import { Sessions } from './sessions.ts';
import type { SignedIn } from './session.ts';
import { rememberSignedIn } from './signed-in.ts';

/**
 * Lets a request in: who is it, may they do this. Deny is the default.
 * Errors: `unauthenticated`, `forbidden`, `too_many_requests`.
 */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly settings: Settings,
    private readonly limit: AbuseLimit,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const handler = context.getHandler();
    const bearer = bearerOf(request);
    if (bearer === undefined) refuseCrossSite(request);
    if (this.reflector.get<true | undefined>(OPEN, handler)) return true;
    if (this.reflector.get<true | undefined>(LOCAL, handler) && isFromThisMachine(request)) return true;
    const passive =
      request.headers['higaeri-passive'] === 'true' || this.reflector.get<true | undefined>(PASSIVE, handler);
    const who = await this.whoIs(request, bearer, passive ? 'passive' : 'active');
    if (!who) throw new Problem('unauthenticated', {}, { 'www-authenticate': 'Bearer' });
    this.limit.spend(who.account.id);
    const allowed = this.reflector.get<Permission[] | undefined>(ALLOWED, handler) ?? [];
    if (!allowed.some((permission) => may(who.account.roles, permission))) throw new Problem('forbidden');
    rememberSignedIn(request, who);
    return true;
  }

  private async whoIs(
    request: FastifyRequest,
    bearer: string | undefined,
    use: 'active' | 'passive',
  ): Promise<SignedIn | undefined> {
    if (bearer !== undefined) {
      const who = await this.sessions.find(bearer, use);
      return who?.by === 'token' ? who : undefined;
    }
    const cookie = readSessionCookie(request, this.settings);
    if (cookie === undefined) return undefined;
    const who = await this.sessions.find(cookie, use);
    return who?.by === 'session' ? who : undefined;
  }
}

function bearerOf(request: FastifyRequest): string | undefined {
  const { authorization } = request.headers;
  if (authorization === undefined) return undefined;
  return /^Bearer +(\S+) *$/i.exec(authorization)?.[1] ?? '';
}
