import fc from 'fast-check';
import { resolved, type OpenApi, type Schema } from './open-api.ts';

/** What exists in the clinic, so that some requests get past the door. */
export interface KnownWords {
  readonly visits: readonly { readonly id: string; readonly steps: readonly { readonly id: string }[] }[];
  readonly ids: readonly string[];
  readonly texts: readonly string[];
  readonly dates: readonly string[];
  readonly instants: readonly string[];
}

export interface Making {
  readonly words: KnownWords;
  readonly document: OpenApi;
  /** Only what has the form that the description asks for. */
  readonly fitting: boolean;
}

const NASTY = [
  '',
  ' ',
  '\0',
  '\ud800',
  '\u202e\u0007',
  'null',
  '../../etc/passwd',
  "'; DROP TABLE visit; --",
  '${jndi:ldap://x}',
  '%00',
  '𠮷田🦴',
  'x'.repeat(5000),
];
const NUMBERS = [0, -0, -1, 0.5, 1e308, -1e308, 2 ** 31, 2 ** 31 - 1, 2 ** 53, 2 ** 63, 1e-9];
const INSTANTS = [
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999999999Z',
  '2026-02-30T10:00:00+09:00',
  '2026-04-06T24:00:00+09:00',
  '2026-04-06T10:00:00',
  '2026-04-06 10:00:00+09:00',
  '2026-04-06T10:00:00+99:99',
  '2016-12-31T23:59:60Z',
  '+275760-09-13T00:00:00.001Z',
];
const DATES = [
  '2026-02-30',
  '0000-00-00',
  '2026-4-6',
  '9999-12-31',
  '1850-01-01',
  '2199-12-31',
  '2026-04-06T00:00:00Z',
];

const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, [], {}, [[[[]]]], [null], { a: { b: [] } }, { constructor: 1 }),
  fc.constantFrom(...NASTY),
  fc.constantFrom(...NUMBERS),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.jsonValue({ maxDepth: 3 }),
);

export function anyValue(schema: Schema, making: Making, depth = 0): fc.Arbitrary<unknown> {
  const right = likeSchema(resolved(schema, making.document), making, depth);
  return making.fitting ? right : fc.oneof({ weight: 9, arbitrary: right }, { weight: 1, arbitrary: junk });
}

function likeSchema(schema: Schema, making: Making, depth: number): fc.Arbitrary<unknown> {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((choice) => anyValue(choice, making, depth)));
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const types = [schema.type ?? 'object'].flat();
  return fc.oneof(...types.map((type) => ofType(type, schema, making, depth)));
}

function ofType(type: string, schema: Schema, making: Making, depth: number): fc.Arbitrary<unknown> {
  switch (type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
    case 'number':
      return anyNumber(schema, making);
    case 'array': {
      const { minItems = 0, maxItems = 4 } = schema;
      const size = {
        minLength: Math.min(minItems, 4),
        maxLength: Math.max(minItems, Math.min(maxItems, depth > 3 ? 1 : 4)),
      };
      return fc.array(anyValue(schema.items ?? {}, making, depth + 1), making.fitting ? size : { maxLength: 4 });
    }
    case 'string':
      return anyText(schema, making);
    default:
      return anyObject(schema, making, depth);
  }
}

function anyNumber({ minimum = 0, maximum = 1000 }: Schema, { fitting }: Making): fc.Arbitrary<number> {
  const within = fc.integer({ min: Math.ceil(minimum), max: Math.floor(maximum) });
  return fitting ? within : fc.oneof(within, fc.constantFrom(minimum, maximum, minimum - 1, maximum + 1, ...NUMBERS));
}

function anyText({ format, minLength = 0, maxLength = 200 }: Schema, { words, fitting }: Making): fc.Arbitrary<string> {
  const known = (good: readonly string[], bad: fc.Arbitrary<string>): fc.Arbitrary<string> =>
    fitting ? fc.constantFrom(...good) : fc.oneof(fc.constantFrom(...good), bad);
  if (format === 'uuid') return known(words.ids, fc.oneof(fc.uuid(), fc.constantFrom('x', ...NASTY)));
  if (format === 'date-time') return known(words.instants, fc.constantFrom(...INSTANTS));
  if (format === 'date') return known(words.dates, fc.constantFrom(...DATES));
  const letters = fc.string({
    unit: 'grapheme',
    minLength: Math.max(1, minLength),
    maxLength: Math.max(1, Math.min(maxLength, 40)),
  });
  const good = fc.oneof(fc.constantFrom(...words.texts), letters);
  return fitting ? good : fc.oneof(good, fc.constantFrom(...NASTY, 'y'.repeat(maxLength), 'y'.repeat(maxLength + 1)));
}

function anyObject(schema: Schema, making: Making, depth: number): fc.Arbitrary<unknown> {
  const forgotten = fc.integer({ min: 0, max: 19 }).map((roll) => making.fitting || roll > 0);
  const present = fc.record(
    Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([name, property]) => [
        name,
        fc.tuple(schema.required?.includes(name) ? forgotten : fc.boolean(), anyValue(property, making, depth + 1)),
      ]),
    ),
  );
  const none = fc.constant({});
  const strangers = fc.dictionary(fc.string(), junk, { maxKeys: 2 });
  const extra = making.fitting ? none : fc.oneof({ weight: 15, arbitrary: none }, { weight: 1, arbitrary: strangers });
  return fc.tuple(present, extra).map(([own, other]) => ({
    ...Object.fromEntries(Object.entries(own).flatMap(([name, [there, value]]) => (there ? [[name, value]] : []))),
    ...other,
  }));
}
