import { DISC_LEVELS, type DiscLevel } from '../visit/vocabulary.ts';
import type { DiscFinding, Findings } from './decision.ts';

export interface MissingEvidence {
  /** No pain, numbness, walking distance or impact on daily life was asked for. */
  readonly symptoms: boolean;
  /** Levels to be treated for which no image finding is written down. */
  readonly levels: readonly DiscLevel[];
}

const says = (finding: DiscFinding): boolean =>
  [finding.pfirrmann, finding.schizas, finding.modic, finding.hydration, finding.note].some((value) => value !== null);

/**
 * What the eligibility form should still ask for; it is shown, never refused.
 * Shape:  `levels` in the spine's order.
 * Source: S2: the severity on the image never decides alone, symptoms and daily life do.
 */
export function missingEvidence(findings: Findings, levels: readonly DiscLevel[]): MissingEvidence {
  const found = findings.discs.filter(says).map(({ level }) => level);
  return {
    symptoms: findings.symptoms === null || Object.values(findings.symptoms).every((value) => value === null),
    levels: DISC_LEVELS.filter((level) => levels.includes(level) && !found.includes(level)),
  };
}
