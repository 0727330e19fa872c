const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})[Tt]([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?([Zz]|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
const EMAIL = /^[^\s@"(),:;<>[\\\]\p{Cc}]{1,64}@[^\s@"(),:;<>[\\\]\p{Cc}]{1,189}$/u;
const LONE_SURROGATE = /\p{Cs}/u;
/* Line breaks and tabs are text; other control characters (PostgreSQL refuses NUL) are not. */
// eslint-disable-next-line no-control-regex -- finding control characters is the purpose
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/;
/* Spaces, joiners, marks of direction and fillers: text of nothing else looks empty. */
const VISIBLE = /[^\s\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Units: characters are UTF-16 code units, as in the web's input fields. Lone surrogates are no text. */
export const isText = (value: unknown, min: number, max: number): value is string =>
  typeof value === 'string' &&
  value.length >= min &&
  value.length <= max &&
  (min === 0 || VISIBLE.test(value)) &&
  !CONTROL.test(value) &&
  !LONE_SURROGATE.test(value);

export const isUuid = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);

/** A day that exists, between 1850 and 2200. */
export function isDate(value: unknown): value is string {
  const [, year, month, day] = (typeof value === 'string' && DATE.exec(value)) || [];
  if (year === undefined || Number(year) < 1850 || Number(year) > 2200) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

export function isInstant(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  const [, date] = INSTANT.exec(value) ?? [];
  return isDate(date) && !Number.isNaN(Date.parse(value));
}

export const isEmail = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 254 && EMAIL.test(value);

export const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
