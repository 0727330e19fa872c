import type { Tx } from '../../../platform/database/tx.ts';
import type { VisitOfPatient } from '../../../visits/day/visit-rows.ts';
import type { StoredProposal } from '../store/proposal.ts';

/** Telephone numbers by visit. */
export async function loadPhones(tx: Tx, visits: readonly VisitOfPatient[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ id: string; phone: string }>(
    `SELECT id, phone FROM patient WHERE clinic_id = $1 AND id = ANY ($2)`,
    [tx.clinicId, visits.map(({ patient }) => patient.id)],
  );
  const phones = new Map(rows.map(({ id, phone }) => [id, phone]));
  return new Map(visits.map(({ visit, patient }) => [visit.id, phones.get(patient.id) ?? '']));
}

/** Names of the accounts that answered, or have told somebody. */
export async function loadWriters(tx: Tx, proposals: readonly StoredProposal[]): Promise<ReadonlyMap<string, string>> {
  const ids = proposals.flatMap(({ answeredBy, told }) => [answeredBy, ...Object.values(told).map(({ by }) => by)]);
  const rows = await tx.query<{ id: string; name: string }>(
    `SELECT id, display_name AS name FROM account WHERE clinic_id = $1 AND id = ANY ($2)`,
    [tx.clinicId, [...new Set(ids.filter((id) => id !== null))]],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
