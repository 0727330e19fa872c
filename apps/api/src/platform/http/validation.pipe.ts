import { Injectable, type ArgumentMetadata, type PipeTransform, type Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import { fieldError, type FieldError } from '../problem/field-error.ts';
import { readFlatQuery } from './flat-query.ts';
import { Problem } from '../problem/problem.ts';
import type { Rule } from '../problem/rules.ts';
import { isPlainObject } from './field-checks.ts';

const PRIMITIVES: readonly unknown[] = [String, Number, Boolean, Array, undefined];

/**
 * Reads bodies and query strings into their classes. Unknown fields are refused; every refused field is named by a JSON pointer.
 * Errors: `validation_failed`.
 */
@Injectable()
export class ValidationPipe implements PipeTransform {
  async transform(value: unknown, { type, metatype }: ArgumentMetadata): Promise<unknown> {
    if ((type !== 'body' && type !== 'query') || PRIMITIVES.includes(metatype)) return value;
    if (metatype === Object) throw new Error('A body or query needs a class of its own, or nothing checks it.');
    const given = value ?? {};
    if (!isPlainObject(given)) throw new Problem('validation_failed', { errors: [fieldError('', { rule: 'object' })] });
    const plain = type === 'query' ? readFlatQuery(metatype as Type<object>, given) : undefined;
    if (plain) return plain;
    const dto: object = plainToInstance(metatype as Type<object>, given, { exposeDefaultValues: true });
    const refused = await validate(dto, {
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: false,
      stopAtFirstError: true,
    });
    if (refused.length === 0) return dto;
    throw new Problem('validation_failed', {
      errors: refused.flatMap((error) => fieldErrors(error, '')).slice(0, 100),
    });
  }
}

function fieldErrors(error: ValidationError, above: string): FieldError[] {
  const pointer = `${above}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const own = Object.keys(error.constraints ?? {}).map((name) => fieldError(pointer, ruleOf(error, name)));
  return [...own.slice(0, 1), ...(error.children ?? []).flatMap((child) => fieldErrors(child, pointer))];
}

function ruleOf(error: ValidationError, constraint: string): Rule {
  if (constraint === 'whitelistValidation') return { rule: 'unknown' };
  if (error.value === undefined) return { rule: 'required' };
  return (error.contexts?.[constraint] as Rule | undefined) ?? { rule: 'pattern' };
}
