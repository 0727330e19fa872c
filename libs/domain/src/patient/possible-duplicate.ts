import { fullNameKeys, type PatientName } from './name.ts';

export interface Identity extends PatientName {
  /** `YYYY-MM-DD`. */
  readonly birthDate: string;
  /** E.164. */
  readonly phone: string | null;
}

/**
 * Whether two records may be one person: two of name (in any script), birth date and phone agree.
 * Shape:  a suggestion for a person to confirm; family members share a phone, so phone alone never suffices.
 * Source: clinic.md "duplicate record: suggested by kana + birth date + phone".
 */
export function possibleDuplicate(a: Identity, b: Identity): boolean {
  const names = fullNameKeys(a);
  const agreeing = [
    fullNameKeys(b).some((name) => names.includes(name)),
    a.birthDate === b.birthDate,
    a.phone !== null && a.phone === b.phone,
  ];
  return agreeing.filter(Boolean).length >= 2;
}
