/** What was asked for: `POST /visits`, its body and headers. */
export interface Asked {
  call: string;
  path: string;
  query: URLSearchParams;
  body: unknown;
  headers: Headers;
}
type Reply = unknown;
/** What is answered to a call: a body, or a function of what was asked. */
export type Answers = Record<string, Reply>;

/** A refusal as the server words it. */
export class Refusal {
  readonly status: number;
  readonly code: string;
  readonly facts: object;
  constructor(status: number, code: string, facts: object = {}) {
    this.status = status;
    this.code = code;
    this.facts = facts;
  }
}
export const refuse = (status: number, code: string, facts: object = {}): Refusal => new Refusal(status, code, facts);
/** No answer at all: the cable is out. */
export const CABLE_OUT = Symbol('cable out');

const matches = (pattern: string, call: string): boolean => {
  const [wanted = [], given = []] = [pattern, call].map((text) => text.split('/'));
  return wanted.length === given.length && wanted.every((part, index) => part.startsWith(':') || part === given[index]);
};

const respond = (reply: Reply): Response => {
  if (reply === CABLE_OUT) throw new TypeError('Failed to fetch');
  if (reply instanceof Refusal) {
    const { retryAfter, ...facts } = reply.facts as { retryAfter?: string };
    return new Response(JSON.stringify({ code: reply.code, status: reply.status, title: reply.code, ...facts }), {
      status: reply.status,
      headers: {
        'content-type': 'application/problem+json',
        ...(retryAfter === undefined ? {} : { 'retry-after': retryAfter }),
      },
    });
  }
  return new Response(JSON.stringify(reply ?? {}), { status: 200, headers: { 'content-type': 'application/json' } });
};

/**
 * The network edge in a spec: answers what the contract answers, and remembers what was asked.
 * Shape:  answers by `METHOD /path` with `:part` for any id; a function is called anew for every request.
 */
export class ClinicServer {
  readonly asked: Asked[] = [];
  private answers: Answers;

  constructor(answers: Answers) {
    this.answers = answers;
  }

  /** Changes what is answered from now on. */
  change(answers: Answers): void {
    this.answers = { ...this.answers, ...answers };
  }

  requests(call: string): Asked[] {
    return this.asked.filter((one) => matches(call, one.call));
  }

  readonly fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request =
      input instanceof Request ? input : new Request(new URL(String(input), window.location.origin), init);
    const url = new URL(request.url);
    const path = url.pathname.replace('/api/v1', '');
    const text = await request.text();
    const asked: Asked = {
      call: `${request.method} ${path}`,
      path,
      query: url.searchParams,
      body: text === '' ? undefined : (JSON.parse(text) as unknown),
      headers: request.headers,
    };
    this.asked.push(asked);
    const [, reply] = Object.entries(this.answers).find(([pattern]) => matches(pattern, asked.call)) ?? [];
    if (reply === undefined) return respond(refuse(404, 'not_found'));
    return respond(typeof reply === 'function' ? (reply as (asked: Asked) => Reply)(asked) : reply);
  };
}
