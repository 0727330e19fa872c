import { Inject, Injectable } from '@nestjs/common';
import { apply, type BookedFact, type FactOf } from '@higaeri/domain';
import { Clock } from '../../platform/clock.ts';
import { newId } from '../../platform/database/new-id.ts';
import type { Tx } from '../../platform/database/tx.ts';
import type { Reply } from '../../platform/http/answer.ts';
import type { WriteContext } from '../../platform/idempotency/write-context.ts';
import { Writes } from '../../platform/idempotency/writes.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { loadClinic } from '../../visits/clinic/clinic.ts';
import { DayFrame } from '../../visits/clinic-day/day-frame.ts';
import { FactWriter } from '../../visits/fact.writer.ts';
import { actorOf } from '../../visits/record-fact.ts';
import { unwrap } from '../../visits/visit-problem.ts';
import type { StoredVisit } from '../../visits/visit.store.ts';
import { agreedTreatment, offeredTreatment } from '../../visits/bookings/agreed-treatment.ts';
import type { WalkInDto } from './book-visit.dto.ts';
import { bookedFact, stepsOf, unplannedSteps } from '../../visits/bookings/booked-fact.ts';
import { insistOnFuture } from '../../visits/bookings/insist-on-future.ts';
import { patientOnDay } from '../../visits/bookings/patient-on-day.ts';
import { ItineraryIds } from '../../visits/itineraries/itinerary-ids.ts';
import type { PinnedItinerary } from '../../visits/itineraries/pinned-itinerary.ts';
import { Alternatives } from '../../visits/bookings/alternatives.ts';
import { AnswerBooking } from '../../visits/bookings/answer-booking.ts';
import { WriteBooking } from '../../visits/bookings/write-booking.ts';

/** Somebody stands at the desk: the visit begins now, with an itinerary of today or with the arrival alone. */
@Injectable()
export class RecordWalkIn {
  constructor(
    @Inject(Writes) private readonly writes: Writes,
    @Inject(ItineraryIds) private readonly ids: ItineraryIds,
    @Inject(WriteBooking) private readonly booking: WriteBooking,
    @Inject(FactWriter) private readonly facts: FactWriter,
    @Inject(AnswerBooking) private readonly answers: AnswerBooking,
    @Inject(Alternatives) private readonly alternatives: Alternatives,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Errors: as `BookVisit`; `invalid_itinerary` for an itinerary of another day, or on standby. */
  async run(ctx: WriteContext, body: WalkInDto): Promise<Reply> {
    const work = (itinerary: PinnedItinerary | null) =>
      this.writes.run(ctx, async (tx) => {
        const stored = await this.inside(tx, ctx, body, itinerary);
        return this.answers.created(tx, ctx.account, stored);
      });
    if (body.itineraryId == null) return work(null);
    const itinerary = await this.ids.read(ctx.account.clinicId, body.itineraryId);
    return this.alternatives.whenTaken(ctx.account, itinerary, body.patientId.toLowerCase(), () => work(itinerary));
  }

  private async inside(
    tx: Tx,
    ctx: WriteContext,
    body: WalkInDto,
    itinerary: PinnedItinerary | null,
  ): Promise<StoredVisit> {
    const { zone, settings } = await loadClinic(tx);
    const now = this.clock.now();
    const date = zone.date(now);
    if (itinerary && (itinerary.date !== date || itinerary.standby)) throw new Problem('invalid_itinerary');
    const frame = new DayFrame(date, zone);
    if (itinerary) insistOnFuture(itinerary, frame, now);
    const { treatment, discs } = itinerary
      ? await agreedTreatment(tx, body, itinerary)
      : { treatment: await offeredTreatment(tx, body.treatment), discs: body.discs ?? 1 };
    const patient = await patientOnDay(tx, body.patientId, date);
    const steps = itinerary ? stepsOf(itinerary, frame) : unplannedSteps(treatment, discs, settings.day);
    const booking = {
      patient,
      treatment,
      discs,
      date,
      origin: 'walk-in',
      continues: null,
      standby: false,
      steps,
    } as const;
    const fact = bookedFact(booking, settings, actorOf(ctx.account), now);
    await this.booking.lock(tx, date, [], 'exclusive');
    return this.arrive(tx, await this.booking.write(tx, fact, now), fact, now);
  }

  private arrive(tx: Tx, before: StoredVisit, { at, by }: BookedFact, now: Date): Promise<StoredVisit> {
    const entry: FactOf<'checked-in'> = { id: newId(), at, by, type: 'checked-in' };
    const after = unwrap(apply(before.visit, entry), before.visit);
    return this.facts.write(tx, { before, entry, after }, now);
  }
}
