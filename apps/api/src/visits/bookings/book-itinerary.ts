import { Inject, Injectable } from '@nestjs/common';
import { book } from '@higaeri/domain';
import type { Account } from '../../platform/auth/account.ts';
import { Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/tx.ts';
import type { CatalogueResource } from '../clinic-day/clinic-facts.ts';
import { DayFrame } from '../clinic-day/day-frame.ts';
import type { KnownClinic } from '../free-time/clinic-picture.ts';
import { FreeTime } from '../free-time/free-time.ts';
import { withoutImages, type PinnedItinerary, type PinnedStep } from '../itineraries/pinned-itinerary.ts';
import { actorOf } from '../record-fact.ts';
import { agreed } from './agreed-treatment.ts';
import { bookedFact, stepsOf, unplannedAfternoon, type Booking } from './booked-fact.ts';
import { insistOnFuture } from './insist-on-future.ts';
import type { BookedVisit } from './booked-visit.ts';
import { freeInPicture } from './free-in-picture.ts';
import { patientOnDay } from './patient-on-day.ts';
import { bookedRows } from './reserve.ts';
import { SlotTaken } from './slot-taken.ts';
import { StandbyGate } from './standby-gate.ts';
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
    @Inject(FreeTime) private readonly freeTime: FreeTime,
    @Inject(StandbyGate) private readonly standby: StandbyGate,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * Shape:  under its locks it asks the picture of free time, which is as the tables are; where that has no room, the tables themselves say why.
   * Errors: `SlotTaken`, also when the last standby of the day has gone; `patient_already_booked`; `invalid_itinerary`, `itinerary_past`; `not_found`, `validation_failed`.
   */
  async write(tx: Tx, account: Account, wished: Wished, itinerary: PinnedItinerary): Promise<BookedVisit> {
    const { date, standby } = itinerary;
    const now = this.clock.now();
    const locked = [wished.patientId, ...itinerary.steps.flatMap(rowsOf)];
    // Two desks that ask for the last standby see each other's: it is counted under the day's own lock.
    await this.booking.lock(tx, date, locked, standby ? 'exclusive' : 'shared');
    const picture = await this.freeTime.of(tx, ({ clinic }) => {
      insistOnFuture(itinerary, new DayFrame(date, clinic.zone), now);
      return { from: date, to: date };
    });
    const { clinic, treatments } = picture;
    const { treatment, discs } = agreed(treatments.get(wished.treatment), wished, itinerary);
    const patient = await patientOnDay(tx, wished.patientId, date);
    const afternoon = standby ? unplannedAfternoon(treatment, discs, clinic.settings.day) : [];
    const steps = [...stepsOf(itinerary, new DayFrame(date, clinic.zone)), ...afternoon];
    const booking: Booking = { ...wished, patient, treatment, discs, date, origin: 'booked', standby, steps };
    const fact = bookedFact(booking, clinic.settings, actorOf(account), now);
    const wish = { treatment, discs, imagesAccepted: withoutImages(itinerary) };
    if (standby && !(await this.standby.isOpen(tx, wish, date, now))) throw new SlotTaken();
    if (standby) return this.booking.write(tx, fact, now);
    const visit = book(fact);
    const rows = bookedRows(visit, byId(picture), now);
    const day = picture.days.get(date);
    if (patient.visitId !== null || !day || !freeInPicture(rows, day)) return this.booking.write(tx, fact, now);
    const stored = await this.booking.writeFree(tx, fact, visit, rows, now);
    return { ...stored, seen: { patient: patient.summary, rows, picture } };
  }
}

const rowsOf = ({ resources }: PinnedStep): readonly string[] => resources;

const byId = ({ resources }: KnownClinic): ReadonlyMap<string, CatalogueResource> =>
  new Map(resources.map((resource) => [resource.id, resource]));
