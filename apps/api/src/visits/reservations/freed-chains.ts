import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/database/new-id.ts';
import type { Tx } from '../../platform/database/tx.ts';
import type { DayPlan } from './day-plan.ts';
import type { Following } from './following.ts';
import { isLiveRow } from './reservation.ts';

/** Told in this process that a chain was freed and committed; the waitlist's ear is put on it. */
@Injectable()
export class FreedChains {
  private listener: (() => void) | undefined;

  onFreed(listener: () => void): void {
    this.listener = listener;
  }

  /**
   * Writes down an operating room that was reserved and is so no longer, in the transaction that gave it back.
   * Shape:  one row per visit and fact; the stretch is the room's, and only what still lies ahead counts.
   * Source: clinic.md "`not-eligible` and `deferred` release them and offer them to the waitlist".
   */
  async record(tx: Tx, { after, cause, now }: Following, { table, frame }: DayPlan): Promise<void> {
    const freed = table
      .ofVisit(after.id)
      .filter((row) => row.resourceKind === 'operating-room' && row.state === 'released' && wasLive(row.id));
    for (const { from, until } of freed.filter((row) => row.from > now.getTime())) {
      await tx.query(
        `INSERT INTO freed_chain (clinic_id, id, date, visit_id, cause, during, freed_at, state)
         VALUES ($1, $2, $3, $4, $5, tstzrange($6, $7), $8, 'open')`,
        [tx.clinicId, newId(), frame.date, after.id, cause, new Date(from), new Date(until), now],
      );
    }
    if (freed.length > 0) this.raiseAfter(tx);

    function wasLive(id: string): boolean {
      const before = table.original(id);
      return before !== undefined && isLiveRow(before);
    }
  }
  /** Somebody may be offered what is free, once this is committed. */
  raiseAfter(tx: Tx): void {
    tx.afterCommit(() => this.listener?.());
  }
}
