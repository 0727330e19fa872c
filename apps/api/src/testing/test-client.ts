// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a spec states what it expects of an answer, not its type
type Json = any;

/** An answer as a spec reads it. */
export interface TestAnswer<T> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
  /** The version of the ETag, ready for `version` of a change. */
  readonly version: number | undefined;
}

export interface CallOptions {
  /** Sent as `If-Match`. */
  readonly version?: number | undefined;
  readonly idempotencyKey?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** Calls the API as one signed-in person, over real HTTP. Paths begin behind `/api/v1`, unless they begin with `/api`, `/health` or `/metrics`. */
export class TestClient {
  constructor(
    readonly url: string,
    private readonly credentials: Readonly<Record<string, string>>,
  ) {}

  get<T = Json>(path: string, options?: CallOptions): Promise<TestAnswer<T>> {
    return this.call('GET', path, undefined, options);
  }
  post<T = Json>(path: string, body?: unknown, options?: CallOptions): Promise<TestAnswer<T>> {
    return this.call('POST', path, body, options);
  }
  put<T = Json>(path: string, body?: unknown, options?: CallOptions): Promise<TestAnswer<T>> {
    return this.call('PUT', path, body, options);
  }
  patch<T = Json>(path: string, body?: unknown, options?: CallOptions): Promise<TestAnswer<T>> {
    return this.call('PATCH', path, body, options);
  }
  delete<T = Json>(path: string, options?: CallOptions): Promise<TestAnswer<T>> {
    return this.call('DELETE', path, undefined, options);
  }

  async call<T = Json>(
    method: string,
    path: string,
    body?: unknown,
    options: CallOptions = {},
  ): Promise<TestAnswer<T>> {
    const answer = await fetch(this.addressOf(path), {
      method,
      headers: {
        ...this.credentials,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(options.version === undefined ? {} : { 'if-match': `"${options.version}"` }),
        ...(options.idempotencyKey === undefined ? {} : { 'idempotency-key': options.idempotencyKey }),
        ...options.headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    const json = (answer.headers.get('content-type') ?? '').includes('json');
    const tag = /^"(\d+)"$/.exec(answer.headers.get('etag') ?? '')?.[1];
    return {
      status: answer.status,
      body: (json ? JSON.parse(text) : text) as T,
      headers: answer.headers,
      version: tag === undefined ? undefined : Number(tag),
    };
  }

  addressOf(path: string): string {
    return `${this.url}${/^\/(?:api|health|metrics)(?:\/|$)/.test(path) ? '' : '/api/v1'}${path}`;
  }

  get headers(): Readonly<Record<string, string>> {
    return this.credentials;
  }
}
