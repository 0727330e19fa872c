import type { PatientSearch } from '../../api/views.ts';
import { readBirthDate } from '../../lib/birth-date.ts';
import { worldPhone } from '../../lib/phone.ts';

const FOUND = 8;

/** What one search box asks for: a birth date, a phone number, or a name or number in any script. `null`: too little to search. */
export function searchFor(typed: string): PatientSearch | null {
  const text = typed.normalize('NFKC').trim();
  if (text === '') return null;
  const birthDate = readBirthDate(text);
  if (birthDate !== null) return { birthDate, limit: FOUND };
  if (/^[+0][\d\s-]{8,}$/.test(text)) {
    const phone = worldPhone(text, 'JP');
    if (phone !== null) return { phone, limit: FOUND };
  }
  return { query: text, limit: FOUND };
}
