import createClient from 'openapi-fetch';
import { ProblemError } from './problem.ts';
import type { paths } from './schema.ts';
import { noticeTime } from './transport.ts';

/** The API as it describes itself; addresses, bodies and answers are checked against that description. */
export const client = createClient<paths>({
  baseUrl: window.location.origin,
  credentials: 'same-origin',
  fetch: (request) => globalThis.fetch(request),
});

// What the server says about a field is said in the language of the screen.
client.use({
  onRequest: ({ request }) => {
    request.headers.set('accept-language', document.documentElement.lang);
    return request;
  },
});

interface Sent<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/**
 * What the server answered.
 * Errors: `ProblemError` always; code `unreachable` when no answer came.
 */
export async function answer<T>(sending: Promise<Sent<T>>): Promise<T> {
  let sent: Sent<T>;
  try {
    sent = await sending;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ProblemError(0, { code: 'unreachable' });
  }
  const { response, data, error } = sent;
  if (!response.ok) {
    const retryAfter = response.headers.get('retry-after');
    const facts = typeof error === 'object' && error !== null ? error : {};
    throw new ProblemError(response.status, { ...facts, ...(retryAfter === null ? {} : { retryAfter }) });
  }
  noticeTime(data);
  return data as T;
}
