import { Inject, Injectable } from '@nestjs/common';
import type { Account } from '../../platform/auth/account.ts';
import { Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { loadClinic } from '../clinic/clinic.ts';
import { DayFrame } from '../clinic-day/day-frame.ts';
import type { PinnedItinerary } from '../itineraries/pinned-itinerary.ts';
import { actorOf } from '../record-fact.ts';
import type { StoredVisit } from '../visit.store.ts';
import { agreedTreatment } from './agreed-treatment.ts';
import { bookedFact, stepsOf, type Booking } from './booked-fact.ts';
import { insistOnFuture } from './insist-on-future.ts';
import { patientOnDay } from './patient-on-day.ts';
import { WriteBooking } from './write-booking.ts';

/** Who is booked for what. Shape: `continues` names a deferred visit that this one goes on with. */
export interface Wished {
  readonly patientId: string;
  readonly treatment: string;
  readonly discs?: number | undefined;
  readonly imagesFromElsewhere?: boolean | undefined;
  readonly continues: string | null;
}

/** Books every step of an itinerary for a patient, in the transaction it is given. */
@Injectable()
export class BookItinerary {
  constructor(
    @Inject(WriteBooking) private readonly booking: WriteBooking,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Errors: `SlotTaken`; `patient_already_booked`; `invalid_itinerary`, `itinerary_past`; `not_found`, `validation_failed`. */
  async write(tx: Tx, account: Account, wished: Wished, itinerary: PinnedItinerary): Promise<StoredVisit> {
    const clinic = await loadClinic(tx);
    const frame = new DayFrame(itinerary.date, clinic.zone);
    const now = this.clock.now();
    insistOnFuture(itinerary, frame, now);
    const { treatment, discs } = await agreedTreatment(tx, wished, itinerary);
    const patient = await patientOnDay(tx, wished.patientId, itinerary.date);
    const { continues } = wished;
    const steps = stepsOf(itinerary, frame);
    const booking: Booking = { patient, treatment, discs, date: itinerary.date, origin: 'booked', continues, steps };
    const rows = [patient.id, ...itinerary.steps.flatMap(({ resources }) => resources)];
    await this.booking.lock(tx, itinerary.date, rows, 'shared');
    return this.booking.write(tx, bookedFact(booking, clinic.settings, actorOf(account), now), now);
  }
}
