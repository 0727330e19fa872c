import type { NewPatient, PatientLanguage, Sex } from '../../api/views.ts';
import { readBirthDate } from '../../lib/birth-date.ts';
import { isKana, isLatin, toKatakana } from '../../lib/kana.ts';
import { worldPhone } from '../../lib/phone.ts';

/** What stands in the form's fields. */
export interface PatientDraft {
  familyName: string;
  givenName: string;
  familyNameKana: string;
  givenNameKana: string;
  familyNameRomaji: string;
  givenNameRomaji: string;
  birthDate: string;
  sex: Sex | null;
  phone: string;
  language: PatientLanguage;
  residenceCountry: string;
}
export type DraftField = keyof PatientDraft;

/** Starts the form from what was typed into the search box, so that nothing is typed twice. */
export function draftFrom(typed: string): PatientDraft {
  const empty: PatientDraft = {
    familyName: '',
    givenName: '',
    familyNameKana: '',
    givenNameKana: '',
    familyNameRomaji: '',
    givenNameRomaji: '',
    birthDate: '',
    sex: null,
    phone: '',
    language: 'ja',
    residenceCountry: 'JP',
  };
  const text = typed.normalize('NFKC').trim();
  const birthDate = readBirthDate(text);
  if (birthDate !== null) return { ...empty, birthDate };
  if (/^[+\d\s-]{6,}$/.test(text)) return { ...empty, phone: text };
  const [family = '', given = ''] = text.split(/\s+/);
  if (family === '') return empty;
  if (isKana(text)) return { ...empty, familyNameKana: toKatakana(family), givenNameKana: toKatakana(given) };
  if (isLatin(text))
    return {
      ...empty,
      familyName: family,
      givenName: given,
      familyNameRomaji: family,
      givenNameRomaji: given,
      language: 'en',
    };
  return { ...empty, familyName: family, givenName: given };
}

/** Which fields still stand in the way of saving. */
export function missingIn(draft: PatientDraft): DraftField[] {
  const needed: [DraftField, boolean][] = [
    ['familyName', draft.familyName.trim() !== ''],
    ['givenName', draft.givenName.trim() !== ''],
    ['birthDate', readBirthDate(draft.birthDate) !== null],
    ['sex', draft.sex !== null],
    ['phone', worldPhone(draft.phone, draft.residenceCountry) !== null],
    ['familyNameKana', draft.familyNameKana.trim() === '' || isKana(draft.familyNameKana)],
    ['givenNameKana', draft.givenNameKana.trim() === '' || isKana(draft.givenNameKana)],
  ];
  return needed.filter(([, fine]) => !fine).map(([field]) => field);
}

const text = <K extends string>(name: K, value: string): Record<K, string> | object =>
  value.trim() === '' ? {} : { [name]: value.trim() };

/** The body that is sent; only for a draft in which nothing is missing. */
export function patientFrom(draft: PatientDraft): NewPatient {
  return {
    familyName: draft.familyName.trim(),
    givenName: draft.givenName.trim(),
    ...text('familyNameKana', toKatakana(draft.familyNameKana)),
    ...text('givenNameKana', toKatakana(draft.givenNameKana)),
    ...text('familyNameRomaji', draft.familyNameRomaji),
    ...text('givenNameRomaji', draft.givenNameRomaji),
    birthDate: readBirthDate(draft.birthDate) ?? '',
    sex: draft.sex ?? 'unknown',
    phone: worldPhone(draft.phone, draft.residenceCountry) ?? '',
    language: draft.language,
    residenceCountry: draft.residenceCountry,
  };
}
