const PREFIX: Record<string, string> = {
  JP: '81',
  KR: '82',
  CN: '86',
  TW: '886',
  US: '1',
  CA: '1',
  AU: '61',
  GB: '44',
  VN: '84',
  SG: '65',
  HK: '852',
  TH: '66',
  PH: '63',
  NZ: '64',
  DE: '49',
  FR: '33',
};

/**
 * A phone number as it is dialled worldwide.
 * Shape:  `090-1234-5678` in `JP` → `+819012345678`; what already starts with `+` stays; null when it can not be one.
 */
export function worldPhone(typed: string, country: string): string | null {
  const text = typed.normalize('NFKC').replace(/[\s()‐‑–—ー.-]/g, '');
  if (/^\+\d{7,15}$/.test(text)) return text;
  const prefix = PREFIX[country];
  if (!/^\d{6,14}$/.test(text) || prefix === undefined) return null;
  return `+${prefix}${text.replace(/^0/, '')}`;
}

/** As written locally in Japan, else unchanged. */
export function readablePhone(phone: string): string {
  const local = /^\+81(\d{2})(\d{4})(\d{4})$/.exec(phone);
  return local === null ? phone : `0${local[1] ?? ''}-${local[2] ?? ''}-${local[3] ?? ''}`;
}
