import { applyDecorators, type Type } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Type as TransformTo } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { isDate, isEmail, isInstant, isPlainObject, isText, isUuid } from './field-checks.ts';
import type { FieldOptions } from './field-kind.ts';
import { check, documented, field, presence } from './field.ts';
import { LARGEST_PAGE, USUAL_PAGE } from './page.ts';

/*
 * One decorator per kind of field. Each both validates a request (class-validator) and describes it (OpenAPI),
 * so the two cannot differ. Views use the same decorators, for the description alone.
 */

export interface TextOptions extends FieldOptions {
  /** Characters; 1 when left out, so that empty text is refused. */
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: RegExp;
  /** What the pattern wants, for people. */
  readonly patternWords?: { readonly ja: string; readonly en: string };
  readonly format?: string;
}

export function Text(options: TextOptions = {}): PropertyDecorator {
  const { min = 1, max = 200, pattern, patternWords, format } = options;
  const fits = (value: unknown): boolean => isText(value, min, max) && (pattern === undefined || pattern.test(value));
  return field(
    {
      accepts: fits,
      rule: pattern ? { rule: 'pattern', ...patternWords } : { rule: 'text', min, max },
      schema: {
        type: String,
        minLength: min,
        maxLength: max,
        ...(pattern ? { pattern: pattern.source } : {}),
        ...(format === undefined ? {} : { format }),
      },
    },
    options,
  );
}

export const Uuid = (options: FieldOptions = {}): PropertyDecorator =>
  field({ accepts: isUuid, rule: { rule: 'uuid' }, schema: { type: String, format: 'uuid' } }, options);

/** RFC 3339 with offset; stays text in the DTO. */
export const InstantField = (options: FieldOptions = {}): PropertyDecorator =>
  field({ accepts: isInstant, rule: { rule: 'instant' }, schema: { type: String, format: 'date-time' } }, options);

/** `YYYY-MM-DD` in the clinic's zone; stays text in the DTO. */
export const DateField = (options: FieldOptions = {}): PropertyDecorator =>
  field({ accepts: isDate, rule: { rule: 'date' }, schema: { type: String, format: 'date' } }, options);

export const Email = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    { accepts: isEmail, rule: { rule: 'email' }, schema: { type: String, format: 'email', maxLength: 254 } },
    options,
  );

/** `name` makes it a schema of its own in the description. */
export const OneOf = (
  values: readonly string[],
  options: FieldOptions & { readonly name?: string } = {},
): PropertyDecorator =>
  field(
    {
      accepts: (value) => typeof value === 'string' && values.includes(value),
      rule: { rule: 'one-of', values },
      schema:
        options.name === undefined
          ? { type: String, enum: [...values] }
          : { enum: [...values], enumName: options.name },
    },
    options,
  );

export interface NumberOptions extends FieldOptions {
  readonly min?: number;
  readonly max?: number;
}

export function WholeNumber(options: NumberOptions = {}): PropertyDecorator {
  const { min = 0, max = 2_147_483_647 } = options;
  return field(
    {
      accepts: (value) => Number.isInteger(value) && (value as number) >= min && (value as number) <= max,
      rule: { rule: 'whole-number', min, max },
      schema: { type: 'integer', minimum: min, maximum: max },
      fromText: (text) => (/^-?\d{1,15}$/.test(text) ? Number(text) : text),
    },
    options,
  );
}

export function Decimal(options: NumberOptions = {}): PropertyDecorator {
  const { min = 0, max = 1_000_000 } = options;
  return field(
    {
      accepts: (value) => typeof value === 'number' && value >= min && value <= max,
      rule: { rule: 'decimal', min, max },
      schema: { type: Number, minimum: min, maximum: max },
      fromText: (text) => (/^-?\d{1,15}(\.\d{1,15})?$/.test(text) ? Number(text) : text),
    },
    options,
  );
}

export const Flag = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    {
      accepts: (value) => typeof value === 'boolean',
      rule: { rule: 'flag' },
      schema: { type: Boolean },
      fromText: (text) => (text === 'true' ? true : text === 'false' ? false : text),
    },
    options,
  );

/** An object without a fixed shape, such as an alert's detail. For views; a request should say its shape. */
export const AnyObject = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    {
      accepts: isPlainObject,
      rule: { rule: 'object' },
      schema: { type: Object, additionalProperties: true },
    },
    options,
  );

/** Swagger knows a type to be looked up later by the function's name, which must be `type`. */
const later = (of: () => Type): ApiPropertyOptions => ({ type: () => of() });

/** One object of a class of its own. */
export const Nested = (type: () => Type, options: Omit<FieldOptions, 'list' | 'query'> = {}): PropertyDecorator =>
  applyDecorators(
    presence(options),
    check('object', isPlainObject, { rule: 'object' }),
    ValidateNested(),
    TransformTo(type),
    ApiProperty(documented(later(type), options)),
  );

/** A list of objects of a class of its own. For lists of simple values use `list` of their decorator. */
export function ListOf(
  type: () => Type,
  options: Omit<FieldOptions, 'list' | 'query'> & { readonly min?: number; readonly max?: number } = {},
): PropertyDecorator {
  const { min = 0, max = 200 } = options;
  return applyDecorators(
    presence(options),
    check('list', (value) => Array.isArray(value) && value.length >= min && value.length <= max, {
      rule: 'list',
      min,
      max,
    }),
    check('items', (value) => !Array.isArray(value) || value.every(isPlainObject), { rule: 'object' }),
    ValidateNested({ each: true }),
    TransformTo(type),
    ApiProperty(documented(later(type), { ...options, list: { min, max } })),
  );
}

/** `?limit=&cursor=` of every list; extend it with the list's own filters. */
export class PageQuery {
  @WholeNumber({
    min: 1,
    max: LARGEST_PAGE,
    optional: true,
    query: true,
    description: `At most ${LARGEST_PAGE}; ${USUAL_PAGE} when left out.`,
  })
  limit: number = USUAL_PAGE;

  @Text({ max: 2000, optional: true, description: 'The `nextCursor` of the page before.' })
  cursor?: string;
}
