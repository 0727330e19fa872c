import type { messages } from './en/messages.ts';
import type { clinical } from './en/clinical.ts';
import type { doctor } from './en/doctor.ts';
import type { holdPolicy } from './en/hold-policy.ts';
import type { imaging } from './en/imaging.ts';
import type { reception } from './en/reception.ts';
import type { recovery } from './en/recovery.ts';
import type { replan } from './en/replan.ts';
import type { theatre } from './en/theatre.ts';
import type { whatIf } from './en/what-if.ts';

export type Language = 'ja' | 'en';
export const LANGUAGES: readonly Language[] = ['ja', 'en'];

/** Every text there is, by namespace; English says which keys exist. */
export type Texts = typeof messages & {
  clinical: typeof clinical;
  doctor: typeof doctor;
  holdPolicy: typeof holdPolicy;
  imaging: typeof imaging;
  reception: typeof reception;
  recovery: typeof recovery;
  replan: typeof replan;
  theatre: typeof theatre;
  whatIf: typeof whatIf;
};
/** Texts that are fetched together with the screens that use them. */
export type AreaTexts = Exclude<keyof Texts, keyof typeof messages>;

type Load = () => Promise<object>;

export const BASE_TEXTS: Record<Language, () => Promise<Record<string, object>>> = {
  ja: async () => (await import('./ja/messages.ts')).messages,
  en: async () => (await import('./en/messages.ts')).messages,
};
export const AREA_TEXTS: Record<Language, Record<AreaTexts, Load>> = {
  ja: {
    clinical: async () => (await import('./ja/clinical.ts')).clinical,
    doctor: async () => (await import('./ja/doctor.ts')).doctor,
    holdPolicy: async () => (await import('./ja/hold-policy.ts')).holdPolicy,
    imaging: async () => (await import('./ja/imaging.ts')).imaging,
    reception: async () => (await import('./ja/reception.ts')).reception,
    recovery: async () => (await import('./ja/recovery.ts')).recovery,
    replan: async () => (await import('./ja/replan.ts')).replan,
    theatre: async () => (await import('./ja/theatre.ts')).theatre,
    whatIf: async () => (await import('./ja/what-if.ts')).whatIf,
  },
  en: {
    clinical: async () => (await import('./en/clinical.ts')).clinical,
    doctor: async () => (await import('./en/doctor.ts')).doctor,
    holdPolicy: async () => (await import('./en/hold-policy.ts')).holdPolicy,
    imaging: async () => (await import('./en/imaging.ts')).imaging,
    reception: async () => (await import('./en/reception.ts')).reception,
    recovery: async () => (await import('./en/recovery.ts')).recovery,
    replan: async () => (await import('./en/replan.ts')).replan,
    theatre: async () => (await import('./en/theatre.ts')).theatre,
    whatIf: async () => (await import('./en/what-if.ts')).whatIf,
  },
};
