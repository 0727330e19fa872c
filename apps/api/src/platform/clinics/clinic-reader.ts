import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Tx } from '../database/tx.ts';

export interface ClinicRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly nameEn: string;
  readonly timeZone: string;
  readonly settings: Readonly<Record<string, unknown>>;
}

const COLUMNS = `id, slug, name, name_en AS "nameEn", time_zone AS "timeZone", settings`;

@Injectable()
export class ClinicReader {
  constructor(private readonly source: DataSource) {}

  /** The clinic of this transaction. */
  async of(tx: Tx): Promise<ClinicRow> {
    const [clinic] = await tx.query<ClinicRow>(`SELECT ${COLUMNS} FROM clinic WHERE id = $1`, [tx.clinicId]);
    if (!clinic) throw new Error('A transaction of a clinic that does not exist.');
    return clinic;
  }

  /** Every clinic of the installation, for background work that goes from one to the next. */
  all(): Promise<ClinicRow[]> {
    return this.source.query(`SELECT ${COLUMNS} FROM clinic ORDER BY id`);
  }
}
