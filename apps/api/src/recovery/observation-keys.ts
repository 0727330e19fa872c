import type { FactOf } from '@higaeri/domain';
import { canonicalJson } from '../platform/canonical-json.ts';
import type { Tx } from '../platform/database/tx.ts';
import { Problem } from '../platform/problem/problem.ts';

type Observed = FactOf<'observation-recorded'>;

/** A tablet's clock may be off by so much without its replay counting as another observation. */
const SAME_TIME_MS = 5 * 60_000;

/**
 * Whether this account has sent this observation before, however long ago.
 * Errors: `idempotency_key_reused` when the same client id came with other words, another time or another visit.
 */
export async function isReplay(
  tx: Tx,
  visitId: string,
  given: Observed['observation'],
  at: string | undefined,
): Promise<boolean> {
  const [known] = await tx.query<{ visit_id: string; fact: Observed }>(
    `SELECT key.visit_id, history.fact
       FROM observation_key key
       JOIN visit_history history ON history.clinic_id = key.clinic_id AND history.id = key.fact_id
      WHERE key.clinic_id = $1 AND key.account_id = $2 AND key.client_id = $3`,
    [tx.clinicId, tx.accountId, given.clientId],
  );
  if (!known) return false;
  const sameTime = at === undefined || Math.abs(Date.parse(at) - Date.parse(known.fact.at)) <= SAME_TIME_MS;
  const same = known.visit_id === visitId && sameTime && canonicalJson(known.fact.observation) === canonicalJson(given);
  if (!same) throw new Problem('idempotency_key_reused');
  return true;
}

/** Errors: `idempotency_key_reused` when the same tablet sends it for another visit at this very moment. */
export async function keepKey(tx: Tx, visitId: string, clientId: string, factId: string): Promise<void> {
  const kept = await tx.query(
    `INSERT INTO observation_key (clinic_id, account_id, client_id, visit_id, fact_id) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT DO NOTHING RETURNING fact_id`,
    [tx.clinicId, tx.accountId, clientId, visitId, factId],
  );
  if (kept.length === 0) throw new Problem('idempotency_key_reused');
}
