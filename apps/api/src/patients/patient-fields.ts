import { field, type FieldOptions } from '../platform/http/field.ts';
import { Text } from '../platform/http/fields.ts';

export const SEXES = ['female', 'male', 'other', 'unknown'] as const;
export const LANGUAGES = ['ja', 'en', 'zh', 'ko'] as const;

/** A name may hold any letter, but nothing that breaks a line or is only blank. */
const NAME = /^(?=.*\S)[^\p{Cc}\p{Cs}]*$/u;

export const NameField = (options: FieldOptions = {}): PropertyDecorator =>
  Text({
    max: 80,
    pattern: NAME,
    patternWords: { ja: '名前を1行で入力してください', en: 'Write the name on one line' },
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
  Text({
    min: 2,
    max: 2,
    pattern: /^[A-Z]{2}$/,
    patternWords: { ja: '国コード2文字（例: JP）', en: 'A country code of two letters, such as JP' },
    example: 'JP',
    ...options,
  });

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
