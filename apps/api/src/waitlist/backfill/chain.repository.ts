import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.ts';

/** An operating room's stretch that somebody has given back. */
export interface FreedChain {
  readonly id: string;
  readonly date: string;
  readonly from: Date;
  readonly until: Date;
}

const COLUMNS = `chain.id, chain.date::text AS date, lower(chain.during) AS from, upper(chain.during) AS until`;
const NOT_OFFERED = `NOT EXISTS (SELECT FROM waitlist_offer offer WHERE offer.clinic_id = chain.clinic_id AND offer.chain_id = chain.id AND offer.state = 'open')`;

@Injectable()
export class ChainRepository {
  /** What nobody is being asked about, the earliest first. */
  unoffered(tx: Tx): Promise<FreedChain[]> {
    return tx.query<FreedChain>(
      `SELECT ${COLUMNS} FROM freed_chain chain WHERE chain.clinic_id = $1 AND chain.state = 'open' AND ${NOT_OFFERED} ORDER BY lower(chain.during), chain.id`,
      [tx.clinicId],
    );
  }

  /** The freed chain that a procedure at this time would use. */
  async meeting(tx: Tx, from: Date, until: Date): Promise<{ readonly id: string; readonly offered: boolean } | null> {
    const [row] = await tx.query<{ id: string; offered: boolean }>(
      `SELECT chain.id, NOT ${NOT_OFFERED} AS offered FROM freed_chain chain
        WHERE chain.clinic_id = $1 AND chain.state = 'open' AND chain.during && tstzrange($2, $3) ORDER BY offered, lower(chain.during), chain.id LIMIT 1`,
      [tx.clinicId, from, until],
    );
    return row ?? null;
  }

  /** Who has been asked about it already. */
  async asked(tx: Tx, chainId: string): Promise<Set<string>> {
    const rows = await tx.query<{ id: string }>(
      `SELECT DISTINCT entry_id AS id FROM waitlist_offer WHERE clinic_id = $1 AND chain_id = $2`,
      [tx.clinicId, chainId],
    );
    return new Set(rows.map(({ id }) => id));
  }

  async taken(tx: Tx, chainId: string): Promise<void> {
    await tx.query(`UPDATE freed_chain SET state = 'taken' WHERE clinic_id = $1 AND id = $2`, [tx.clinicId, chainId]);
  }

  /** What has begun can be offered to nobody any more. */
  async letPastGo(tx: Tx, now: Date): Promise<void> {
    await tx.query(
      `UPDATE freed_chain SET state = 'past' WHERE clinic_id = $1 AND state = 'open' AND lower(during) <= $2`,
      [tx.clinicId, now],
    );
  }
}
