import { getMetadataStorage } from 'class-validator';
import type { Type } from '@nestjs/common';
import type { FieldKind, FieldOptions } from './field-kind.ts';

interface KnownField {
  readonly kind: FieldKind;
  readonly options: FieldOptions;
}

type Fields = ReadonlyMap<string, KnownField>;

const declared = new WeakMap<object, Map<string, KnownField>>();
const flat = new WeakMap<Type, Fields | null>();

/** Notes a field of a class, for `readFlatQuery`. */
export function declareField(prototype: object, property: string | symbol, field: KnownField): void {
  const fields = declared.get(prototype) ?? new Map<string, KnownField>();
  declared.set(prototype, fields.set(String(property), field));
}

/**
 * Reads a query string that fits its class, without the detours of the general way.
 * Shape:  `undefined` for whatever is not plainly right, lists and objects included: the general way then says what is wrong with it.
 */
export function readFlatQuery(type: Type<object>, given: Readonly<Record<string, unknown>>): object | undefined {
  const fields = fieldsOf(type);
  if (!fields || !Object.keys(given).every((name) => fields.has(name))) return undefined;
  const dto = new type() as Record<string, unknown>;
  for (const [name, { kind, options }] of fields) {
    const text = given[name];
    if (text !== undefined && typeof text !== 'string') return undefined;
    if (text !== undefined) dto[name] = options.query && kind.fromText ? kind.fromText(text) : text;
    const isLeftOut = dto[name] === undefined && options.optional === true;
    if (!isLeftOut && !kind.accepts(dto[name])) return undefined;
  }
  return dto;
}

/** Shape: null when something of the class is checked that is no simple field of its own or its parents. */
function fieldsOf(type: Type<object>): Fields | null {
  const known = flat.get(type);
  if (known !== undefined) return known;
  const fields = new Map(prototypesOf(type).flatMap((prototype) => [...(declared.get(prototype) ?? [])]));
  const checked = getMetadataStorage().getTargetValidationMetadatas(type, '', false, false);
  const isFlat = checked.every(
    ({ propertyName }) => fields.get(propertyName)?.options.list === undefined && fields.has(propertyName),
  );
  flat.set(type, isFlat ? fields : null);
  return isFlat ? fields : null;
}

/** From the farthest parent to the class itself, which has the last word. */
function prototypesOf(type: Type<object>): object[] {
  const prototypes: object[] = [];
  for (let at: unknown = type.prototype; at !== null && at !== undefined; at = Object.getPrototypeOf(at))
    prototypes.unshift(at);
  return prototypes;
}
