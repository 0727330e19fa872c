import { Injectable } from '@nestjs/common';
import type { OfferState } from '@higaeri/domain';
import type { Tx } from '../../platform/database/tx.ts';

export interface StoredOffer {
  readonly id: string;
  readonly entryId: string;
  readonly chainId: string | null;
  readonly date: string;
  readonly itineraryId: string;
  readonly offeredAt: Date;
  readonly expiresAt: Date;
  readonly state: OfferState;
}

/** An offer as the desk sees it. */
export interface OpenOffer extends StoredOffer {
  /** Whose place it was. */
  readonly freedVisitId: string | null;
}

const COLUMNS = `id, entry_id AS "entryId", chain_id AS "chainId", date::text AS date, itinerary_id AS "itineraryId", offered_at AS "offeredAt", expires_at AS "expiresAt", state`;

@Injectable()
export class OfferRepository {
  async insert(tx: Tx, offer: StoredOffer): Promise<void> {
    await tx.query(
      `INSERT INTO waitlist_offer (clinic_id, id, entry_id, chain_id, date, itinerary_id, offered_at, offered_by, expires_at, state)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        tx.clinicId,
        offer.id,
        offer.entryId,
        offer.chainId,
        offer.date,
        offer.itineraryId,
        offer.offeredAt,
        tx.accountId,
        offer.expiresAt,
        offer.state,
      ],
    );
  }

  /** The offer an entry was made last. Needs the entry's lock. */
  async latest(tx: Tx, entryId: string): Promise<StoredOffer | null> {
    const [row] = await tx.query<StoredOffer>(
      `SELECT ${COLUMNS} FROM waitlist_offer WHERE clinic_id = $1 AND entry_id = $2 ORDER BY offered_at DESC, id DESC LIMIT 1`,
      [tx.clinicId, entryId],
    );
    return row ?? null;
  }

  open(tx: Tx, entryIds: readonly string[]): Promise<OpenOffer[]> {
    return tx.query<OpenOffer>(
      `SELECT ${COLUMNS}, (SELECT visit_id FROM freed_chain chain WHERE chain.clinic_id = $1 AND chain.id = chain_id) AS "freedVisitId"
         FROM waitlist_offer WHERE clinic_id = $1 AND state = 'open' AND entry_id = ANY ($2)`,
      [tx.clinicId, [...entryIds]],
    );
  }

  /** Open offers whose time has run out, the oldest first. */
  expired(tx: Tx, now: Date): Promise<StoredOffer[]> {
    return tx.query<StoredOffer>(
      `SELECT ${COLUMNS} FROM waitlist_offer WHERE clinic_id = $1 AND state = 'open' AND expires_at <= $2 ORDER BY expires_at, id`,
      [tx.clinicId, now],
    );
  }

  /** Open offers of a span of days whose time has not run out, the oldest first. */
  unanswered(tx: Tx, { from, to }: { from: string; to: string }, now: Date): Promise<StoredOffer[]> {
    return tx.query<StoredOffer>(
      `SELECT ${COLUMNS} FROM waitlist_offer
        WHERE clinic_id = $1 AND state = 'open' AND expires_at > $2 AND date BETWEEN $3 AND $4 ORDER BY offered_at, id`,
      [tx.clinicId, now, from, to],
    );
  }

  async close(tx: Tx, id: string, state: OfferState, now: Date): Promise<void> {
    await tx.query(
      `UPDATE waitlist_offer SET state = $3, answered_at = $4, answered_by = $5 WHERE clinic_id = $1 AND id = $2`,
      [tx.clinicId, id, state, now, tx.accountId],
    );
  }
}
