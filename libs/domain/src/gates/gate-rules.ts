import { needed, type Check } from './check.ts';
import { aftercareExplained, bladderEmptied, dischargeScore, escortPresent, legStrength } from './discharge-gates.ts';
import type { GateCode, GatedAct } from './gate.ts';
import { images, mriScreening, pregnancyScreening } from './imaging-gates.ts';
import * as before from './procedure-gates.ts';

export interface GateRule {
  readonly check: Check;
  readonly blocks: readonly GatedAct[];
  /** A doctor may let the act go ahead. */
  readonly overridable: boolean;
  /** The clinic may switch it off; the three that define an impossible procedure may not be. */
  readonly switchable: boolean;
}

const gate = (check: Check, blocks: readonly GatedAct[], overridable = false): GateRule => ({
  check,
  blocks,
  overridable,
  switchable: true,
});
const always = (rule: GateRule): GateRule => ({ ...rule, switchable: false });

const noOpenRedFlag: Check = ({ redFlags }) => needed(redFlags.every(({ resolved }) => resolved !== null));

/**
 * Every gate: its question, the acts it stands in front of, and whether a doctor or the clinic may set it aside.
 * Source: clinic.md "Safety gates"; architecture.md "Impossible" for the ones nobody may switch off.
 */
export const GATE_RULES: Readonly<Record<GateCode, GateRule>> = {
  'red-flag-open': always(
    gate(noOpenRedFlag, ['mri', 'xray', 'consultation', 'preparation', 'procedure', 'discharge']),
  ),
  'mri-screening': gate(mriScreening, ['mri'], true),
  'pregnancy-screening': gate(pregnancyScreening, ['xray', 'procedure'], true),
  images: gate(images, ['consultation'], true),
  'eligible-today': always(gate(before.eligibleToday, ['preparation', 'procedure'])),
  consent: gate(before.consentGiven, ['procedure']),
  'allergies-reviewed': gate(before.allergiesReviewed, ['procedure']),
  'anticoagulant-cleared': gate(before.anticoagulantCleared, ['procedure'], true),
  'fever-checked': gate(before.feverChecked, ['procedure'], true),
  'escort-named': gate(before.escortNamed, ['procedure'], true),
  fasting: gate(before.fasting, ['procedure'], true),
  'baseline-observation': gate(before.baselineObserved, ['procedure'], true),
  'sign-in': gate(before.signIn, ['procedure']),
  'time-out': always(gate(before.timeOut, ['needle'])),
  'sign-out': gate(before.signOut, ['leave-operating-room']),
  'lots-recorded': gate(before.lotsRecorded, ['leave-operating-room']),
  'discharge-score': gate(dischargeScore, ['discharge'], true),
  'leg-strength': gate(legStrength, ['discharge'], true),
  'bladder-emptied': gate(bladderEmptied, ['discharge'], true),
  'escort-present': gate(escortPresent, ['discharge'], true),
  'aftercare-explained': gate(aftercareExplained, ['discharge']),
};
