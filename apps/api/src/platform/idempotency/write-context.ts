import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Account } from '../auth/account.ts';
import { signedIn } from '../auth/signed-in.ts';
import { parseIfMatch, type IfMatch } from '../http/if-match.ts';
import { idempotencyKey, requestHash } from './request-key.ts';

export interface WriteContext {
  readonly account: Account;
  readonly idempotencyKey: string | null;
  /** Of method, path and body: the same key must come with the same request. */
  readonly requestHash: string;
  /** What `If-Match` says; hand it to `requireVersion`. */
  readonly ifMatch: IfMatch | null;
}

/** Handler parameter of every write. */
export const Write = createParamDecorator((_: unknown, context: ExecutionContext): WriteContext => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  return {
    account: signedIn(request).account,
    idempotencyKey: idempotencyKey(request),
    requestHash: requestHash(request),
    ifMatch: parseIfMatch(request.headers['if-match']),
  };
});
