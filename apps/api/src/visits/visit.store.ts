import { Injectable } from '@nestjs/common';
import type { BookedFact, HistoryEntry, Stage, Visit } from '@higaeri/domain';
import type { Statement } from '../platform/database/statement.ts';
import type { Tx } from '../platform/database/tx.ts';
import { Problem } from '../platform/problem/problem.ts';
import { isLive } from './live-stages.ts';

export interface StoredVisit {
  readonly visit: Visit;
  readonly version: number;
  readonly callNumber: number;
}

interface VisitRow {
  state: Visit;
  version: number;
  call_number: number;
}

const COLUMNS = 'state, version, call_number';
const stored = (row: VisitRow): StoredVisit => ({
  visit: row.state,
  version: row.version,
  callNumber: row.call_number,
});

const nextCallNumber = (date: '$2' | '$4'): string => `
  INSERT INTO call_number_counter (clinic_id, date, last_number) VALUES ($1, ${date}, 1)
  ON CONFLICT (clinic_id, date) DO UPDATE SET last_number = call_number_counter.last_number + 1 RETURNING last_number`;

/* Number, visit and first entry in one round trip. */
const CREATE: Statement = {
  name: 'create-visit',
  text: `
  WITH numbered AS (${nextCallNumber('$4')}),
  made AS (
    INSERT INTO visit (clinic_id, id, patient_id, date, stage, treatment, call_number, version, state, created_at)
    SELECT $1, $2, $3, $4, $5, $6, last_number, 1, $7, $8 FROM numbered RETURNING call_number
  ),
  told AS (
    INSERT INTO visit_history (clinic_id, visit_id, seq, id, at, recorded_at, account_id, type, stage_before, stage_after, fact)
    VALUES ($1, $2, 1, $9, $10, $8, $11, $12, NULL, $5, $13)
  )
  SELECT call_number FROM made`,
};

/**
 * The aggregate's own store: the visit row is the fold of its history, and both are written together.
 * Shape:  one fact, one history row; `seq` of the row equals the visit's `version` after it.
 * Errors: `stale_version` when somebody else wrote in between, `patient_already_booked` when the visit would live beside another one of that day.
 */
@Injectable()
export class VisitStore {
  async find(tx: Tx, id: string): Promise<StoredVisit | null> {
    const [row] = await tx.query<VisitRow>(`SELECT ${COLUMNS} FROM visit WHERE clinic_id = $1 AND id = $2`, [
      tx.clinicId,
      id,
    ]);
    return row ? stored(row) : null;
  }

  async lock(tx: Tx, id: string): Promise<StoredVisit | null> {
    const [row] = await tx.query<VisitRow>(`SELECT ${COLUMNS} FROM visit WHERE clinic_id = $1 AND id = $2 FOR UPDATE`, [
      tx.clinicId,
      id,
    ]);
    return row ? stored(row) : null;
  }

  async create(tx: Tx, booked: BookedFact, visit: Visit, recordedAt: Date): Promise<StoredVisit> {
    const [row] = await tx.query<{ call_number: number }>(CREATE, [
      tx.clinicId,
      visit.id,
      visit.patientId,
      visit.date,
      visit.stage,
      visit.treatment,
      JSON.stringify(visit),
      recordedAt,
      booked.id,
      booked.at,
      booked.by.accountId,
      booked.type,
      JSON.stringify(booked),
    ]);
    if (!row) throw new Error('no call number was given out');
    this.announce(tx, visit, 1);
    return { visit, version: 1, callNumber: row.call_number };
  }

  async save(tx: Tx, before: StoredVisit, after: Visit, entry: HistoryEntry, recordedAt: Date): Promise<StoredVisit> {
    const version = before.version + 1;
    const moved = after.date !== before.visit.date;
    if (isLive(after.stage) && (moved || !isLive(before.visit.stage))) await this.refuseSecondVisit(tx, after);
    const callNumber = moved ? await this.nextCallNumber(tx, after.date) : before.callNumber;
    const saved = await tx.query<{ version: number }>(
      `UPDATE visit SET state = $3, version = $4, stage = $5, treatment = $6, date = $7, call_number = $8
        WHERE clinic_id = $1 AND id = $2 AND version = $9 RETURNING version`,
      [
        tx.clinicId,
        after.id,
        JSON.stringify(after),
        version,
        after.stage,
        after.treatment,
        after.date,
        callNumber,
        before.version,
      ],
    );
    if (saved.length === 0) throw new Problem('stale_version', { currentVersion: before.version });
    await this.append(tx, after.id, version, entry, before.visit.stage, after.stage, recordedAt);
    this.announce(tx, after, version);
    if (moved) tx.publish({ type: 'board.changed', date: before.visit.date });
    return { visit: after, version, callNumber };
  }

  async history(tx: Tx, visitId: string): Promise<HistoryEntry[]> {
    const rows = await tx.query<{ fact: HistoryEntry }>(
      `SELECT fact FROM visit_history WHERE clinic_id = $1 AND visit_id = $2 ORDER BY seq`,
      [tx.clinicId, visitId],
    );
    return rows.map((row) => row.fact);
  }

  private async append(
    tx: Tx,
    visitId: string,
    seq: number,
    entry: HistoryEntry,
    before: Stage | null,
    after: Stage,
    recordedAt: Date,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO visit_history (clinic_id, visit_id, seq, id, at, recorded_at, account_id, type, stage_before, stage_after, fact)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        tx.clinicId,
        visitId,
        seq,
        entry.id,
        entry.at,
        recordedAt,
        entry.by.accountId,
        entry.type,
        before,
        after,
        JSON.stringify(entry),
      ],
    );
  }

  private announce(tx: Tx, visit: Visit, version: number): void {
    tx.publish({ type: 'visit.changed', date: visit.date, visitId: visit.id, version });
  }

  /** Looked up rather than left to the index: a refused statement would end the transaction before it could say which visit it is. */
  private async refuseSecondVisit(tx: Tx, visit: Visit): Promise<void> {
    const [other] = await tx.query<{ id: string }>(
      `SELECT id FROM visit WHERE clinic_id = $1 AND patient_id = $2 AND date = $3 AND id <> $4
          AND stage NOT IN ('cancelled', 'no-show', 'transferred', 'withdrawn', 'left', 'departed')`,
      [tx.clinicId, visit.patientId, visit.date, visit.id],
    );
    if (other) throw new Problem('patient_already_booked', { visitId: other.id });
  }

  private async nextCallNumber(tx: Tx, date: string): Promise<number> {
    const [row] = await tx.query<{ last_number: number }>(nextCallNumber('$2'), [tx.clinicId, date]);
    if (!row) throw new Error('no call number was given out');
    return row.last_number;
  }
}
