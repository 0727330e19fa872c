import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.ts';
import type { Reply } from '../platform/http/answer.ts';
import type { WriteContext } from '../platform/idempotency/write-context.ts';
import { Writes } from '../platform/idempotency/writes.ts';
import { Problem } from '../platform/problem/problem.ts';
import { AlertStore } from '../visits/alerts/alert.store.ts';
import { alertView } from '../visits/answers/alert-view.ts';
import { viewerOf } from '../visits/answers/viewer.ts';
import { loadClinic } from '../visits/clinic/clinic.ts';

/** Somebody has seen it; the first one counts. The alert stays until what it warned of is over. Errors: `not_found`. */
@Injectable()
export class AcknowledgeAlert {
  constructor(
    @Inject(Writes) private readonly writes: Writes,
    @Inject(AlertStore) private readonly alerts: AlertStore,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  acknowledge(ctx: WriteContext, id: string): Promise<Reply> {
    return this.writes.run(ctx, async (tx) => {
      const alert = await this.alerts.acknowledge(tx, id, this.clock.now());
      if (!alert) throw new Problem('not_found');
      tx.publish({ type: 'board.changed', date: alert.date });
      tx.audit({
        action: 'alert.acknowledge',
        ...(alert.visit_id === null ? {} : { visitId: alert.visit_id }),
        facts: { alertId: id, kind: alert.kind },
      });
      const { zone } = await loadClinic(tx);
      return { status: 200, body: alertView(alert, zone, viewerOf(ctx.account)) };
    });
  }
}
