import { Inject, Injectable } from '@nestjs/common';
import type { ItineraryPosition } from '@higaeri/scheduling';
import type { Account } from '../../platform/auth/account.ts';
import { Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { cursorOf, readCursor } from '../../platform/http/page.ts';
import { fieldError } from '../../platform/problem/field-error.ts';
import { Problem } from '../../platform/problem/problem.ts';
import type { TreatmentRow } from '../../visits/clinic-day/treatment-row.ts';
import type { KnownClinic } from '../../visits/free-time/clinic-picture.ts';
import type { ZoneTime } from '../../visits/zone-time.ts';
import { ItineraryOffers } from '../../visits/itineraries/itinerary-offers.ts';
import type { Asked } from '../../visits/itineraries/itinerary-search.ts';
import type { AvailabilityQuery } from './availability.query.ts';
import type { AvailabilityView } from './availability.view.ts';
import { daysWithoutPlace } from './days-without-place.ts';

const LONGEST_SPAN_DAYS = 60;
const LONGEST_EXPLAINED_DAYS = 14;
const USUAL_SPAN_DAYS = 14;

@Injectable()
export class AvailabilityService {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(ItineraryOffers) private readonly offers: ItineraryOffers,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * Whole days that can still be booked, best first; with `explain` also why the other dates of the span have none.
   * Errors: `span_too_long`; `validation_failed` for an unknown treatment or a span that ends before it begins; `not_found` for an unknown patient or doctor; `invalid_cursor`.
   */
  list(account: Account, query: AvailabilityQuery): Promise<AvailabilityView> {
    const after = query.cursor === undefined ? undefined : positionOf(query.cursor);
    return this.unitOfWork.read(account, async (tx) => {
      const now = this.clock.now();
      const { limit } = query;
      const found = await this.offers.find(tx, (known) => askedOf(query, known, after, now), now);
      const { views, itineraries } = found;
      // A patient who is nobody's has no day either; asked last, because most searches name none.
      await insistOnPatient(tx, query.patient);
      const last = itineraries[limit - 1];
      const more = itineraries.length > limit && last !== undefined;
      const page = { items: views, nextCursor: more ? cursorAt(last.position) : null };
      return query.explain ? { ...page, withoutPlace: await daysWithoutPlace(tx, found, now) } : page;
    });
  }
}

function askedOf(query: AvailabilityQuery, known: KnownClinic, after: ItineraryPosition | undefined, now: Date): Asked {
  const { zone } = known.clinic;
  const { discs, limit, imagesFromElsewhere, decidedEarlier, explain } = query;
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

function spanOf(query: AvailabilityQuery, zone: ZoneTime, now: Date): { from: string; to: string } {
  const from = query.from ?? zone.date(now);
  const to = query.to ?? zone.dateAfter(from, USUAL_SPAN_DAYS);
  const longestDays = query.explain ? LONGEST_EXPLAINED_DAYS : LONGEST_SPAN_DAYS;
  if (to > zone.dateAfter(from, longestDays)) throw new Problem('span_too_long', { longestDays });
  if (to < from) throw wrong('/to', '開始日以降にしてください。', 'Must not be before `from`.');
  return { from, to };
}

function offered({ treatments }: KnownClinic, code: string): TreatmentRow {
  const treatment = treatments.get(code);
  if (treatment?.active) return treatment;
  throw wrong('/treatment', 'この治療は行っていません。', 'Is not a treatment of this clinic.');
}

async function insistOnPatient(tx: Tx, id: string | undefined): Promise<void> {
  if (id === undefined) return;
  const rows = await tx.query(`SELECT FROM patient WHERE clinic_id = $1 AND id = $2`, [tx.clinicId, id]);
  if (rows.length === 0) throw new Problem('not_found');
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

const PARTS = ['number', 'number', 'string', 'number', 'number', 'number', 'string'] as const;

const cursorAt = ({
  otherDoctor,
  waitMinutes,
  date,
  homeBy,
  otherReviewer,
  fragments,
  doctor,
}: ItineraryPosition): string => cursorOf(otherDoctor, waitMinutes, date, homeBy, otherReviewer, fragments, doctor);

function positionOf(cursor: string): ItineraryPosition {
  const [otherDoctor, waitMinutes, date, homeBy, otherReviewer, fragments, doctor] = readCursor(cursor, PARTS);
  return { otherDoctor, waitMinutes, date, homeBy, otherReviewer, fragments, doctor } as ItineraryPosition;
}
