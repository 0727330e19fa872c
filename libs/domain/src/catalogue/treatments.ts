import { TREATMENT_CODES, type Treatment, type TreatmentCode } from './treatment.ts';

const localDisc = { sedation: false, contrast: true } as const;
const underSedation = { sedation: true, contrast: false, lotRequired: true } as const;

const ROWS: Readonly<Record<TreatmentCode, Omit<Treatment, 'code'>>> = {
  dst: {
    name: { ja: 'DST法（ディスクシール®治療）', en: 'DST (Discseel®)' },
    range: 'broad',
    indications: [
      'stenosis',
      'disc-degeneration',
      'herniation',
      'after-spinal-surgery',
      'relapse',
      'high-surgical-risk',
    ],
    anaesthesia: 'local',
    requirements: { ...localDisc, lotRequired: true },
    leaves: 'biologic',
    firstDiscMinutes: 40,
    furtherDiscMinutes: 10,
    sources: ['S0', 'S4'],
  },
  pidd: {
    name: { ja: 'PIDD法（インプラント治療）', en: 'PIDD (implant)' },
    range: 'limited',
    indications: ['herniation'],
    anaesthesia: 'per-clinic',
    requirements: { ...localDisc, lotRequired: true },
    leaves: 'implant',
    firstDiscMinutes: 40,
    furtherDiscMinutes: 10,
    sources: ['S0', 'S4'],
  },
  'hybrid-laser': {
    name: { ja: 'ハイブリッドレーザー治療（PLDD＋PODD）', en: 'Hybrid Laser (PLDD + PODD)' },
    range: 'limited',
    indications: ['herniation'],
    anaesthesia: 'per-clinic',
    requirements: { ...localDisc, lotRequired: false },
    leaves: null,
    firstDiscMinutes: 40,
    furtherDiscMinutes: 10,
    sources: ['S0', 'S4'],
  },
  podd: {
    name: { ja: 'PODD法（オゾン治療）', en: 'PODD (ozone)' },
    range: 'broad',
    indications: ['herniation', 'disc-degeneration'],
    anaesthesia: 'per-clinic',
    requirements: { ...localDisc, lotRequired: false },
    leaves: null,
    firstDiscMinutes: 30,
    furtherDiscMinutes: 10,
    sources: ['S0', 'S4'],
  },
  pldd: {
    name: { ja: 'PLDD法（レーザー治療）', en: 'PLDD (laser)' },
    range: 'limited',
    indications: ['herniation'],
    anaesthesia: 'per-clinic',
    requirements: { ...localDisc, lotRequired: false },
    leaves: null,
    firstDiscMinutes: 30,
    furtherDiscMinutes: 10,
    sources: ['S0', 'S4'],
  },
  cellgel: {
    name: { ja: 'セルゲル法', en: 'Cellgel Method' },
    range: 'limited',
    indications: ['herniation', 'disc-degeneration', 'fissure'],
    anaesthesia: 'per-clinic',
    requirements: { ...localDisc, lotRequired: true },
    leaves: 'implant',
    firstDiscMinutes: 40,
    furtherDiscMinutes: 10,
    sources: ['S1', 'S3'],
  },
  florence: {
    name: { ja: 'フローレンス法', en: 'Florence Method' },
    range: 'limited',
    indications: ['stenosis'],
    anaesthesia: 'local-and-sedation',
    requirements: underSedation,
    leaves: 'implant',
    firstDiscMinutes: 60,
    furtherDiscMinutes: 20,
    sources: ['S1'],
  },
  'q-florence': {
    name: { ja: 'Q-フローレンス法', en: 'Q-Florence Method' },
    range: 'limited',
    indications: ['stenosis'],
    anaesthesia: 'local-and-sedation',
    requirements: underSedation,
    leaves: 'implant',
    firstDiscMinutes: 60,
    furtherDiscMinutes: 20,
    sources: ['S1'],
  },
};

/** The eight treatments of the sources, in the order of clinic.md's table. */
export const TREATMENTS: readonly Treatment[] = TREATMENT_CODES.map((code) => ({ code, ...ROWS[code] }));

/** One row of the demo catalogue. */
export const treatmentOf = (code: TreatmentCode): Treatment => ({ code, ...ROWS[code] });
