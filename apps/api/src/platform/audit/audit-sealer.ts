import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { SystemWork, type SystemQuery } from '../database/system-work.ts';
import { LOG, type Log } from '../logging/log.ts';
import { Periodic } from '../workers/periodic.ts';
import { CHAINED_COLUMNS, CHAIN_START, linkHash, type ChainedRow } from './audit-chain.ts';

/** Held by whoever seals at the moment; any number nobody else takes. */
const SEALER_LOCK = '7310591847326207';
const BATCH = 1000;

interface Link {
  seq: number;
  hash: string;
}

/**
 * Chains audit rows by hash, some time after they were written, so that no transaction ever waits for another's place in the chain.
 * Shape:  every process tries, one at a time seals; a row is sealed within a second.
 */
@Injectable()
export class AuditSealer implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly periodic: Periodic;

  constructor(
    private readonly system: SystemWork,
    @Inject(LOG) log: Log,
  ) {
    this.periodic = new Periodic({ name: 'sealer', everyMs: 500, log }, async () => {
      while ((await this.seal()) === BATCH);
    });
  }

  onApplicationBootstrap(): void {
    this.periodic.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.periodic.stop();
  }

  /** Answers how many rows it sealed. */
  seal(): Promise<number> {
    return this.system.run(async (query) => {
      const [lock] = await query<{ mine: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS mine', [SEALER_LOCK]);
      if (!lock?.mine) return 0;
      const rows = await query<ChainedRow>(TAKE, [BATCH]);
      if (rows.length === 0) return 0;
      const heads = await headsOf(query, [...new Set(rows.map((row) => row.clinicId))]);
      const links = rows.map((row) => {
        const before = heads.get(row.clinicId) ?? { seq: 0, hash: CHAIN_START };
        const seq = before.seq + 1;
        const link = { clinic_id: row.clinicId, seq, audit_id: row.id, hash: linkHash(before.hash, seq, row) };
        heads.set(row.clinicId, link);
        return link;
      });
      await query(
        `INSERT INTO audit_seal (clinic_id, seq, audit_id, hash)
         SELECT * FROM jsonb_to_recordset($1::jsonb) AS link (clinic_id uuid, seq bigint, audit_id uuid, hash text)`,
        [JSON.stringify(links)],
      );
      return rows.length;
    });
  }
}

async function headsOf(query: SystemQuery, clinics: readonly string[]): Promise<Map<string, Link>> {
  const rows = await query<{ clinic_id: string; seq: string; hash: string }>(
    `SELECT last.* FROM unnest($1::uuid[]) AS clinic (id)
     CROSS JOIN LATERAL (SELECT clinic_id, seq, hash FROM audit_seal WHERE clinic_id = clinic.id ORDER BY seq DESC LIMIT 1) AS last`,
    [clinics],
  );
  return new Map(rows.map((row) => [row.clinic_id, { seq: Number(row.seq), hash: row.hash }]));
}

const TAKE = `
  WITH next AS (
    DELETE FROM audit_unsealed USING (SELECT clinic_id, audit_id FROM audit_unsealed ORDER BY audit_id LIMIT $1) AS oldest
    WHERE audit_unsealed.clinic_id = oldest.clinic_id AND audit_unsealed.audit_id = oldest.audit_id
    RETURNING audit_unsealed.clinic_id, audit_unsealed.audit_id
  )
  SELECT ${CHAINED_COLUMNS} FROM next JOIN audit a ON a.clinic_id = next.clinic_id AND a.id = next.audit_id ORDER BY a.clinic_id, a.id`;
