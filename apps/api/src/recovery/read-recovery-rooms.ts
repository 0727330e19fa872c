import { Inject, Injectable } from '@nestjs/common';
import type { Account } from '../platform/auth/account.ts';
import { Clock } from '../platform/clock.ts';
import { UnitOfWork } from '../platform/database/unit-of-work.ts';
import { viewerOf } from '../visits/answers/viewer.ts';
import { summariesOf } from '../visits/answers/visit-views.ts';
import { BoardAudit } from '../visits/day/board-audit.ts';
import { DayLoader } from '../visits/day/day.loader.ts';
import { recoveryRoom } from './recovery-room.ts';
import type { RecoveryRooms } from './recovery-room.view.ts';

@Injectable()
export class ReadRecoveryRooms {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(DayLoader) private readonly days: DayLoader,
    @Inject(BoardAudit) private readonly audit: BoardAudit,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  read(account: Account): Promise<RecoveryRooms> {
    return this.unitOfWork.read(account, async (tx) => {
      const now = this.clock.now();
      const picture = await this.days.today(tx, now);
      const viewer = viewerOf(account);
      const summaries = new Map(summariesOf(picture, viewer).map((view) => [view.id, view]));
      const rooms = [...picture.resources.values()].filter(({ kind, active }) => kind === 'recovery-room' && active);
      this.audit.note(tx, account.id, picture.date, now);
      return {
        items: rooms.map((room) => recoveryRoom(room, picture, summaries, viewer)),
        now: picture.clinic.zone.text(now),
      };
    });
  }
}
