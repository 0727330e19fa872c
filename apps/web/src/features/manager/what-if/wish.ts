import { POLICY_NAMES, SIZED_KINDS, type ClinicSize, type PolicyName } from '@higaeri/scheduling';

export const MOST_OF_A_KIND = 20;
export const MOST_VISITS = 60;
export const MOST_SHARE = 100;
/** A quarter, a year, four years of working days. */
export const SPANS = [60, 250, 1000] as const;
export const USUAL_SPAN = 250;
export const USUAL_ORDER: PolicyName = 'first-come';

export type SizedKind = keyof ClinicSize;

/**
 * What a manager asks; the address holds it.
 * Shape:  what is left out is as today. `today` and `order` are the orders of today's clinic and of the changed one.
 */
export interface Wish {
  date?: string;
  size?: Partial<Record<SizedKind, number>>;
  visits?: number;
  shares?: Record<string, number>;
  today?: PolicyName;
  order?: PolicyName;
  days?: number;
}

const wholeWithin = (value: unknown, least: number, most: number): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : undefined;

function numbersOf(value: unknown, least: number, most: number, keys?: readonly string[]): Record<string, number> {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return Object.fromEntries(
    entries.filter(
      ([key, number]) => (keys?.includes(key) ?? true) && wholeWithin(number, least, most) !== undefined,
    ) as [string, number][],
  );
}

/** Whether the calendar has such a day. */
const isDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(Date.parse(text)).toISOString().startsWith(text);

const isEmpty = (of: object): boolean => Object.keys(of).length === 0;

/** Without what is undefined or empty, so that the address stays short. */
export function tidied(wish: { [K in keyof Wish]?: Wish[K] | undefined }): Wish {
  return Object.fromEntries(
    Object.entries(wish).filter(
      ([, value]: [string, unknown]) =>
        value !== undefined && !(typeof value === 'object' && value !== null && isEmpty(value)),
    ),
  );
}

/** Reads an address; what does not make sense is left out. */
export function readWish(search: Record<string, unknown>): Wish {
  const order = (value: unknown): PolicyName | undefined => POLICY_NAMES.find((name) => name === value);
  return tidied({
    date: isDate(String(search['date'])) ? String(search['date']) : undefined,
    size: numbersOf(search['size'], 1, MOST_OF_A_KIND, SIZED_KINDS),
    visits: wholeWithin(search['visits'], 1, MOST_VISITS),
    shares: numbersOf(search['shares'], 0, MOST_SHARE),
    today: order(search['today']),
    order: order(search['order']),
    days: SPANS.find((span) => span === search['days']),
  });
}
