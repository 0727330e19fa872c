import type { Findings } from '../eligibility/decision.ts';
import { CHECKLIST_ITEMS, type ChecklistPhase } from '../gates/checklist.ts';
import type { Happening } from '../visit/fact.ts';
import type { Requirements } from '../visit/policy.ts';
import type { DiscLevel, StepKind } from '../visit/vocabulary.ts';
import { stepId } from './a-booking.ts';
import { at } from './at.ts';

type Of<T extends Happening['type']> = Extract<Happening, { readonly type: T }>;

export const start = (kind: StepKind, change: Partial<Of<'step-started'>> = {}): Of<'step-started'> => ({
  type: 'step-started',
  stepId: stepId(kind),
  resources: [`room-${kind}`],
  overrides: [],
  ...change,
});

export const complete = (kind: StepKind, change: Partial<Of<'step-completed'>> = {}): Of<'step-completed'> => ({
  type: 'step-completed',
  stepId: stepId(kind),
  treatedLevels: kind === 'procedure' ? ['L4/5', 'L5/S1'] : null,
  differenceReason: null,
  lots: kind === 'procedure' ? [{ product: 'Fibrin kit', lot: 'A-1' }] : [],
  ...change,
});

export const skip = (kind: StepKind): Of<'step-skipped'> => ({
  type: 'step-skipped',
  stepId: stepId(kind),
  reason: 'images from another hospital, 30 days old',
});

export const stop = (kind: StepKind): Of<'step-stopped'> => ({
  type: 'step-stopped',
  stepId: stepId(kind),
  reason: 'cannot go on',
});

export const FINDINGS: Findings = {
  symptoms: {
    backPain: 7,
    buttockPain: 4,
    legPain: 6,
    numbness: 5,
    walkingMetres: 200,
    relievedBy: 'sitting',
    dailyLifeImpact: 'moderate',
    durationMonths: 8,
  },
  discs: [
    { level: 'L4/5', pfirrmann: 4, schizas: 'B', modic: 1, hydration: 'black', note: null },
    { level: 'L5/S1', pfirrmann: 3, schizas: null, modic: 0, hydration: 'black', note: null },
  ],
  priorSurgery: null,
  note: null,
};

export const eligible = (
  change: {
    readonly treatment?: string;
    readonly levels?: readonly DiscLevel[];
    readonly requirements?: Requirements;
    readonly validUntil?: string | null;
  } = {},
): Of<'eligibility-decided'> => ({
  type: 'eligibility-decided',
  outcome: {
    decision: 'eligible',
    treatment: 'dst',
    levels: ['L4/5', 'L5/S1'],
    side: null,
    requirements: { sedation: false, contrast: true, lotRequired: true },
    validUntil: null,
    ...change,
  },
  findings: FINDINGS,
});

export const notEligible = (): Of<'eligibility-decided'> => ({
  type: 'eligibility-decided',
  outcome: { decision: 'not-eligible', reason: 'surgery suits better', plan: 'surgery-referral' },
  findings: FINDINGS,
});

export const deferred = (until = '2025-12-01'): Of<'eligibility-decided'> => ({
  type: 'eligibility-decided',
  outcome: { decision: 'deferred', reason: 'blood test missing', until, plan: 'more-tests' },
  findings: FINDINGS,
});

export const intake = (change: Partial<Of<'intake-recorded'>['intake']> = {}): Of<'intake-recorded'> => ({
  type: 'intake-recorded',
  intake: {
    symptoms: FINDINGS.symptoms,
    redFlags: [],
    allergies: {
      reviewed: true,
      contrast: 'no',
      localAnaesthetic: 'no',
      biologic: 'no',
      latex: 'no',
      note: null,
    },
    anticoagulant: { taking: 'no', drug: null, clearedByDoctor: false },
    escort: { name: '山田 花子', phone: '+819012345678' },
    fastingSince: at('06:00'),
    priorSurgery: null,
    priorTreatments: [],
    medication: null,
    interpreter: null,
    ...change,
  },
});

export const screening = (change: Partial<Of<'screening-recorded'>['screening']> = {}): Of<'screening-recorded'> => ({
  type: 'screening-recorded',
  screening: {
    pacemaker: 'no',
    implants: 'no',
    metalInEye: 'no',
    pregnancy: 'not-applicable',
    mriCleared: true,
    note: null,
    ...change,
  },
});

export const consent = (change: Partial<Of<'consent-recorded'>['consent']> = {}): Of<'consent-recorded'> => ({
  type: 'consent-recorded',
  consent: { version: '1', language: 'ja', interpreter: null, signedAt: at('10:31'), ...change },
});

export const checklist = (
  phase: ChecklistPhase,
  change: Partial<Of<'checklist-recorded'>> = {},
): Of<'checklist-recorded'> => ({
  type: 'checklist-recorded',
  phase,
  items: CHECKLIST_ITEMS[phase],
  levels: phase === 'time-out' ? ['L4/5', 'L5/S1'] : null,
  ...change,
});

export const observation = (
  change: Partial<Of<'observation-recorded'>['observation']> = {},
): Of<'observation-recorded'> => ({
  type: 'observation-recorded',
  observation: {
    clientId: 'observation-1',
    kind: 'recovery',
    heartRate: 72,
    systolic: 124,
    diastolic: 78,
    spo2: 98,
    respiration: 14,
    temperature: 36.4,
    pain: 3,
    legStrengthLeft: 5,
    legStrengthRight: 5,
    wound: 'dry',
    awake: true,
    score: null,
    note: null,
    ...change,
  },
});

export const GOOD_SCORE = { instrument: 'mPADSS-1', vitals: 2, walking: 2, nausea: 2, pain: 1, bleeding: 2 } as const;

export const review = (
  decision: Of<'discharge-reviewed'>['decision'],
  change: Partial<Of<'discharge-reviewed'>> = {},
): Of<'discharge-reviewed'> => ({
  type: 'discharge-reviewed',
  decision,
  minutes: decision === 'extend' ? 20 : null,
  note: null,
  overrides: [],
  ...change,
});

export const redFlag = (): Of<'red-flag-raised'> => ({
  type: 'red-flag-raised',
  flags: ['progressive-weakness'],
  note: null,
});

export const resolve = (decision: 'continue' | 'transfer'): Of<'red-flag-resolved'> => ({
  type: 'red-flag-resolved',
  decision,
  reason: 'examined',
  referral: decision === 'transfer' ? 'university hospital, neurosurgery' : null,
});
