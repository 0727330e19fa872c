import { pino, stdTimeFunctions, type DestinationStream, type Logger } from 'pino';
import { safeError } from './safe-error.ts';

export type Log = Logger;
/** Injection token of the server's one logger. */
export const LOG = Symbol('log');

/**
 * Structured lines. No bodies, no query strings, no messages of foreign errors: nothing a person typed.
 * Shape:  whatever is logged as `err` is reduced to its type, code and stack frames.
 */
export const createLog = (level: string, destination?: DestinationStream): Log =>
  pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: stdTimeFunctions.isoTime,
      serializers: { err: safeError, error: safeError },
      redact: { paths: ['password', 'token', 'cookie', 'authorization', 'req.headers'], remove: true },
    },
    ...(destination ? [destination] : []),
  );
