import { Inject, Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.ts';
import { loadClinic, type Clinic } from '../../visits/clinic/clinic.ts';
import { DayFrame } from '../../visits/clinic-day/day-frame.ts';
import { ItineraryIds } from '../../visits/itineraries/itinerary-ids.ts';
import type { PinnedItinerary } from '../../visits/itineraries/pinned-itinerary.ts';
import type { PatientSummary } from '../../visits/views/patient-summary.view.ts';
import { OfferRepository, type OpenOffer } from '../offers/offer.repository.ts';
import type { OfferView, WaitlistEntryView } from '../waitlist.view.ts';
import type { StoredEntry } from './waitlist.repository.ts';

const PATIENTS = `
  SELECT id, patient_number AS "patientNumber", family_name AS "familyName", given_name AS "givenName", family_name_kana AS "familyNameKana",
         given_name_kana AS "givenNameKana", family_name_romaji AS "familyNameRomaji", given_name_romaji AS "givenNameRomaji",
         birth_date::text AS "birthDate", sex, language, residence_country AS "residenceCountry", phone
    FROM patient WHERE clinic_id = $1 AND id = ANY ($2)`;

/** Entries as the desk sees them: who, what is wished, and the offer that is open. */
@Injectable()
export class WaitlistViews {
  constructor(
    @Inject(OfferRepository) private readonly offers: OfferRepository,
    @Inject(ItineraryIds) private readonly ids: ItineraryIds,
  ) {}

  async one(tx: Tx, stored: StoredEntry): Promise<WaitlistEntryView> {
    const [view] = await this.many(tx, [stored]);
    if (!view) throw new Error('an entry without its patient');
    return view;
  }

  async many(tx: Tx, entries: readonly StoredEntry[]): Promise<WaitlistEntryView[]> {
    const clinic = await loadClinic(tx);
    const patientIds = entries.map(({ entry }) => entry.patientId);
    const patients = await tx.query<PatientSummary & { phone: string }>(PATIENTS, [tx.clinicId, patientIds]);
    const open = await this.offers.open(
      tx,
      entries.map(({ entry }) => entry.id),
    );
    const offers = new Map<string, OfferView>();
    for (const offer of open) {
      const itinerary = await this.ids.read(tx.clinicId, offer.itineraryId);
      offers.set(offer.entryId, offerView(offer, itinerary, clinic));
    }
    return entries.flatMap(({ entry, version }) => {
      const patient = patients.find(({ id }) => id === entry.patientId);
      if (!patient) return [];
      const { phone, ...summary } = patient;
      const { patientId: _patientId, ...rest } = entry;
      const addedAt = clinic.zone.text(entry.addedAt);
      return [{ ...rest, version, patient: summary, phone, addedAt, offer: offers.get(entry.id) ?? null }];
    });
  }
}

/** Units: instants with the clinic's offset. */
function offerView(offer: OpenOffer, { steps }: PinnedItinerary, { zone, settings }: Clinic): OfferView {
  const frame = new DayFrame(offer.date, zone);
  const text = (minute: number): string => zone.text(new Date(frame.instantOf(minute)));
  const first = Math.min(...steps.map(({ from }) => from));
  const procedure = steps.find(({ kind }) => kind === 'procedure')?.from ?? first;
  return {
    id: offer.id,
    itineraryId: offer.itineraryId,
    date: offer.date,
    arriveAt: text(first - settings.arriveEarlyMinutes),
    start: text(procedure),
    homeBy: text(Math.max(...steps.map(({ until }) => until))),
    offeredAt: zone.text(offer.offeredAt),
    expiresAt: zone.text(offer.expiresAt),
    freed: offer.chainId !== null,
    freedVisitId: offer.freedVisitId,
  };
}
