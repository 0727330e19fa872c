import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { newId } from '../../platform/database/new-id.ts';
import type { Tx } from '../../platform/database/tx.ts';
import type { Answer, Reply } from '../../platform/http/answer.ts';
import type { WriteContext } from '../../platform/idempotency/write-context.ts';
import { Writes } from '../../platform/idempotency/writes.ts';
import { fieldError } from '../../platform/problem/field-error.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { viewerOf } from '../../visits/answers/viewer.ts';
import { VisitViews } from '../../visits/answers/visit-views.ts';
import { datesBetween } from '../../visits/clinic-day/day-frame.ts';
import { loadClinic } from '../../visits/clinic/clinic.ts';
import { ReservationBook } from '../../visits/reservations/reservation-book.ts';
import type { ZoneTime } from '../../visits/zone-time.ts';
import { ClosureAlerts } from './closure-alerts.ts';
import type { ClosureAnswer, CloseResourceDto } from './closure.dto.ts';
import { ClosureRepository, type NewClosure } from './closure.repository.ts';

// A device that is away for longer is not raced by bookings of every one of those days.
const MOST_DAYS_LOCKED = 62;

/** A device is down, a room unusable, a doctor away. Nobody loses a place by it; whom it concerns is said. */
@Injectable()
export class ClosuresService {
  constructor(
    @Inject(Writes) private readonly writes: Writes,
    @Inject(ClosureRepository) private readonly closures: ClosureRepository,
    @Inject(ClosureAlerts) private readonly alerts: ClosureAlerts,
    @Inject(ReservationBook) private readonly reservations: ReservationBook,
    @Inject(VisitViews) private readonly views: VisitViews,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Errors: `not_found`; `validation_failed` for an end that is over or before the start. */
  close(ctx: WriteContext, resourceId: string, body: CloseResourceDto): Promise<Reply> {
    return this.writes.run(ctx, async (tx) => {
      const now = this.clock.now();
      const start = body.start === undefined ? now : new Date(body.start);
      const closure = { id: newId(), resourceId, start, end: new Date(body.end), reason: body.reason };
      insistOnSpan(closure, now);
      if (!(await this.closures.exists(tx, resourceId))) throw new Problem('not_found');
      const { zone } = await loadClinic(tx);
      await this.reservations.lockDays(tx, daysOf(closure, now, zone));
      await this.closures.add(tx, closure, ctx.account.id, now);
      return this.answer(tx, ctx, closure, zone, now);
    });
  }

  /** Errors: `not_found`. */
  reopen(ctx: WriteContext, resourceId: string, closureId: string): Promise<Reply> {
    return this.writes.run(ctx, async (tx) => {
      const now = this.clock.now();
      if (!(await this.closures.remove(tx, resourceId, closureId, now))) throw new Problem('not_found');
      await this.alerts.end(tx, closureId, now);
      tell(tx, resourceId, closureId, 'closure.remove');
      return { status: 204, body: undefined };
    });
  }

  private async answer(tx: Tx, ctx: WriteContext, closure: NewClosure, zone: ZoneTime, now: Date): Promise<Answer> {
    const { id, resourceId, start, end, reason } = closure;
    const affected = await this.closures.affected(tx, closure);
    await this.alerts.raise(tx, closure, affected, now);
    tell(tx, resourceId, id, 'closure.write');
    const ids = affected.map(({ visitId }) => visitId);
    const body: ClosureAnswer = {
      closure: { id, resourceId, start: zone.text(start), end: zone.text(end), reason },
      affected: await this.views.summaries(tx, ids, viewerOf(ctx.account), now),
    };
    return { status: 201, body, headers: { location: `/api/v1/resources/${resourceId}/closures/${id}` } };
  }
}

function tell(tx: Tx, resourceId: string, closureId: string, action: string): void {
  tx.publish({ type: 'resource.changed', date: null, resourceId });
  tx.audit({ action, facts: { resourceId, closureId } });
}

function daysOf({ start, end }: NewClosure, now: Date, zone: ZoneTime): string[] {
  const from = start < now ? now : start;
  return datesBetween(zone.date(from), zone.date(end)).slice(0, MOST_DAYS_LOCKED);
}

function insistOnSpan({ start, end }: NewClosure, now: Date): void {
  if (end > start && end > now) return;
  const rule = {
    rule: 'words',
    ja: '開始と現在より後にしてください。',
    en: 'Must be after the start and after now.',
  } as const;
  throw new Problem('validation_failed', { errors: [fieldError('/end', rule)] });
}
