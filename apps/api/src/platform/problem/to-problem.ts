import { HttpException } from '@nestjs/common';
import type { ProblemCode } from './codes.ts';
import { databaseProblem } from './database-problem.ts';
import { Problem } from './problem.ts';

const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  400: 'malformed_request',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  405: 'method_not_allowed',
  408: 'malformed_request',
  413: 'payload_too_large',
  414: 'malformed_request',
  415: 'unsupported_media_type',
  422: 'validation_failed',
  429: 'too_many_requests',
  431: 'malformed_request',
  503: 'service_unavailable',
};

/** Everything that can be thrown, as the one kind of refusal. Unknown errors say nothing of themselves. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const fromDatabase = databaseProblem(error);
  if (fromDatabase) return fromDatabase;
  return new Problem(BY_STATUS[statusOf(error)] ?? 'internal_error');
}

/** Nest's exceptions and the framework's own errors (bad JSON, body too large, bad URL) carry a status. */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const status: unknown = error instanceof Error ? (error as { statusCode?: unknown }).statusCode : undefined;
  return typeof status === 'number' ? status : 500;
}
