/** What a write answers; `version` becomes the ETag. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly version?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An `Answer` on its way out: the interceptor sets status, ETag and headers from it. */
export class Reply implements Answer {
  readonly status: number;
  readonly body: unknown;
  readonly version?: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(answer: Answer) {
    this.status = answer.status;
    this.body = answer.body;
    if (answer.version !== undefined) this.version = answer.version;
    this.headers = answer.headers ?? {};
  }
}

/** For a GET of something that is changed with `If-Match`: the view with its ETag. */
export const withVersion = (body: unknown, version: number): Reply => new Reply({ status: 200, body, version });
