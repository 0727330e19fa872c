import { STATUS, type ProblemCode } from '../problem/codes.ts';
import { problemDocument } from '../problem/problem-document.ts';
import { Problem } from '../problem/problem.ts';

const FIELD_ERROR = {
  type: 'object',
  required: ['pointer', 'message'],
  properties: {
    pointer: {
      type: 'string',
      description: 'JSON pointer into the body, or `/<name>` of a query parameter.',
      example: '/birthDate',
    },
    message: { type: 'string' },
  },
};

/** RFC 9457. Facts of the code (`alternatives`, `currentVersion`, `gates`, …) stand beside the standard members. */
export const PROBLEM_SCHEMA = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'instance', 'code'],
  properties: {
    type: { type: 'string', format: 'uri' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: {
      type: 'string',
      format: 'uri',
      description: 'Names this very occurrence; operators find it in the log.',
    },
    code: { type: 'string', enum: Object.keys(STATUS), description: 'Stable; the one member to branch on.' },
    errors: { type: 'array', items: FIELD_ERROR },
  },
  additionalProperties: true,
};

/**
 * The responses of these codes, one for each status, with an example for each code.
 * Shape:  references; what they refer to is put into `responses`, so that the same response stands in the document once.
 */
export function problemResponses(
  codes: readonly ProblemCode[],
  responses: Record<string, object>,
): Record<string, object> {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of [...new Set(codes)].sort())
    byStatus.set(STATUS[code], [...(byStatus.get(STATUS[code]) ?? []), code]);
  return Object.fromEntries(
    [...byStatus].map(([status, of]) => {
      const name = of.join('.');
      responses[name] ??= responseOf(of);
      return [String(status), { $ref: `#/components/responses/${name}` }];
    }),
  );
}

const responseOf = (codes: readonly ProblemCode[]) => ({
  description: codes.map((code) => `\`${code}\``).join(', '),
  content: {
    'application/problem+json': {
      schema: { $ref: '#/components/schemas/Problem' },
      examples: Object.fromEntries(codes.map((code) => [code, { $ref: `#/components/examples/${code}` }])),
    },
  },
});

/** An example of every code, which the responses refer to. */
export const PROBLEM_EXAMPLES: Record<string, { value: object }> = Object.fromEntries(
  Object.keys(STATUS).map((code) => [code, { value: exampleOf(code as ProblemCode) }]),
);

function exampleOf(code: ProblemCode): object {
  return problemDocument(new Problem(code), '0197f6a0-0000-7000-8000-000000000000', 'en');
}
