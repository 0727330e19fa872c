import type { FastifyRequest } from 'fastify';
import { Problem } from '../problem/problem.ts';
import type { SignedIn } from './session.ts';

const signedInOf = new WeakMap<FastifyRequest, SignedIn>();

export function rememberSignedIn(request: FastifyRequest, who: SignedIn): void {
  signedInOf.set(request, who);
}

export const signedInIfAny = (request: FastifyRequest): SignedIn | undefined => signedInOf.get(request);

/** Errors: `unauthenticated` when the guard let nobody in, which only an open route can meet. */
export function signedIn(request: FastifyRequest): SignedIn {
  const who = signedInOf.get(request);
  if (!who) throw new Problem('unauthenticated');
  return who;
}
