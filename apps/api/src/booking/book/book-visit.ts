import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/tx.ts';
import type { Reply } from '../../platform/http/answer.ts';
import type { WriteContext } from '../../platform/idempotency/write-context.ts';
import { Writes } from '../../platform/idempotency/writes.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { loadClinic } from '../../visits/clinic/clinic.ts';
import { DayFrame } from '../../visits/clinic-day/day-frame.ts';
import { actorOf } from '../../visits/record-fact.ts';
import { ItineraryIds } from '../../visits/itineraries/itinerary-ids.ts';
import type { PinnedItinerary } from '../../visits/itineraries/pinned-itinerary.ts';
import { AnswerBooking } from '../../visits/bookings/answer-booking.ts';
import type { BookVisitDto } from './book-visit.dto.ts';
import { bookedFact, stepsOf, type Booking } from '../../visits/bookings/booked-fact.ts';
import { insistOnDeferred } from './continued-visit.ts';
import { agreedTreatment } from '../../visits/bookings/agreed-treatment.ts';
import { patientOnDay } from '../../visits/bookings/patient-on-day.ts';
import { Alternatives } from '../../visits/bookings/alternatives.ts';
import { WriteBooking } from '../../visits/bookings/write-booking.ts';

/** Books every step of an itinerary for a patient. */
@Injectable()
export class BookVisit {
  constructor(
    @Inject(Writes) private readonly writes: Writes,
    @Inject(ItineraryIds) private readonly ids: ItineraryIds,
    @Inject(WriteBooking) private readonly booking: WriteBooking,
    @Inject(AnswerBooking) private readonly answers: AnswerBooking,
    @Inject(Alternatives) private readonly alternatives: Alternatives,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Errors: `slot_taken` with fresh alternatives; `patient_already_booked`; `invalid_itinerary`, `itinerary_past`; `not_found`, `validation_failed`. */
  async run(ctx: WriteContext, body: BookVisitDto): Promise<Reply> {
    const itinerary = await this.ids.read(ctx.account.clinicId, body.itineraryId);
    return this.alternatives.whenTaken(ctx.account, itinerary, body.patientId.toLowerCase(), () =>
      this.writes.run(ctx, async (tx) => {
        const stored = await this.inside(tx, ctx, body, itinerary);
        return this.answers.created(tx, ctx.account, stored);
      }),
    );
  }

  private async inside(tx: Tx, ctx: WriteContext, body: BookVisitDto, itinerary: PinnedItinerary) {
    const clinic = await loadClinic(tx);
    const frame = new DayFrame(itinerary.date, clinic.zone);
    const now = this.clock.now();
    insistOnFuture(itinerary, frame, now);
    const { treatment, discs } = await agreedTreatment(tx, body, itinerary);
    const patient = await patientOnDay(tx, body.patientId, itinerary.date);
    const continues = body.continues?.toLowerCase() ?? null;
    if (continues !== null) await insistOnDeferred(tx, continues, patient.id);
    const steps = stepsOf(itinerary, frame);
    const booking: Booking = { patient, treatment, discs, date: itinerary.date, origin: 'booked', continues, steps };
    const rows = [patient.id, ...itinerary.steps.flatMap(({ resources }) => resources)];
    await this.booking.lock(tx, itinerary.date, rows, 'shared');
    return this.booking.write(tx, bookedFact(booking, clinic.settings, actorOf(ctx.account), now), now);
  }
}

/** Errors: `itinerary_past`. */
export function insistOnFuture({ steps }: PinnedItinerary, frame: DayFrame, now: Date): void {
  const first = Math.min(...steps.map(({ from }) => from));
  if (frame.instantOf(first) < now.getTime()) throw new Problem('itinerary_past');
}
