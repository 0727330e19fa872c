import { Inject, Injectable } from '@nestjs/common';
import type { HistoryEntry, Stage } from '@higaeri/domain';
import type { Account } from '../../platform/auth/account.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import type { PageQuery } from '../../platform/http/fields.ts';
import { pageOf } from '../../platform/http/page.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { inZone } from '../answers/in-zone.ts';
import { viewerOf, type Viewer } from '../answers/viewer.ts';
import { loadClinic } from '../clinic/clinic.ts';
import type { HistoryItem, HistoryView } from '../views/history.view.ts';
import type { ZoneTime } from '../zone-time.ts';
import { readSeqCursor } from './visit-cursor.ts';

interface Row {
  seq: number;
  recorded_at: Date;
  display_name: string | null;
  stage_before: Stage | null;
  stage_after: Stage;
  fact: HistoryEntry;
  corrected_by: string | null;
}

/**
 * Everything ever stated about a visit, corrected facts included, oldest first.
 * Errors: `not_found`; `invalid_cursor`.
 */
@Injectable()
export class ReadHistory {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  read(account: Account, visitId: string, { limit, cursor }: PageQuery): Promise<HistoryView> {
    return this.unitOfWork.read(account, async (tx) => {
      const rows = await find(tx, visitId, cursor === undefined ? 0 : readSeqCursor(cursor), limit + 1);
      const [visit] = await tx.query<{ patient_id: string }>(
        `SELECT patient_id FROM visit WHERE clinic_id = $1 AND id = $2`,
        [tx.clinicId, visitId],
      );
      if (!visit) throw new Problem('not_found');
      const { zone } = await loadClinic(tx);
      tx.audit({ action: 'visit.history', visitId, patientId: visit.patient_id });
      const page = pageOf(
        rows,
        limit,
        (row) => itemOf(row, zone, viewerOf(account)),
        ({ seq }) => [seq],
      );
      return { items: [...page.items], nextCursor: page.nextCursor };
    });
  }
}

function find(tx: Tx, visitId: string, afterSeq: number, count: number): Promise<Row[]> {
  return tx.query<Row>(
    `SELECT history.seq, history.recorded_at, account.display_name, history.stage_before, history.stage_after, history.fact,
            (SELECT later.id FROM visit_history later
              WHERE later.clinic_id = history.clinic_id AND later.visit_id = history.visit_id AND later.type = 'corrected'
                AND later.fact->>'factId' = history.id::text) AS corrected_by
       FROM visit_history history
       LEFT JOIN account ON account.clinic_id = history.clinic_id AND account.id = history.account_id
      WHERE history.clinic_id = $1 AND history.visit_id = $2 AND history.seq > $3
      ORDER BY history.seq LIMIT $4`,
    [tx.clinicId, visitId, afterSeq, count],
  );
}

/** What a fact says beyond who, when and what that is no clinical content. */
const PLAIN = [
  'date',
  'origin',
  'continues',
  'treatment',
  'discs',
  'steps',
  'stepId',
  'resources',
  'factId',
  'phase',
  'minutes',
];
/** Facts of the desk: their reason was written there. */
const OF_THE_DESK: readonly HistoryEntry['type'][] = ['cancelled', 'no-show-marked', 'left', 'departed', 'corrected'];

function isPlain(name: string, type: HistoryEntry['type']): boolean {
  return PLAIN.includes(name) || (name === 'reason' && OF_THE_DESK.includes(type));
}

function itemOf(row: Row, zone: ZoneTime, viewer: Viewer): HistoryItem {
  const { id, at, by, type, ...details } = row.fact;
  const shown = Object.entries(inZone(details, zone)).filter(([name]) => viewer.clinical || isPlain(name, type));
  return {
    id,
    seq: row.seq,
    type,
    at: zone.text(at),
    recordedAt: zone.text(row.recorded_at),
    by: { accountId: by.accountId, displayName: row.display_name ?? '', roles: [...by.roles] },
    stageBefore: row.stage_before,
    stageAfter: row.stage_after,
    details: Object.fromEntries(shown),
    correctedBy: row.corrected_by,
    corrects: row.fact.type === 'corrected' ? row.fact.factId : null,
  };
}
