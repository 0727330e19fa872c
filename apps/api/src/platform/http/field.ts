import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ValidateBy, ValidateIf } from 'class-validator';
import type { Rule } from '../problem/rules.ts';
import type { FieldKind, FieldOptions } from './field-kind.ts';
import { declareField } from './flat-query.ts';

/** Absent or null where that is allowed: nothing else is then checked. */
export function presence(options: FieldOptions): PropertyDecorator {
  return (target, property) =>
    ValidateIf((of: object) => {
      const value: unknown = (of as Record<string | symbol, unknown>)[property];
      return !(value === undefined && options.optional) && !(value === null && options.nullable);
    })(target, property);
}

/** A class-validator rule whose refusal is data (`Rule`), not words. */
export const check = (name: string, accepts: (value: unknown) => boolean, rule: Rule): PropertyDecorator =>
  ValidateBy({ name, validator: { validate: accepts, defaultMessage: () => name } }, { context: rule });

export function field(kind: FieldKind, options: FieldOptions): PropertyDecorator {
  const { list } = options;
  const min = list?.min ?? 0;
  const max = list?.max ?? 200;
  const checks = list
    ? [
        check('list', (value) => Array.isArray(value) && value.length >= min && value.length <= max, {
          rule: 'list',
          min,
          max,
        }),
        check('items', (value) => !Array.isArray(value) || value.every(kind.accepts), kind.rule),
      ]
    : [check('value', kind.accepts, kind.rule)];
  const reading = options.query ? [Transform(({ value }) => readQuery(value, kind, list !== undefined))] : [];
  const declare: PropertyDecorator = (target, property) => declareField(target, property, { kind, options });
  return applyDecorators(
    presence(options),
    ...checks,
    ...reading,
    declare,
    ApiProperty(documented(kind.schema, options)),
  );
}

/** The part of the description that every kind of field shares. */
export function documented(schema: ApiPropertyOptions, options: FieldOptions): ApiPropertyOptions {
  const { list } = options;
  return {
    ...schema,
    ...(options.description === undefined ? {} : { description: options.description }),
    ...(options.example === undefined ? {} : { example: options.example }),
    ...(options.nullable ? { nullable: true } : {}),
    ...(list ? { isArray: true, minItems: list.min ?? 0, maxItems: list.max ?? 200 } : {}),
    required: !options.optional,
  } as ApiPropertyOptions;
}

function readQuery(value: unknown, kind: FieldKind, list: boolean): unknown {
  const read = (item: unknown): unknown => (typeof item === 'string' && kind.fromText ? kind.fromText(item) : item);
  if (value === undefined) return undefined;
  if (Array.isArray(value)) return value.map(read);
  return list ? [read(value)] : read(value);
}
