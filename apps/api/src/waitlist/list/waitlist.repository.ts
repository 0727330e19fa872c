import { Injectable } from '@nestjs/common';
import type { WaitlistEntry, WaitlistState } from '@higaeri/domain';
import type { Tx } from '../../platform/database/tx.ts';
import { Problem } from '../../platform/problem/problem.ts';

/** An entry as it is stored. */
export interface StoredEntry {
  readonly entry: WaitlistEntry;
  readonly version: number;
}

/** A row of the table. */
export type EntryRow = Omit<WaitlistEntry, 'addedAt'> & { readonly addedAt: Date; readonly version: number };

export const ENTRY_COLUMNS = `
  entry.id, entry.patient_id AS "patientId", entry.treatment, entry.discs, entry.from_date::text AS "fromDate", entry.to_date::text AS "toDate",
  entry.not_before AS "notBefore", entry.not_after AS "notAfter", entry.doctor_id AS "doctorId", entry.images_from_elsewhere AS "imagesFromElsewhere",
  entry.decided_earlier AS "decidedEarlier", entry.notice_minutes AS "noticeMinutes", entry.note, entry.state, entry.visit_id AS "visitId",
  entry.added_at AS "addedAt", entry.version`;

export const storedEntry = ({ version, addedAt, ...row }: EntryRow): StoredEntry => ({
  entry: { ...row, addedAt: addedAt.toISOString() },
  version,
});

@Injectable()
export class WaitlistRepository {
  async insert(tx: Tx, entry: WaitlistEntry): Promise<void> {
    await tx.query(
      `INSERT INTO waitlist_entry (clinic_id, id, patient_id, treatment, discs, from_date, to_date, not_before, not_after, doctor_id,
         images_from_elsewhere, decided_earlier, notice_minutes, note, state, added_at, added_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
      [
        tx.clinicId,
        entry.id,
        entry.patientId,
        entry.treatment,
        entry.discs,
        entry.fromDate,
        entry.toDate,
        entry.notBefore,
        entry.notAfter,
        entry.doctorId,
        entry.imagesFromElsewhere,
        entry.decidedEarlier,
        entry.noticeMinutes,
        entry.note,
        entry.state,
        entry.addedAt,
        tx.accountId,
      ],
    );
  }

  /** Errors: `not_found`. */
  read(tx: Tx, id: string): Promise<StoredEntry> {
    return this.find(tx, id, '');
  }

  /** The entry under its row's lock. Errors: `not_found`. */
  lock(tx: Tx, id: string): Promise<StoredEntry> {
    return this.find(tx, id, 'FOR UPDATE');
  }

  private async find(tx: Tx, id: string, locking: '' | 'FOR UPDATE'): Promise<StoredEntry> {
    const [row] = await tx.query<EntryRow>(
      `SELECT ${ENTRY_COLUMNS} FROM waitlist_entry entry WHERE entry.clinic_id = $1 AND entry.id = $2 ${locking}`,
      [tx.clinicId, id],
    );
    if (!row) throw new Problem('not_found');
    return storedEntry(row);
  }

  /** The patient's wish for this treatment that still stands. */
  async standing(tx: Tx, patientId: string, treatment: string): Promise<string | null> {
    const [row] = await tx.query<{ id: string }>(
      `SELECT id FROM waitlist_entry WHERE clinic_id = $1 AND patient_id = $2 AND treatment = $3 AND state IN ('waiting', 'offered')`,
      [tx.clinicId, patientId, treatment],
    );
    return row?.id ?? null;
  }

  /** Everybody who waits and could come on a date. */
  async waitingFor(tx: Tx, date: string): Promise<WaitlistEntry[]> {
    const rows = await tx.query<EntryRow>(
      `SELECT ${ENTRY_COLUMNS} FROM waitlist_entry entry
        WHERE entry.clinic_id = $1 AND entry.state = 'waiting' AND $2 BETWEEN entry.from_date AND entry.to_date`,
      [tx.clinicId, date],
    );
    return rows.map((row) => storedEntry(row).entry);
  }

  async become(tx: Tx, id: string, state: WaitlistState, visitId: string | null = null): Promise<void> {
    await tx.query(
      `UPDATE waitlist_entry SET state = $3, visit_id = coalesce($4, visit_id), version = version + 1 WHERE clinic_id = $1 AND id = $2`,
      [tx.clinicId, id, state, visitId],
    );
    tx.publish({ type: 'waitlist.changed', date: null });
  }
}
