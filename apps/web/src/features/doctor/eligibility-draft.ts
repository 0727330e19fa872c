import { missingEvidence, type DiscLevel } from '@higaeri/domain';
import type { DiscFinding, Findings, Plan, Symptoms, VisitView } from '../../api/views.ts';

export type Outcome = 'eligible' | 'not-eligible' | 'deferred';
export interface EligibilityDraft {
  symptoms: Symptoms;
  discs: Partial<Record<DiscLevel, DiscFinding>>;
  priorSurgery: string;
  note: string;
  decision: Outcome | null;
  treatment: string;
  levels: DiscLevel[];
  side: 'left' | 'right' | 'both' | null;
  reason: string;
  plan: Plan | null;
  until: string;
}

const NO_SYMPTOMS: Symptoms = {
  backPain: null,
  buttockPain: null,
  legPain: null,
  numbness: null,
  walkingMetres: null,
  relievedBy: null,
  dailyLifeImpact: null,
  durationMonths: null,
};
export const blankFinding = (level: DiscLevel): DiscFinding => ({
  level,
  pfirrmann: null,
  schizas: null,
  modic: null,
  hydration: null,
  note: null,
});
const says = ({ level: _level, ...finding }: DiscFinding): boolean =>
  Object.values(finding).some((value) => value !== null);

/** What is known already: the decision to revise, else the intake. */
export function draftFrom(visit: VisitView): EligibilityDraft {
  const current = visit.currentDecision ?? null;
  const eligible = current?.decision === 'eligible' ? current : null;
  const turned = current !== null && current.decision !== 'eligible' ? current : null;
  return {
    symptoms: current?.findings.symptoms ?? visit.intake?.symptoms ?? NO_SYMPTOMS,
    discs: Object.fromEntries((current?.findings.discs ?? []).map((disc) => [disc.level, disc])),
    priorSurgery: current?.findings.priorSurgery ?? visit.intake?.priorSurgery ?? '',
    note: current?.findings.note ?? '',
    decision: current?.decision ?? null,
    treatment: eligible?.treatment ?? visit.treatment,
    levels: eligible === null ? [] : [...eligible.levels],
    side: eligible?.side ?? null,
    reason: turned?.reason ?? '',
    plan: turned?.plan ?? null,
    until: current?.decision === 'deferred' ? current.until : '',
  };
}

const words = (text: string): string | null => (text.trim() === '' ? null : text.trim());

export function findingsOf(draft: EligibilityDraft): Findings {
  const asked = Object.values(draft.symptoms).some((value) => value !== null);
  return {
    symptoms: asked ? draft.symptoms : null,
    discs: Object.values(draft.discs).filter(says),
    priorSurgery: words(draft.priorSurgery),
    note: words(draft.note),
  };
}

/** What the form should still ask for; shown, never refused. */
export const evidenceMissing = (draft: EligibilityDraft) =>
  missingEvidence(findingsOf(draft), draft.decision === 'eligible' || draft.decision === null ? draft.levels : []);

export type Need = 'decision' | 'levels' | 'treatment' | 'reason' | 'plan' | 'until';

/** What still keeps it from being signed. */
export function needs(draft: EligibilityDraft): Need[] {
  const without = (need: Need, there: boolean): Need[] => (there ? [] : [need]);
  const reason = without('reason', draft.reason.trim() !== '');
  switch (draft.decision) {
    case null:
      return ['decision'];
    case 'eligible':
      return [...without('treatment', draft.treatment !== ''), ...without('levels', draft.levels.length > 0)];
    case 'not-eligible':
      return [...reason, ...without('plan', draft.plan !== null)];
    case 'deferred':
      return [...reason, ...without('until', draft.until !== '')];
  }
}

/** The body of `POST …/eligibility`. */
export function decisionBody(draft: EligibilityDraft): object {
  const findings = findingsOf(draft);
  const reason = draft.reason.trim();
  switch (draft.decision) {
    case 'eligible':
      return {
        decision: 'eligible',
        treatment: draft.treatment,
        levels: draft.levels,
        side: draft.side,
        discs: draft.levels.length,
        findings,
      };
    case 'deferred':
      return {
        decision: 'deferred',
        findings,
        reason,
        until: draft.until,
        ...(draft.plan === null ? {} : { plan: draft.plan }),
      };
    default:
      return { decision: 'not-eligible', findings, reason, plan: draft.plan };
  }
}
