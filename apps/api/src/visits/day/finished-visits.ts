import { currentDecision, currentTreatment, type Visit } from '@higaeri/domain';
import type { FinishedVisit } from '@higaeri/scheduling';
import type { Tx } from '../../platform/database/tx.ts';
import { operatorOf } from './operator-of.ts';

const MINUTE = 60_000;
/** Half a year of a busy clinic; older days say little about today's. */
const LEARNED_FROM = 1_500;

/**
 * The visits to learn durations and decisions from: those of days that are over, so that every server process learns the same on one day.
 * Units:  whole minutes.
 */
export async function loadFinishedVisits(tx: Tx, before: string): Promise<FinishedVisit[]> {
  const rows = await tx.query<{ state: Visit }>(
    `SELECT state FROM visit WHERE clinic_id = $1 AND stage = 'departed' AND date < $2 ORDER BY date DESC, id LIMIT $3`,
    [tx.clinicId, before, LEARNED_FROM],
  );
  const doctors = await tx.query<{ id: string }>(`SELECT id FROM resource WHERE clinic_id = $1 AND kind = 'doctor'`, [
    tx.clinicId,
  ]);
  const known = new Map(doctors.map(({ id }) => [id, { kind: 'doctor' } as const]));
  return rows.map(({ state }) => finishedVisit(state, operatorOf(state, known)));
}

function finishedVisit(visit: Visit, doctor: string | null): FinishedVisit {
  const decision = currentDecision(visit)?.decision;
  return {
    treatment: currentTreatment(visit),
    doctor: doctor ?? '',
    ...(decision === undefined ? {} : { eligible: decision === 'eligible' }),
    steps: visit.steps.flatMap(({ kind, status, minutes, startedAt, endedAt }) => {
      if (status !== 'done' || startedAt === null || endedAt === null) return [];
      return [{ kind, plannedMinutes: minutes, minutes: (Date.parse(endedAt) - Date.parse(startedAt)) / MINUTE }];
    }),
  };
}
