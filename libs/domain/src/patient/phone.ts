const E164 = /^\+[1-9]\d{6,14}$/;

/** Whether a phone number is written as ITU-T E.164: `+`, country code, at most 15 digits. */
export const isE164 = (phone: string): boolean => E164.test(phone);

/**
 * A number as typed at the desk in E.164; a leading 0 is a national number of the given country.
 * Shape:  `null` when it cannot be one.
 */
export function toE164(typed: string, callingCode = '81'): string | null {
  const digits = typed.normalize('NFKC').replace(/[\s()\-‐－.]/g, '');
  const international = digits.startsWith('0') ? `+${callingCode}${digits.slice(1)}` : digits;
  return isE164(international) ? international : null;
}
