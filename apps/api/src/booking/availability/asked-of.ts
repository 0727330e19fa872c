import type { ItineraryPosition } from '@higaeri/scheduling';
import type { Statement } from '../../platform/database/statement.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { fieldError } from '../../platform/problem/field-error.ts';
import { Problem } from '../../platform/problem/problem.ts';
import type { TreatmentRow } from '../../visits/clinic-day/treatment-row.ts';
import type { KnownClinic } from '../../visits/free-time/clinic-picture.ts';
import type { Asked } from '../../visits/itineraries/itinerary-search.ts';
import type { ZoneTime } from '../../visits/zone-time.ts';
import type { AvailabilityQuery } from './availability.query.ts';

const LONGEST_SPAN_DAYS = 60;
const LONGEST_EXPLAINED_DAYS = 14;
const USUAL_SPAN_DAYS = 14;

/** What the two lists of itineraries have in common. Units: `longestDays` days from the first to the last. */
export type AskedQuery = Omit<AvailabilityQuery, 'decidedEarlier' | 'explain' | 'cursor'> &
  Partial<Pick<AvailabilityQuery, 'decidedEarlier' | 'explain'>> & { readonly longestDays?: number };

/** What a query asks for. Shape: one more than its page, so that the page knows whether another follows. Errors: `span_too_long`; `validation_failed`; `not_found`. */
export function askedOf(query: AskedQuery, known: KnownClinic, now: Date, after?: ItineraryPosition): Asked {
  const { zone } = known.clinic;
  const { discs, limit, imagesFromElsewhere, decidedEarlier = false, explain = false } = query;
  return {
    ...spanOf(query, zone, now),
    treatment: offered(known, query.treatment),
    discs,
    patientId: query.patient?.toLowerCase(),
    doctorId: doctorRow(known, query.doctor?.toLowerCase()),
    notBefore: timeOfDay(query.notBefore, zone),
    notAfter: timeOfDay(query.notAfter, zone),
    imagesAccepted: imagesFromElsewhere,
    decidedEarlier,
    after,
    limit: limit + 1,
    shown: limit,
    explain,
  };
}

function spanOf(query: AskedQuery, zone: ZoneTime, now: Date): { from: string; to: string } {
  const from = query.from ?? zone.date(now);
  const to = query.to ?? zone.dateAfter(from, USUAL_SPAN_DAYS);
  const longestDays = query.longestDays ?? (query.explain ? LONGEST_EXPLAINED_DAYS : LONGEST_SPAN_DAYS);
  if (to > zone.dateAfter(from, longestDays)) throw new Problem('span_too_long', { longestDays });
  if (to < from) throw wrong('/to', '開始日以降にしてください。', 'Must not be before `from`.');
  return { from, to };
}

function offered({ treatments }: KnownClinic, code: string): TreatmentRow {
  const treatment = treatments.get(code);
  if (treatment?.active) return treatment;
  throw wrong('/treatment', 'この治療は行っていません。', 'Is not a treatment of this clinic.');
}

/** A doctor may be named by the row that is reserved or by the staff member behind it. */
function doctorRow({ resources }: KnownClinic, id: string | undefined): string | undefined {
  if (id === undefined) return undefined;
  const row = resources.find((each) => each.kind === 'doctor' && (each.id === id || each.staffId === id));
  if (!row) throw new Problem('not_found');
  return row.id;
}

function timeOfDay(text: string | undefined, zone: ZoneTime): string | undefined {
  if (text === undefined || text.length === 5) return text;
  return zone.text(new Date(text)).slice(11, 16);
}

const wrong = (pointer: string, ja: string, en: string): Problem =>
  new Problem('validation_failed', { errors: [fieldError(pointer, { rule: 'words', ja, en })] });

const PATIENT: Statement = { name: 'patient-exists', text: 'SELECT FROM patient WHERE clinic_id = $1 AND id = $2' };

/** Errors: `not_found`. */
export async function insistOnPatient(tx: Tx, id: string | undefined): Promise<void> {
  if (id === undefined) return;
  const rows = await tx.query(PATIENT, [tx.clinicId, id]);
  if (rows.length === 0) throw new Problem('not_found');
}
