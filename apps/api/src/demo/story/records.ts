import { DISC_LEVELS, type DiscLevel, type Findings, type Happening, type Visit } from '@higaeri/domain';
import { newId } from '../../platform/database/new-id.ts';
import type { Chance } from '../chance.ts';

export type Said<T extends Happening['type']> = Extract<Happening, { readonly type: T }>;

const HOUR = 3_600_000;
const LANGUAGES_WITHOUT_FORM: readonly string[] = ['zh'];

/** What is known of the person, beside the visit. */
export interface Person {
  readonly sex: string;
  readonly birthYear: number;
}

/** The discs to be treated: from the lowest upwards, as is usual. */
export const levelsOf = ({ discs }: Pick<Visit, 'discs'>): readonly DiscLevel[] =>
  DISC_LEVELS.slice(-Math.min(discs, 5));

export function intakeOf(visit: Visit, chance: Chance, at: number): Said<'intake-recorded'> {
  const thinner = chance.oneIn(8);
  return {
    type: 'intake-recorded',
    intake: {
      symptoms: symptomsOf(chance),
      redFlags: [],
      allergies: { reviewed: true, contrast: 'no', localAnaesthetic: 'no', biologic: 'no', latex: 'no', note: null },
      anticoagulant: { taking: thinner ? 'yes' : 'no', drug: thinner ? 'Apixaban' : null, clearedByDoctor: false },
      escort: visit.requirements.sedation ? { name: chance.pick(['家族', '配偶者', '友人']), phone: null } : null,
      fastingSince: visit.requirements.sedation ? new Date(at - 8 * HOUR).toISOString() : null,
      priorSurgery: chance.oneIn(6) ? '腰椎椎弓切除術' : null,
      priorTreatments: [],
      medication: chance.pick([null, 'ロキソプロフェン', 'プレガバリン', 'アムロジピン']),
      interpreter: visit.patientLanguage === 'ja' ? null : '院内通訳',
    },
  };
}

/** The doctor has read the answer about blood thinners. */
export function clearedIntake(visit: Visit): Said<'intake-recorded'> | null {
  const { intake } = visit;
  if (intake?.anticoagulant?.taking !== 'yes') return null;
  const { recordedBy: _by, recordedAt: _at, ...answers } = intake;
  return {
    type: 'intake-recorded',
    intake: { ...answers, anticoagulant: { ...intake.anticoagulant, clearedByDoctor: true } },
  };
}

export const screeningOf = ({ sex, birthYear }: Person, visit: Visit): Said<'screening-recorded'> => ({
  type: 'screening-recorded',
  screening: {
    pacemaker: 'no',
    implants: 'no',
    metalInEye: 'no',
    pregnancy: sex === 'female' && Number(visit.date.slice(0, 4)) - birthYear < 55 ? 'no' : 'not-applicable',
    mriCleared: true,
    note: null,
  },
});

export function findingsOf(visit: Visit, chance: Chance): Findings {
  return {
    symptoms: visit.intake?.symptoms ?? symptomsOf(chance),
    discs: levelsOf(visit).map((level) => ({
      level,
      pfirrmann: chance.pick([3, 4, 5] as const),
      schizas: chance.pick(['A', 'B', 'C', null] as const),
      modic: chance.pick([0, 1, 2] as const),
      hydration: 'black',
      note: null,
    })),
    priorSurgery: visit.intake?.priorSurgery ?? null,
    note: null,
  };
}

const symptomsOf = (chance: Chance): NonNullable<Findings['symptoms']> => ({
  backPain: chance.between(4, 9),
  buttockPain: chance.between(0, 7),
  legPain: chance.between(0, 8),
  numbness: chance.between(0, 7),
  walkingMetres: chance.pick([50, 100, 200, 300, 500, 1000]),
  relievedBy: chance.pick(['bending', 'sitting', 'nothing'] as const),
  dailyLifeImpact: chance.pick(['mild', 'moderate', 'severe'] as const),
  durationMonths: chance.between(2, 60),
});

export const eligibleFor = (visit: Visit, chance: Chance): Said<'eligibility-decided'> => ({
  type: 'eligibility-decided',
  outcome: {
    decision: 'eligible',
    treatment: visit.treatment,
    levels: levelsOf(visit),
    side: chance.pick([null, 'left', 'right', 'both'] as const),
    requirements: visit.requirements,
    validUntil: null,
  },
  findings: findingsOf(visit, chance),
});

export const consentOf = (visit: Visit, at: number): Said<'consent-recorded'> => {
  const translated = LANGUAGES_WITHOUT_FORM.includes(visit.patientLanguage);
  return {
    type: 'consent-recorded',
    consent: {
      version: visit.policy.consentVersion,
      language: translated ? 'ja' : visit.patientLanguage,
      interpreter: visit.patientLanguage === 'ja' ? null : '院内通訳',
      signedAt: new Date(at).toISOString(),
    },
  };
};

const GOOD_SCORE = { instrument: 'mPADSS-1', vitals: 2, walking: 2, nausea: 2, pain: 1, bleeding: 2 } as const;

export const observed = (
  kind: 'baseline' | 'procedure' | 'recovery',
  chance: Chance,
  more: { readonly awake?: boolean; readonly scored?: boolean } = {},
): Said<'observation-recorded'> => ({
  type: 'observation-recorded',
  observation: {
    clientId: newId(),
    kind,
    heartRate: chance.between(60, 84),
    systolic: chance.between(112, 142),
    diastolic: chance.between(66, 86),
    spo2: chance.between(96, 99),
    respiration: chance.between(12, 18),
    temperature: Number((36 + chance.between(1, 8) / 10).toFixed(1)),
    pain: chance.between(1, 4),
    legStrengthLeft: kind === 'procedure' ? null : 5,
    legStrengthRight: kind === 'procedure' ? null : 5,
    wound: kind === 'recovery' ? 'dry' : null,
    awake: kind === 'baseline' ? null : (more.awake ?? true),
    score: more.scored === true ? GOOD_SCORE : null,
    note: null,
  },
});

const PRODUCTS: Readonly<Record<string, string>> = {
  dst: 'Discseel® fibrin',
  pidd: 'PIDD implant',
  cellgel: 'Cellgel',
  florence: 'Florence device',
  'q-florence': 'Q-Florence device',
};

export const procedureDone = (visit: Visit, stepId: string, chance: Chance): Said<'step-completed'> => ({
  type: 'step-completed',
  stepId,
  treatedLevels: levelsOf(visit),
  differenceReason: null,
  lots: visit.requirements.lotRequired
    ? [{ product: PRODUCTS[visit.treatment] ?? visit.treatment, lot: `D${chance.between(10_000, 99_999)}` }]
    : [],
});
