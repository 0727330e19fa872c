import type { ProblemCode } from './codes.ts';
import { Problem } from './problem.ts';

/*
 * SQLSTATEs that a request can cause. Constraints a feature knows the meaning of are mapped there, before they get here.
 * Source: PostgreSQL manual, appendix "PostgreSQL Error Codes".
 */
const CODES: Readonly<Record<string, ProblemCode>> = {
  '22000': 'validation_failed', // a range whose end lies before its start
  '22001': 'validation_failed', // text too long
  '22003': 'validation_failed', // number out of range
  '22007': 'validation_failed', // no date or time
  '22008': 'validation_failed', // date or time out of range
  '22021': 'validation_failed', // NUL, or not UTF-8
  '22023': 'validation_failed', // value not accepted
  '22P02': 'validation_failed', // no uuid, number, …
  '22P05': 'validation_failed', // character that cannot be stored
  '23503': 'validation_failed', // refers to something that does not exist
  '23514': 'validation_failed', // check constraint
  '23505': 'conflict', // unique
  '23P01': 'conflict', // exclusion
  '23001': 'conflict', // restrict
  '40001': 'service_unavailable', // serialisation
  '40P01': 'service_unavailable', // deadlock
  '55P03': 'service_unavailable', // lock not available
  '57014': 'service_unavailable', // statement time-out
  '25P03': 'service_unavailable', // idle in transaction time-out
  '53300': 'service_unavailable', // too many connections
  '57P01': 'service_unavailable', // database is shutting down
  '57P02': 'service_unavailable',
  '57P03': 'service_unavailable', // database is starting
  ECONNREFUSED: 'service_unavailable',
  ECONNRESET: 'service_unavailable',
  EPIPE: 'service_unavailable',
  ETIMEDOUT: 'service_unavailable',
  ENOTFOUND: 'service_unavailable',
};

/** The pool gives these errors no code to tell them by. */
const CONNECTION_LOST =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** What a database error means to the one who asked; `undefined` when it is nobody's fault but ours. */
export function databaseProblem(error: unknown): Problem | undefined {
  if (!(error instanceof Error)) return undefined;
  const cause = (error as { driverError?: unknown }).driverError ?? error;
  const given = (cause as { code?: unknown }).code;
  const code = typeof given === 'string' ? given : '';
  const known =
    CODES[code] ?? (code.startsWith('08') || CONNECTION_LOST.test(error.message) ? 'service_unavailable' : undefined);
  if (known === undefined) return undefined;
  return new Problem(known, {}, known === 'service_unavailable' ? { 'retry-after': '1' } : {});
}
