import { Inject, Injectable } from '@nestjs/common';
import { apply, type Happening, type HappeningType, type Visit } from '@higaeri/domain';
import type { Account } from '../../platform/auth/account.ts';
import { may } from '../../platform/auth/permissions.ts';
import type { Reply } from '../../platform/http/answer.ts';
import type { WriteContext } from '../../platform/idempotency/write-context.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { permissionFor } from '../happenings.ts';
import { actorOf, RecordFact, type Moment } from '../record-fact.ts';
import { ReservationBook } from '../reservations/reservation-book.ts';
import { unwrap } from '../visit-problem.ts';
import type { CompleteStepDto, SkipStepDto, StartStepDto, StopStepDto } from './step.dto.ts';

interface StepCall {
  readonly ctx: WriteContext;
  readonly visitId: string;
  readonly stepId: string;
}

/** Errors: `forbidden` for a step kind that is not one's own; `not_found` for a step of another visit. */
@Injectable()
export class StepsService {
  constructor(
    @Inject(RecordFact) private readonly facts: RecordFact,
    @Inject(ReservationBook) private readonly reservations: ReservationBook,
  ) {}

  start({ ctx, visitId, stepId }: StepCall, { at, resources = [], overrides = [] }: StartStepDto): Promise<Reply> {
    const happening = async (before: Visit, moment: Moment) => {
      insistOnKind(ctx.account, 'step-started', before, stepId);
      const start = {
        type: 'step-started',
        stepId,
        resources: [] as readonly string[],
        overrides: overrides.map(({ gate, reason }) => ({ gate, reason })),
      } as const;
      refuseEarly(before, start, ctx.account, moment);
      const staffId = ctx.account.staffId;
      const question = { visit: before, stepId, given: resources, at: new Date(moment.at), now: moment.now, staffId };
      return { ...start, resources: await this.reservations.resourcesToStart(moment.tx, question) };
    };
    return this.facts.state({ ctx, visitId, type: 'step-started', at, happening });
  }

  complete({ ctx, visitId, stepId }: StepCall, body: CompleteStepDto): Promise<Reply> {
    const { at, treatedLevels = null, differenceReason = null, lots = [] } = body;
    const happening = (before: Visit) => {
      insistOnKind(ctx.account, 'step-completed', before, stepId);
      const used = lots.map(({ product, lot }) => ({ product, lot }));
      return { type: 'step-completed', stepId, treatedLevels, differenceReason, lots: used } as const;
    };
    return this.facts.state({ ctx, visitId, type: 'step-completed', at, happening });
  }

  skip({ ctx, visitId, stepId }: StepCall, { reason }: SkipStepDto): Promise<Reply> {
    const happening = () => ({ type: 'step-skipped', stepId, reason }) as const;
    return this.facts.state({ ctx, visitId, type: 'step-skipped', happening });
  }

  stop({ ctx, visitId, stepId }: StepCall, { reason, at }: StopStepDto): Promise<Reply> {
    const happening = (before: Visit) => {
      insistOnKind(ctx.account, 'step-stopped', before, stepId);
      return { type: 'step-stopped', stepId, reason } as const;
    };
    return this.facts.state({ ctx, visitId, type: 'step-stopped', at, happening });
  }
}

function insistOnKind({ roles }: Account, type: HappeningType, visit: Visit, stepId: string): void {
  const step = visit.steps.find(({ id }) => id === stepId);
  if (!step) throw new Problem('not_found');
  const permission = permissionFor(type, step.kind);
  if (permission === null || !may(roles, permission)) throw new Problem('forbidden');
}

/** The rules speak before the rooms do: a gate that is not met matters more than a room that is not free. */
function refuseEarly(visit: Visit, happening: Happening, account: Account, { at, factId }: Moment): void {
  unwrap(apply(visit, { id: factId, at, by: actorOf(account), ...happening }), visit);
}
