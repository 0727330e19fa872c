import { TZDate } from '@date-fns/tz';

/** The date in the clinic's zone at an instant, `YYYY-MM-DD`. */
export const dateIn = (zone: string, at: Date): string => new TZDate(at, zone).toISOString().slice(0, 10);

/** An instant as clients see it: RFC 3339 with the clinic's offset at that time. */
export const instantIn = (zone: string, at: Date): string => new TZDate(at, zone).toISOString();
