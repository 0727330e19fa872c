import type { ClinicDate, Instant } from '../visit/vocabulary.ts';

/** The Monday on which every built visit takes place. */
export const VISIT_DATE: ClinicDate = '2025-11-17';

/**
 * An instant by the clock on a wall in Tokyo.
 * Units:  `HH:mm` (or `HH:mm:ss`) at UTC+9; the answer is UTC.
 */
export const at = (time: string, date: ClinicDate = VISIT_DATE): Instant =>
  new Date(`${date}T${time}+09:00`).toISOString();
