import { STATUS, type ProblemCode } from './codes.ts';

/**
 * Refuses a request. The one way out of the API that is not an answer.
 * Shape:  `facts` become members of the problem document beside `code`, so they hold ids, codes and numbers, never patient data.
 */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly status: number;
  /** Answer headers, such as `Retry-After`. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: ProblemCode,
    facts: Readonly<Record<string, unknown>> = {},
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(code);
    this.name = 'Problem';
    this.code = code;
    this.facts = facts;
    this.status = STATUS[code];
    this.headers = headers;
  }
}
