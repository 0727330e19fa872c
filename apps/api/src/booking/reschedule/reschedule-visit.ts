import { Inject, Injectable } from '@nestjs/common';
import { apply, type Visit } from '@higaeri/domain';
import type { Tx } from '../../platform/database/tx.ts';
import type { Reply } from '../../platform/http/answer.ts';
import type { WriteContext } from '../../platform/idempotency/write-context.ts';
import { fieldError } from '../../platform/problem/field-error.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { loadClinic } from '../../visits/clinic/clinic.ts';
import { DayFrame } from '../../visits/clinic-day/day-frame.ts';
import { actorOf, RecordFact, type Moment } from '../../visits/record-fact.ts';
import type { DayPlan } from '../../visits/reservations/day-plan.ts';
import { DayPlans } from '../../visits/reservations/day-plans.ts';
import { unwrap } from '../../visits/visit-problem.ts';
import { Alternatives } from '../../visits/bookings/alternatives.ts';
import { insistOnSameDay } from '../../visits/bookings/insist-on-same-day.ts';
import { insistOnWaits } from '../../visits/bookings/insist-on-waits.ts';
import { isOverlap, SlotTaken } from '../../visits/bookings/slot-taken.ts';
import { ItineraryIds } from '../../visits/itineraries/itinerary-ids.ts';
import type { PinnedItinerary } from '../../visits/itineraries/pinned-itinerary.ts';
import { insistOnPlaces } from './insist-on-places.ts';
import { moveStep } from './move-step.ts';
import { insistOnOrder, planOfItinerary, type NewPlan } from './new-plan.ts';
import type { RescheduleDto } from './reschedule.dto.ts';

/** What one form of the wish must keep besides the order. */
type MoreRule = (before: Visit, after: Visit, plan: DayPlan, now: Date) => void;

/** Gives the steps that have not begun other times, all or none. */
@Injectable()
export class RescheduleVisit {
  constructor(
    @Inject(RecordFact) private readonly facts: RecordFact,
    @Inject(ItineraryIds) private readonly ids: ItineraryIds,
    @Inject(DayPlans) private readonly plans: DayPlans,
    @Inject(Alternatives) private readonly alternatives: Alternatives,
  ) {}

  /** Errors: `slot_taken`; `invalid_itinerary`, `itinerary_past`; `validation_failed` unless exactly one of both forms; `version_required`, `stale_version`; `invalid_transition`. */
  async run(ctx: WriteContext, visitId: string, body: RescheduleDto): Promise<Reply> {
    const { itineraryId, stepId, start, resources = [] } = body;
    if (itineraryId !== undefined && stepId === undefined && start === undefined) {
      const itinerary = await this.ids.read(ctx.account.clinicId, itineraryId).catch(refused);
      if (itinerary instanceof Problem) return this.refuse(ctx, visitId, itinerary);
      return this.alternatives.whenTaken(ctx.account, itinerary, undefined, () =>
        this.toItinerary(ctx, visitId, itinerary),
      );
    }
    if (itineraryId !== undefined || stepId === undefined || start === undefined) throw oneForm(body);
    return this.toTime(ctx, visitId, { stepId: stepId.toLowerCase(), start: Date.parse(start), resources });
  }

  /** What the client has not seen of the visit it hears first: only then is its wish looked at. */
  private refuse(ctx: WriteContext, visitId: string, refusal: Problem): Promise<Reply> {
    return this.state(ctx, visitId, [], () => Promise.reject(refusal));
  }

  private toItinerary(ctx: WriteContext, visitId: string, itinerary: PinnedItinerary): Promise<Reply> {
    return this.state(ctx, visitId, [itinerary.date], async (before, { tx, now }) => {
      const { zone } = await loadClinic(tx);
      return planOfItinerary(before, itinerary, new DayFrame(itinerary.date, zone), now);
    });
  }

  private async toTime(
    ctx: WriteContext,
    visitId: string,
    asked: { stepId: string; start: number; resources: readonly string[] },
  ): Promise<Reply> {
    try {
      const planFor = async (before: Visit, { tx, now }: Moment): Promise<NewPlan> => {
        if (asked.start < now.getTime()) throw new Problem('itinerary_past');
        const plan = await this.plans.of(tx, [before], now);
        insistOnSameDay(asked.start, plan.frame, '/start');
        return moveStep(before, asked, plan);
      };
      return await this.state(ctx, visitId, [], planFor, (before, after, plan, now) =>
        insistOnWaits({ before, after, plan, now, pointer: '/start' }),
      );
    } catch (error) {
      if (error instanceof SlotTaken || isOverlap(error)) throw new Problem('slot_taken', { alternatives: [] });
      throw error;
    }
  }

  private state(
    ctx: WriteContext,
    visitId: string,
    otherDates: readonly string[],
    planFor: (before: Visit, moment: Moment) => Promise<NewPlan>,
    rule: MoreRule = () => undefined,
  ): Promise<Reply> {
    const happening = async (before: Visit, moment: Moment): Promise<NewPlan> => {
      const newPlan = await planFor(before, moment);
      await this.insist(moment.tx, ctx, before, newPlan, moment, rule);
      return newPlan;
    };
    return this.facts.state({ ctx, visitId, type: 'rescheduled', changeOfMind: true, otherDates, happening });
  }

  /** Plans may be refused: the rules first, then the places. */
  private async insist(
    tx: Tx,
    ctx: WriteContext,
    before: Visit,
    newPlan: NewPlan,
    { at, factId, now }: Moment,
    rule: MoreRule,
  ): Promise<void> {
    const after = unwrap(apply(before, { id: factId, at, by: actorOf(ctx.account), ...newPlan }), before);
    insistOnOrder(after, newPlan.date);
    const plan = await this.plans.of(tx, [before, after], now);
    rule(before, after, plan, now);
    insistOnPlaces(before, after, plan, now);
  }
}

/** A refusal as an answer, to be thrown when its turn comes. */
function refused(error: unknown): Problem {
  if (error instanceof Problem) return error;
  throw error;
}

const oneForm = ({ itineraryId, stepId }: RescheduleDto): Problem => {
  const pointer = itineraryId === undefined ? (stepId === undefined ? '/itineraryId' : '/start') : '/stepId';
  const rule = {
    rule: 'words',
    ja: 'itineraryId か、stepId と start のどちらかにしてください。',
    en: 'Give either itineraryId, or stepId and start.',
  } as const;
  return new Problem('validation_failed', { errors: [fieldError(pointer, rule)] });
};
