import type { ZoneTime } from '../zone-time.ts';

const INSTANT_NAMES = /(^at|At|Since)$/;

/** A record of the domain with its instants as the clinic reads them. Shape: everything else is left as it is. */
export function inZone<T>(record: T, zone: ZoneTime): T {
  if (Array.isArray(record)) return record.map((item: unknown) => inZone(item, zone)) as T;
  if (typeof record !== 'object' || record === null) return record;
  const entries = Object.entries(record).map(([name, value]: [string, unknown]) =>
    typeof value === 'string' && INSTANT_NAMES.test(name) ? [name, zone.text(value)] : [name, inZone(value, zone)],
  );
  return Object.fromEntries(entries) as T;
}
