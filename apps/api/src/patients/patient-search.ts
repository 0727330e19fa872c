import { foldName, fullNameKeys, toE164, type PatientName } from '@higaeri/domain';
import { isDate } from '../platform/http/field-checks.ts';
import type { SearchPatientsDto } from './search-patients.dto.ts';

/** Every spelling of a name under which the desk may look for it, one per line. */
export const searchTextOf = (name: PatientName): string => fullNameKeys(name).join('\n');

export interface Condition {
  readonly sql: (parameter: string) => string;
  readonly value: string;
}

const containing = (text: string): string => `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
const byName = (text: string): Condition => ({
  sql: (p) => `search_text LIKE ${p}`,
  value: containing(foldName(text)),
});
const byBirthDate = (date: string): Condition => ({ sql: (p) => `birth_date = ${p}::date`, value: date });
const byPhone = (phone: string): Condition => ({ sql: (p) => `phone = ${p}`, value: phone });
const byNumber = (number: string): Condition => ({ sql: (p) => `patient_number = ${p}`, value: number });

/**
 * What a search asks of a row; all of it must hold.
 * Shape:  the one box of the desk takes anything: a date, a phone, a patient number, else a part of a name.
 */
export function conditionsOf(search: SearchPatientsDto): Condition[] {
  const conditions: Condition[] = [];
  if (search.query !== undefined) conditions.push(...anything(search.query));
  if (search.birthDate !== undefined) conditions.push(byBirthDate(search.birthDate));
  if (search.phone !== undefined) conditions.push(byPhone(toE164(search.phone) ?? search.phone));
  if (search.patientNumber !== undefined) conditions.push(byNumber(search.patientNumber.padStart(6, '0')));
  return conditions;
}

function anything(typed: string): Condition[] {
  const text = typed.normalize('NFKC').trim();
  const date = text.replace(/[/.]/g, '-').replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  if (isDate(date)) return [byBirthDate(date)];
  if (/^\d{1,8}$/.test(text)) return [byNumber(text.padStart(6, '0'))];
  const phone = /^[+\d][\d\s()-]{6,}$/.test(text) ? toE164(text) : null;
  if (phone !== null) return [byPhone(phone)];
  return foldName(text) === '' ? [byNumber(text)] : [byName(text)];
}
