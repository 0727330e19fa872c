import {
  baseline,
  currentDecision,
  missingEvidence,
  nextObservationDue,
  observationsSince,
  totalPoints,
  type Visit,
} from '@higaeri/domain';
import type { EarlierBiologic } from '../views/clinical.view.ts';
import type { VisitView } from '../views/visit.view.ts';
import type { ZoneTime } from '../zone-time.ts';
import { inZone } from './in-zone.ts';

type Clinical = Pick<
  VisitView,
  | 'intake'
  | 'screening'
  | 'consent'
  | 'checklist'
  | 'decisions'
  | 'currentDecision'
  | 'missingEvidence'
  | 'redFlags'
  | 'overrides'
  | 'observations'
  | 'baseline'
  | 'latestScore'
  | 'nextObservationDue'
  | 'procedure'
  | 'recovery'
  | 'reviews'
  | 'earlierBiologics'
>;

/** The part of a visit that only clinical roles see. */
export function clinicalPart(visit: Visit, zone: ZoneTime, earlierBiologics: EarlierBiologic[]): Clinical {
  const records = {
    intake: visit.intake,
    screening: visit.screening,
    consent: visit.consent,
    checklist: visit.checklist,
    decisions: visit.decisions,
    currentDecision: currentDecision(visit),
    redFlags: visit.redFlags,
    overrides: visit.overrides,
    observations: visit.observations,
    procedure: visit.procedure,
    recovery: visit.recovery,
    reviews: visit.reviews,
  };
  return {
    // The views say the same as the domain's records, only not read-only.
    ...(inZone(records, zone) as Clinical),
    missingEvidence: evidenceAskedFor(visit),
    baseline: visit.observations.some(({ kind }) => kind === 'baseline') ? baseline(visit) : null,
    latestScore: latestScore(visit, zone),
    nextObservationDue: zone.textOrNull(nextObservationDue(visit)),
    earlierBiologics,
  };
}

/** `symptoms`, and levels to be treated without an image finding; before the decision what the intake left open. */
function evidenceAskedFor(visit: Visit): string[] {
  const decision = currentDecision(visit);
  const findings = decision?.findings ?? {
    symptoms: visit.intake?.symptoms ?? null,
    discs: [],
    priorSurgery: null,
    note: null,
  };
  const missing = missingEvidence(findings, decision?.decision === 'eligible' ? decision.levels : []);
  return [...(missing.symptoms ? ['symptoms'] : []), ...missing.levels];
}

function latestScore(visit: Visit, zone: ZoneTime): { total: number; at: string } | null {
  if (visit.recovery === null) return null;
  const scored = observationsSince(visit, visit.recovery.startedAt).findLast(({ score }) => score !== null);
  return scored?.score ? { total: totalPoints(scored.score), at: zone.text(scored.at) } : null;
}
