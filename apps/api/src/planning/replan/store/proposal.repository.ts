import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.ts';
import { matterOf, movesKey, type Cause, type ProposalState, type StoredProposal } from './proposal.ts';

const COLUMNS = `id, date::text AS date, based_on AS "basedOn", created_at AS "createdAt", created_by AS "createdBy", cause, content, state,
  answered_at AS "answeredAt", answered_by AS "answeredBy", reason, told`;

/** How a matter was answered when it was offered. */
export interface Answer {
  readonly state: 'applied' | 'dismissed';
  readonly answeredAt: Date;
  readonly cause: Cause;
}

/** Proposals of days. Writing needs the day's `proposalLock` or the day's lock. */
@Injectable()
export class ProposalRepository {
  async insert(tx: Tx, proposal: StoredProposal): Promise<void> {
    await tx.query(
      `INSERT INTO proposal (clinic_id, id, date, based_on, created_at, created_by, cause, matter, content, moves_key, state)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        tx.clinicId,
        proposal.id,
        proposal.date,
        proposal.basedOn,
        proposal.createdAt,
        proposal.createdBy,
        JSON.stringify(proposal.cause),
        matterOf(proposal.cause),
        JSON.stringify(proposal.content),
        movesKey(proposal.content.moves),
        proposal.state,
      ],
    );
  }

  async find(tx: Tx, date: string, id: string): Promise<StoredProposal | null> {
    const [row] = await tx.query<StoredProposal>(
      `SELECT ${COLUMNS} FROM proposal WHERE clinic_id = $1 AND date = $2 AND id = $3`,
      [tx.clinicId, date, id],
    );
    return row ?? null;
  }

  /** The same, for one writer at a time. */
  async lock(tx: Tx, date: string, id: string): Promise<StoredProposal | null> {
    const [row] = await tx.query<StoredProposal>(
      `SELECT ${COLUMNS} FROM proposal WHERE clinic_id = $1 AND date = $2 AND id = $3 FOR UPDATE`,
      [tx.clinicId, date, id],
    );
    return row ?? null;
  }

  /** The one that waits for an answer. */
  async open(tx: Tx, date: string): Promise<StoredProposal | null> {
    const [row] = await tx.query<StoredProposal>(
      `SELECT ${COLUMNS} FROM proposal WHERE clinic_id = $1 AND date = $2 AND state = 'open' FOR UPDATE`,
      [tx.clinicId, date],
    );
    return row ?? null;
  }

  /** Newest first. Shape: one more than the limit, to tell that there is another page. */
  list(tx: Tx, date: string, states: readonly ProposalState[], before: string | null, limit: number) {
    return tx.query<StoredProposal>(
      `SELECT ${COLUMNS} FROM proposal
        WHERE clinic_id = $1 AND date = $2 AND state = ANY ($3) AND ($4::uuid IS NULL OR id < $4) ORDER BY id DESC LIMIT $5`,
      [tx.clinicId, date, [...states], before, limit + 1],
    );
  }

  /** What has become of days, in that order. */
  applied(tx: Tx, dates: readonly string[]): Promise<StoredProposal[]> {
    return tx.query<StoredProposal>(
      `SELECT ${COLUMNS} FROM proposal WHERE clinic_id = $1 AND date = ANY ($2) AND state = 'applied' ORDER BY answered_at, id`,
      [tx.clinicId, [...dates]],
    );
  }

  async close(
    tx: Tx,
    id: string,
    state: Exclude<ProposalState, 'open'>,
    at: Date,
    reason: string | null = null,
  ): Promise<void> {
    await tx.query(
      `UPDATE proposal SET state = $3, answered_at = $4, answered_by = $5, reason = $6 WHERE clinic_id = $1 AND id = $2`,
      [tx.clinicId, id, state, at, tx.accountId, reason],
    );
  }

  /** Whether a person has ever said "not now" to these very moves. */
  async isDismissed(tx: Tx, date: string, moves: string): Promise<boolean> {
    const rows = await tx.query(
      `SELECT FROM proposal WHERE clinic_id = $1 AND date = $2 AND state = 'dismissed' AND moves_key = $3 LIMIT 1`,
      [tx.clinicId, date, moves],
    );
    return rows.length > 0;
  }

  /** What people have said to this matter, the last answer first. */
  answers(tx: Tx, date: string, cause: Cause): Promise<Answer[]> {
    return tx.query<Answer>(
      `SELECT state, answered_at AS "answeredAt", cause FROM proposal
        WHERE clinic_id = $1 AND date = $2 AND matter = $3 AND state IN ('applied', 'dismissed') ORDER BY answered_at DESC`,
      [tx.clinicId, date, matterOf(cause)],
    );
  }

  /** Whether this matter has been offered before. */
  async wasOffered(tx: Tx, date: string, cause: Cause): Promise<boolean> {
    const rows = await tx.query(
      `SELECT FROM proposal WHERE clinic_id = $1 AND date = $2 AND matter = $3 AND state <> 'replaced' LIMIT 1`,
      [tx.clinicId, date, matterOf(cause)],
    );
    return rows.length > 0;
  }

  async mark(tx: Tx, id: string, visitId: string, mark: { at: string; by: string } | null): Promise<void> {
    await tx.query(
      `UPDATE proposal SET told = CASE WHEN $4::jsonb IS NULL THEN told - $3::text ELSE told || jsonb_build_object($3::text, $4::jsonb) END
        WHERE clinic_id = $1 AND id = $2`,
      [tx.clinicId, id, visitId, mark && JSON.stringify(mark)],
    );
  }
}

/** Held by whoever makes, replaces or answers a day's proposal; taken after the day's own lock where both are needed. */
export const proposalLock = (date: string): string => `proposal:${date}`;
