import { Inject, Injectable } from '@nestjs/common';
import type { Reply } from '../../platform/http/answer.ts';
import type { WriteContext } from '../../platform/idempotency/write-context.ts';
import { Writes } from '../../platform/idempotency/writes.ts';
import { Alternatives } from '../../visits/bookings/alternatives.ts';
import { AnswerBooking } from '../../visits/bookings/answer-booking.ts';
import { BookItinerary } from '../../visits/bookings/book-itinerary.ts';
import { ItineraryIds } from '../../visits/itineraries/itinerary-ids.ts';
import type { BookVisitDto } from './book-visit.dto.ts';
import { insistOnDeferred } from './continued-visit.ts';

/** Books every step of an itinerary for a patient. */
@Injectable()
export class BookVisit {
  constructor(
    @Inject(Writes) private readonly writes: Writes,
    @Inject(ItineraryIds) private readonly ids: ItineraryIds,
    @Inject(BookItinerary) private readonly booking: BookItinerary,
    @Inject(AnswerBooking) private readonly answers: AnswerBooking,
    @Inject(Alternatives) private readonly alternatives: Alternatives,
  ) {}

  /** Errors: `slot_taken` with fresh alternatives; `patient_already_booked`; `invalid_itinerary`, `itinerary_past`; `not_found`, `validation_failed`. */
  async run(ctx: WriteContext, body: BookVisitDto): Promise<Reply> {
    const itinerary = await this.ids.read(ctx.account.clinicId, body.itineraryId);
    const patientId = body.patientId.toLowerCase();
    const continues = body.continues?.toLowerCase() ?? null;
    return this.alternatives.whenTaken(ctx.account, itinerary, patientId, () =>
      this.writes.run(ctx, async (tx) => {
        if (continues !== null) await insistOnDeferred(tx, continues, patientId);
        const stored = await this.booking.write(tx, ctx.account, { ...body, patientId, continues }, itinerary);
        return this.answers.created(tx, ctx.account, stored);
      }),
    );
  }
}
