import { Inject, Injectable } from '@nestjs/common';
import { apply, type Actor, type Happening, type HappeningType, type Instant, type Visit } from '@higaeri/domain';
import type { Account } from '../platform/auth/account.ts';
import { Clock } from '../platform/clock.ts';
import { newId } from '../platform/database/new-id.ts';
import type { Tx } from '../platform/database/tx.ts';
import type { Answer, Reply } from '../platform/http/answer.ts';
import { requireVersion } from '../platform/http/if-match.ts';
import type { WriteContext } from '../platform/idempotency/write-context.ts';
import { Writes } from '../platform/idempotency/writes.ts';
import { VisitViews } from './answers/visit-views.ts';
import { viewerOf } from './answers/viewer.ts';
import { FactWriter, type Folded } from './fact.writer.ts';
import { isRecord } from './happenings.ts';
import { unwrap } from './visit-problem.ts';
import { VisitLock } from './visit.lock.ts';
import type { StoredVisit } from './visit.store.ts';

export interface Moment {
  readonly tx: Tx;
  /** The id the fact will have in the history. */
  readonly factId: string;
  readonly now: Date;
  /** When it happened. */
  readonly at: Instant;
}

/** A fact somebody states about a visit. */
export interface FactRequest<T extends HappeningType> {
  readonly ctx: WriteContext;
  readonly visitId: string;
  readonly type: T;
  /** For back-entry; now when left out. */
  readonly at?: string | undefined;
  /** A client's clock may run ahead of ours by so much: its time then counts as now. */
  readonly tolerateAheadMs?: number;
  /** Whether this very fact is already in the history: then nothing is written and the answer is 200. */
  readonly known?: (tx: Tx) => Promise<boolean>;
  /** Needs `If-Match`. */
  readonly changeOfMind?: boolean;
  /** Dates beside the visit's own whose reservations it may touch. */
  readonly otherDates?: readonly string[];
  readonly status?: 200 | 201;
  /** What exactly happened, seen from the visit as it stands under its lock. */
  readonly happening: (
    before: Visit,
    moment: Moment,
  ) => Extract<Happening, { type: T }> | Promise<Extract<Happening, { type: T }>>;
}

export const actorOf = ({ id, roles, staffId }: Account): Actor => ({
  accountId: id,
  roles,
  ...(staffId === null ? {} : { staffId }),
});

/**
 * The one way a fact gets into a visit: lock, look, fold, write, answer with the visit as it now is.
 * Shape:  facts that touch reservations take the day's lock first, records only the visit's row.
 * Errors: `not_found`; `version_required`, `stale_version` for changes of mind; everything `visit-problem.ts` lists; `in_progress`, `idempotency_key_reused`.
 */
@Injectable()
export class RecordFact {
  constructor(
    @Inject(Writes) private readonly writes: Writes,
    @Inject(VisitLock) private readonly lock: VisitLock,
    @Inject(FactWriter) private readonly writer: FactWriter,
    @Inject(VisitViews) private readonly views: VisitViews,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  state<T extends HappeningType>(request: FactRequest<T>): Promise<Reply> {
    const { ctx, visitId, type, status = 200 } = request;
    return this.writes.run(ctx, async (tx) => {
      const before = await this.lock.take(tx, visitId, isRecord(type) ? 'record' : 'reservations', request.otherDates);
      if (request.changeOfMind) requireVersion(ctx, before.version);
      if (await request.known?.(tx)) return this.view(tx, ctx, before, 200);
      return this.answer(tx, ctx, await this.fold(tx, request, before), status);
    });
  }

  /** For what is folded elsewhere, such as a correction. */
  append(
    ctx: WriteContext,
    visitId: string,
    fold: (before: StoredVisit, moment: Moment) => Promise<Folded>,
  ): Promise<Reply> {
    return this.writes.run(ctx, async (tx) => {
      const before = await this.lock.take(tx, visitId, 'reservations');
      const now = this.clock.now();
      const folded = await fold(before, { tx, now, at: now.toISOString(), factId: newId() });
      return this.answer(tx, ctx, folded, 200);
    });
  }

  private async fold<T extends HappeningType>(tx: Tx, request: FactRequest<T>, before: StoredVisit): Promise<Folded> {
    const now = this.clock.now();
    const at = happenedAt(request, before.visit, now);
    const factId = newId();
    const happening: Happening = await request.happening(before.visit, { tx, now, at, factId });
    const entry = { id: factId, at, by: actorOf(request.ctx.account), ...happening };
    const latest = request.at === undefined ? at : now.toISOString();
    return { before, entry, after: unwrap(apply(before.visit, entry, latest), before.visit) };
  }

  private async answer(tx: Tx, ctx: WriteContext, folded: Folded, status: number): Promise<Answer> {
    return this.view(tx, ctx, await this.writer.write(tx, folded, this.clock.now()), status);
  }

  private async view(tx: Tx, ctx: WriteContext, stored: StoredVisit, status: number): Promise<Answer> {
    const body = await this.views.view(tx, stored.visit.id, viewerOf(ctx.account), this.clock.now());
    return { status, body, version: stored.version };
  }
}

/** Now, or as stated; never before the latest fact only because another server's clock runs a moment ahead. */
function happenedAt(
  request: Pick<FactRequest<HappeningType>, 'at' | 'type' | 'tolerateAheadMs'>,
  visit: Visit,
  now: Date,
): Instant {
  const { at, type, tolerateAheadMs = 0 } = request;
  const instant = now.toISOString();
  if (at === undefined) return !isRecord(type) && visit.lastFactAt > instant ? visit.lastFactAt : instant;
  const ahead = Date.parse(at) - now.getTime();
  return ahead > 0 && ahead <= tolerateAheadMs ? instant : new Date(at).toISOString();
}
