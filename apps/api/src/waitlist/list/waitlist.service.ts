import { Inject, Injectable } from '@nestjs/common';
import type { WaitlistEntry } from '@higaeri/domain';
import type { Account } from '../../platform/auth/account.ts';
import { Clock } from '../../platform/clock.ts';
import { newId } from '../../platform/database/new-id.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import type { Reply } from '../../platform/http/answer.ts';
import type { Page } from '../../platform/http/page.ts';
import type { WriteContext } from '../../platform/idempotency/write-context.ts';
import { Writes } from '../../platform/idempotency/writes.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { offeredTreatment } from '../../visits/bookings/agreed-treatment.ts';
import type { AddToWaitlistDto, WaitlistQuery } from '../waitlist.dto.ts';
import type { WaitlistEntryView } from '../waitlist.view.ts';
import { insistOnWish } from './insist-on-wish.ts';
import { readWaitlist } from './read-waitlist.ts';
import { WaitlistRepository } from './waitlist.repository.ts';
import { WaitlistViews } from './waitlist-views.ts';

const USUAL_NOTICE_MINUTES = 120;

@Injectable()
export class WaitlistService {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Writes) private readonly writes: Writes,
    @Inject(WaitlistRepository) private readonly entries: WaitlistRepository,
    @Inject(WaitlistViews) private readonly views: WaitlistViews,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Errors: `invalid_cursor`. */
  list(account: Account, query: WaitlistQuery): Promise<Page<WaitlistEntryView>> {
    return this.unitOfWork.read(account, async (tx) => {
      const { items, nextCursor } = await readWaitlist(tx, query);
      return { items: await this.views.many(tx, items), nextCursor };
    });
  }

  /** Errors: `not_found` for an unknown patient; `validation_failed`; `already_waiting` {entryId} for the same wish. */
  add(ctx: WriteContext, body: AddToWaitlistDto): Promise<Reply> {
    return this.writes.run(ctx, async (tx) => {
      const entry = await this.entryOf(tx, body);
      const standing = await this.entries.standing(tx, entry.patientId, entry.treatment);
      if (standing !== null) throw new Problem('already_waiting', { entryId: standing });
      await this.entries.insert(tx, entry);
      tx.publish({ type: 'waitlist.changed', date: null });
      tx.audit({ action: 'waitlist.add', patientId: entry.patientId, facts: { entryId: entry.id } });
      return { status: 201, body: await this.views.one(tx, { entry, version: 1 }), version: 1 };
    });
  }

  /** Errors: `not_found`; `offer_open` while the patient is being asked: record the answer first. */
  leave(ctx: WriteContext, id: string): Promise<Reply> {
    return this.writes.run(ctx, async (tx) => {
      const { entry } = await this.entries.lock(tx, id);
      if (entry.state === 'offered') throw new Problem('offer_open', { entryId: id });
      if (entry.state === 'waiting') await this.entries.become(tx, id, 'left');
      tx.audit({ action: 'waitlist.leave', patientId: entry.patientId, facts: { entryId: id } });
      const stored = await this.entries.lock(tx, id);
      return { status: 200, body: await this.views.one(tx, stored), version: stored.version };
    });
  }

  private async entryOf(tx: Tx, body: AddToWaitlistDto): Promise<WaitlistEntry> {
    const now = this.clock.now();
    await insistOnWish(tx, body, now);
    const { code } = await offeredTreatment(tx, body.treatment);
    return {
      id: newId(),
      patientId: body.patientId.toLowerCase(),
      treatment: code,
      discs: body.discs ?? 1,
      fromDate: body.fromDate,
      toDate: body.toDate,
      notBefore: body.notBefore ?? null,
      notAfter: body.notAfter ?? null,
      doctorId: body.doctorId?.toLowerCase() ?? null,
      imagesFromElsewhere: body.imagesFromElsewhere ?? false,
      decidedEarlier: body.decidedEarlier ?? false,
      noticeMinutes: body.noticeMinutes ?? USUAL_NOTICE_MINUTES,
      note: body.note ?? null,
      state: 'waiting',
      visitId: null,
      addedAt: now.toISOString(),
    };
  }
}
