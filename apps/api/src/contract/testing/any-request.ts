import fc from 'fast-check';
import { anyValue, type KnownWords, type Making } from './any-value.ts';
import type { OpenApi, Route } from './open-api.ts';

export interface AnyRequest {
  readonly method: string;
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

const SEGMENTS = ['x', '%00', '%E0%A4%A', '..%2F..', '%F0%9F%A6%B4', '0', 'null', 'x'.repeat(3000)];
const QUERIES = ['a=b', 'limit[]=1', 'limit=1&limit=2', '%', '&&==', 'date[$gt]=1', 'cursor=e30', 'cursor=WzFd'];
const RAW_BODIES = [
  '',
  '{',
  '[]',
  'null',
  '"text"',
  '{"a":1,}',
  '{"a":1}{"b":2}',
  '[['.repeat(5000),
  '\u0000',
  '{"__proto__":{"x":1}}',
  ' '.repeat(100),
];
const VERSIONS = ['"1"', '"2"', '"3"', '"4"', '"5"', '"6"'];
const ODD_VERSIONS = ['*', 'W/"1"', '""', '"99999999999999999999"', '"-1"', '1', 'x', '"1", "2"', '"a', ','];
const ODD_KEYS = ['k', 'same', ' ', 'é', 'x'.repeat(255), 'x'.repeat(256), 'a b'];
const ODD_TYPES = [
  'application/json; charset=utf-8',
  'text/plain',
  'application/xml',
  'multipart/form-data',
  'application/json; charset=latin-9',
  ';;',
];
const ODD_LANGUAGES = ['ja', 'en', 'zz', '*;q=x', 'x'.repeat(500)];

/** A request to a route: half of them right in form, the others anything from nearly right to absurd. */
export const anyRequest = (route: Route, words: KnownWords, document: OpenApi): fc.Arbitrary<AnyRequest> =>
  fc.oneof(requestTo(route, { words, document, fitting: true }), requestTo(route, { words, document, fitting: false }));

function requestTo(route: Route, making: Making): fc.Arbitrary<AnyRequest> {
  const { method, path } = route;
  return fc
    .record({
      path: anyPath(path, making),
      query: anyQuery(route, making),
      headers: anyHeaders(making),
      body: anyBody(route, making),
    })
    .map((made) => {
      const { 'content-type': type, ...headers } = made.headers;
      return {
        method,
        address: made.query === '' ? made.path : `${made.path}?${made.query}`,
        headers: { ...headers, ...(made.body === null ? {} : { 'content-type': type ?? 'application/json' }) },
        body: made.body,
      };
    });
}

/** Of a visit and its own step where the path names both. */
function anyPath(path: string, { words, fitting }: Making): fc.Arbitrary<string> {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const odd = fc.constantFrom(...SEGMENTS);
  return fc
    .tuple(
      fc.constantFrom(...words.visits),
      fc.nat(),
      fc.constantFrom(...words.ids),
      fc.integer({ min: 0, max: 9 }),
      odd,
    )
    .map(([visit, pick, id, roll, strange]) =>
      names.reduce((text, name) => {
        const right = {
          id: path.includes('/visits/') ? visit.id : id,
          stepId: visit.steps[pick % visit.steps.length]?.id ?? id,
          phase: ['sign-in', 'time-out', 'sign-out', 'discharge'][pick % 4] ?? '',
          code: 'dst',
        }[name];
        return text.replace(`{${name}}`, !fitting && roll === 0 ? strange : (right ?? id));
      }, path),
    );
}

function anyQuery({ operation }: Route, making: Making): fc.Arbitrary<string> {
  const parameters = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query');
  const asked = fc.record(
    Object.fromEntries(
      parameters.map(({ name, schema = {}, required = false }) => [
        name,
        fc.tuple(
          fc.integer({ min: 0, max: 9 }).map((roll) => roll < (required ? 10 : 3)),
          anyValue(schema, making),
        ),
      ]),
    ),
  );
  const odd = making.fitting
    ? fc.constant('')
    : fc.oneof({ weight: 8, arbitrary: fc.constant('') }, { weight: 2, arbitrary: fc.constantFrom(...QUERIES) });
  return fc.tuple(asked, odd).map(([values, strange]) => {
    const parts = Object.entries(values).flatMap(([name, [there, value]]) => {
      if (!there || value === null) return [];
      return (Array.isArray(value) ? value : [value]).map((each) => `${name}=${encoded(each)}`);
    });
    return [...parts, ...(strange === '' ? [] : [strange])].join('&');
  });
}

function anyBody({ operation }: Route, making: Making): fc.Arbitrary<string | null> {
  const schema = operation.requestBody?.content['application/json']?.schema;
  if (!schema) return fc.constant(null);
  const value = anyValue(schema, making).map((given) => JSON.stringify(given));
  return making.fitting
    ? value
    : fc.oneof({ weight: 9, arbitrary: value }, { weight: 1, arbitrary: fc.constantFrom(...RAW_BODIES) });
}

function anyHeaders({ fitting }: Making): fc.Arbitrary<Readonly<Record<string, string>>> {
  const maybe = (values: readonly string[], outOfTen: number): fc.Arbitrary<string | null> =>
    fc
      .tuple(fc.integer({ min: 0, max: 9 }), fc.constantFrom(...values))
      .map(([roll, value]) => (roll < outOfTen ? value : null));
  const all = fc.record({
    'if-match': fitting ? maybe(VERSIONS, 10) : maybe([...VERSIONS, ...ODD_VERSIONS], 7),
    'idempotency-key': maybe(ODD_KEYS, fitting ? 0 : 2),
    'content-type': maybe(ODD_TYPES, fitting ? 0 : 1),
    'accept-language': maybe(ODD_LANGUAGES, fitting ? 0 : 2),
  });
  return all.map((headers) =>
    Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (value === null ? [] : [[name, value]]))),
  );
}

function encoded(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  // Through bytes, because a lone surrogate cannot be put into an address at all.
  return encodeURIComponent(Buffer.from(text, 'utf8').toString('utf8'));
}
