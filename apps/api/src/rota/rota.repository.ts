import { Injectable } from '@nestjs/common';
import { newId } from '../platform/database/new-id.ts';
import type { Tx } from '../platform/database/tx.ts';
import type { RotaDay } from './rota.view.ts';

export interface ShiftRow {
  readonly date: string;
  readonly staffId: string;
  readonly start: Date;
  readonly end: Date;
  readonly breakStart: Date | null;
  readonly breakEnd: Date | null;
}

@Injectable()
export class RotaRepository {
  /** The rota is edited as one document, so one version guards it. `lock` keeps other editors out until the commit. */
  async version(tx: Tx, { lock }: { readonly lock: boolean }): Promise<number> {
    if (lock) await tx.lock(['rota']);
    const [row] = await tx.query<{ version: number }>(`SELECT version FROM rota_version WHERE clinic_id = $1`, [
      tx.clinicId,
    ]);
    return row?.version ?? 1;
  }

  async nextVersion(tx: Tx): Promise<number> {
    const [row] = await tx.query<{ version: number }>(
      `INSERT INTO rota_version (clinic_id, version) VALUES ($1, 2)
       ON CONFLICT (clinic_id) DO UPDATE SET version = rota_version.version + 1 RETURNING version`,
      [tx.clinicId],
    );
    if (!row) throw new Error('the rota has no version');
    return row.version;
  }

  shifts(tx: Tx, from: string, to: string): Promise<ShiftRow[]> {
    return tx.query<ShiftRow>(
      `SELECT date::text AS date, staff_id AS "staffId", lower(during) AS start, upper(during) AS "end",
              lower(break) AS "breakStart", upper(break) AS "breakEnd"
         FROM shift WHERE clinic_id = $1 AND date BETWEEN $2 AND $3 ORDER BY date, lower(during), staff_id`,
      [tx.clinicId, from, to],
    );
  }

  async staffIds(tx: Tx): Promise<Set<string>> {
    const rows = await tx.query<{ id: string }>(`SELECT id FROM staff WHERE clinic_id = $1`, [tx.clinicId]);
    return new Set(rows.map((row) => row.id));
  }

  async replaceShifts(tx: Tx, days: readonly RotaDay[]): Promise<void> {
    const shifts = days.flatMap((day) => day.shifts.map((shift) => ({ ...shift, id: newId(), date: day.date })));
    await tx.query(`DELETE FROM shift WHERE clinic_id = $1 AND date = ANY ($2::date[])`, [
      tx.clinicId,
      days.map((day) => day.date),
    ]);
    await tx.query(
      `INSERT INTO shift (clinic_id, id, staff_id, date, during, break)
       SELECT $1, id, "staffId", date, tstzrange(start, "end"), CASE WHEN "breakStart" IS NULL THEN NULL ELSE tstzrange("breakStart", "breakEnd") END
         FROM jsonb_to_recordset($2) AS shift (id uuid, "staffId" uuid, date date, start timestamptz, "end" timestamptz, "breakStart" timestamptz, "breakEnd" timestamptz)`,
      [tx.clinicId, JSON.stringify(shifts)],
    );
  }

  /** Only days that differ from the usual hours have a row. */
  async replaceOpenings(tx: Tx, dates: readonly string[], unusual: readonly RotaDay[]): Promise<void> {
    await tx.query(`DELETE FROM opening_day WHERE clinic_id = $1 AND date = ANY ($2::date[])`, [tx.clinicId, dates]);
    for (const day of unusual) {
      await tx.query(
        `INSERT INTO opening_day (clinic_id, date, during, reason) VALUES ($1, $2, CASE WHEN $3::timestamptz IS NULL THEN NULL ELSE tstzrange($3, $4) END, $5)`,
        [
          tx.clinicId,
          day.date,
          day.open?.start ?? null,
          day.open?.end ?? null,
          day.open ? null : (day.closedReason ?? 'closed'),
        ],
      );
    }
  }
}
