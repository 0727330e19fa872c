import type { FieldOptions } from '../platform/http/field-kind.ts';
import { field } from '../platform/http/field.ts';
import { Text } from '../platform/http/fields.ts';
import { isCountryCode } from './country-codes.ts';

export const SEXES = ['female', 'male', 'other', 'unknown'] as const;
export const LANGUAGES = ['ja', 'en', 'zh', 'ko'] as const;

/** A name may hold any letter, but nothing that breaks a line or turns the order of what is read. */
const NAME = /^[^\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u;

export const NameField = (options: FieldOptions = {}): PropertyDecorator =>
  Text({
    max: 80,
    pattern: NAME,
    patternWords: {
      ja: '名前を1行、80文字以内で入力してください',
      en: 'Write the name on one line, in 1 to 80 characters',
    },
    ...options,
  });

export const PhoneField = (options: FieldOptions = {}): PropertyDecorator =>
  Text({
    max: 16,
    pattern: /^\+[1-9]\d{6,14}$/,
    patternWords: {
      ja: '国番号から始めてください（例: +81312345678）',
      en: 'Begin with the country code, such as +81312345678',
    },
    example: '+81312345678',
    ...options,
  });

export const CountryField = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    {
      accepts: isCountryCode,
      rule: { rule: 'pattern', ja: '国コード2文字（例: JP）', en: 'A country code of two letters, such as JP' },
      schema: { type: String, minLength: 2, maxLength: 2, pattern: '^[A-Z]{2}$' },
    },
    { example: 'JP', ...options },
  );

/** An IANA zone this server knows, such as `America/New_York`. */
export const ZoneField = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    {
      accepts: isTimeZone,
      rule: {
        rule: 'pattern',
        ja: 'タイムゾーン名（例: Asia/Tokyo）',
        en: 'The name of a time zone, such as Asia/Tokyo',
      },
      schema: { type: String, maxLength: 64 },
    },
    options,
  );

function isTimeZone(value: unknown): boolean {
  if (
    typeof value !== 'string' ||
    !/^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+){0,2}$/.test(value) ||
    value.length > 64
  )
    return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}
