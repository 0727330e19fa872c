import { Inject, Injectable } from '@nestjs/common';
import { correct, type Corrected, type HistoryEntry, type Visit } from '@higaeri/domain';
import type { Account } from '../../platform/auth/account.ts';
import { may } from '../../platform/auth/permissions.ts';
import type { Reply } from '../../platform/http/answer.ts';
import type { WriteContext } from '../../platform/idempotency/write-context.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { permissionFor } from '../happenings.ts';
import { actorOf, RecordFact } from '../record-fact.ts';
import { unwrap } from '../visit-problem.ts';
import { VisitStore } from '../visit.store.ts';
import type { CorrectDto } from './correct.dto.ts';

/**
 * Takes a wrong fact back.
 * Shape:  the visit is folded again without it; reservations follow, and whoever has meanwhile taken the place is displaced.
 * Errors: `not_found` for an entry of another visit; `forbidden` for who may not state such a fact; `not_correctable`; `later_facts_depend`.
 */
@Injectable()
export class CorrectFact {
  constructor(
    @Inject(RecordFact) private readonly facts: RecordFact,
    @Inject(VisitStore) private readonly store: VisitStore,
  ) {}

  correct(ctx: WriteContext, visitId: string, { historyId, reason }: CorrectDto): Promise<Reply> {
    return this.facts.append(ctx, visitId, async (before, { tx, at, factId }) => {
      const history = await this.store.history(tx, visitId);
      const wrong = history.find(({ id }) => id === historyId.toLowerCase());
      if (!wrong) throw new Problem('not_found');
      insistOnOwn(ctx.account, wrong, before.visit);
      const entry: Corrected = {
        id: factId,
        at,
        by: actorOf(ctx.account),
        type: 'corrected',
        factId: wrong.id,
        reason,
      };
      return { before, entry, after: unwrap(correct(history, entry), before.visit) };
    });
  }
}

/** Only who may state such a fact may take it back; the booking and corrections themselves are the rules' to refuse. */
function insistOnOwn({ roles }: Account, wrong: HistoryEntry, visit: Visit): void {
  if (wrong.type === 'booked' || wrong.type === 'corrected') return;
  const stepId = 'stepId' in wrong ? wrong.stepId : null;
  const kind = visit.steps.find(({ id }) => id === stepId)?.kind ?? null;
  const permission = permissionFor(wrong.type, kind);
  if (permission === null || !may(roles, permission)) throw new Problem('forbidden');
}
