import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import type { Reply } from '../../platform/http/answer.ts';
import type { WriteContext } from '../../platform/idempotency/write-context.ts';
import { Writes } from '../../platform/idempotency/writes.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { Alternatives } from '../../visits/bookings/alternatives.ts';
import { AnswerBooking } from '../../visits/bookings/answer-booking.ts';
import { OfferedDays } from './offered-days.ts';
import { TakeOffer } from './take-offer.ts';

/** The patient says yes: the whole day is booked in one transaction with the answer, or nothing is. */
@Injectable()
export class AcceptOffer {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Writes) private readonly writes: Writes,
    @Inject(OfferedDays) private readonly days: OfferedDays,
    @Inject(TakeOffer) private readonly taking: TakeOffer,
    @Inject(Alternatives) private readonly alternatives: Alternatives,
    @Inject(AnswerBooking) private readonly answers: AnswerBooking,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Errors: `not_found`; `offer_over` {state}; `slot_taken` {alternatives} when somebody else has the place, which ends the offer; `patient_already_booked`. */
  async run(ctx: WriteContext, id: string): Promise<Reply> {
    const offered = await this.unitOfWork.read(ctx.account, (tx) => this.days.of(tx, id));
    try {
      return await this.alternatives.whenTaken(ctx.account, offered.itinerary, offered.patientId, () =>
        this.writes.run(ctx, async (tx) => {
          const stored = await this.taking.take(tx, ctx.account, id, offered, this.clock.now());
          return this.answers.created(tx, ctx.account, stored);
        }),
      );
    } catch (error) {
      if (error instanceof Problem && error.code === 'slot_taken')
        await this.unitOfWork.write(ctx.account, (tx) => this.taking.giveUp(tx, id, offered.offerId, this.clock.now()));
      throw error;
    }
  }
}
