import { syncClinicClock } from '../lib/clinic-clock.ts';
import { ProblemError } from './problem.ts';

export interface Sending {
  query?: Record<string, string | number | undefined>;
  body?: unknown;
  /** Present on every write: a retry with the same key counts once. */
  idempotencyKey?: string;
  /** The version the change is based on. */
  ifMatch?: number;
  signal?: AbortSignal;
}
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

const address = (path: string, query: Sending['query']): string => {
  const given = Object.entries(query ?? {}).filter(
    (entry): entry is [string, string | number] => entry[1] !== undefined,
  );
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return `/api/v1${path}${text === '' ? '' : `?${text}`}`;
};

const headersOf = ({ body, idempotencyKey, ifMatch }: Sending): Record<string, string> => ({
  accept: 'application/json, application/problem+json',
  // What the server says about a field is said in the language of the screen.
  'accept-language': document.documentElement.lang,
  ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
  ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
});

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
};

/** Keeps the clinic's clock right: every answer that carries `now` says what time it is at the clinic. */
export const noticeTime = (body: unknown): void => {
  if (typeof body === 'object' && body !== null && 'now' in body && typeof body.now === 'string')
    syncClinicClock(body.now);
};

/**
 * One call to the server.
 * Errors: `ProblemError` always; code `unreachable` when no answer came.
 */
export async function send<T>(method: Method, path: string, sending: Sending = {}): Promise<T> {
  let response: Response;
  try {
    response = await fetch(address(path, sending.query), {
      method,
      headers: headersOf(sending),
      credentials: 'same-origin',
      ...(sending.body === undefined ? {} : { body: JSON.stringify(sending.body) }),
      ...(sending.signal === undefined ? {} : { signal: sending.signal }),
    });
  } catch (error) {
    if (sending.signal?.aborted === true) throw error;
    throw new ProblemError(0, { code: 'unreachable' });
  }
  const body = parse(await response.text());
  if (!response.ok) {
    const retryAfter = response.headers.get('retry-after');
    throw new ProblemError(response.status, {
      ...(body as Record<string, unknown>),
      ...(retryAfter === null ? {} : { retryAfter }),
    });
  }
  noticeTime(body);
  return body as T;
}
