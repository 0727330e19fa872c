export const EVENTS_CHANNEL = 'higaeri_events';

/** That a clinic has new events. Shape: `dates` are those they concern; `null` when one of them concerns every day. */
export interface Announcement {
  readonly clinicId: string;
  readonly dates: readonly string[] | null;
}

/** The payload of a notice, made from grouped rows of events: the clinic's id, and the dates behind it when all have one. */
export const ANNOUNCED = `clinic_id || CASE WHEN bool_or(date IS NULL) THEN '' ELSE ' ' || string_agg(DISTINCT date::text, ' ') END`;

export function readAnnouncement(payload: string): Announcement {
  const [clinicId = '', ...dates] = payload.split(' ');
  return { clinicId, dates: dates.length > 0 ? dates : null };
}
