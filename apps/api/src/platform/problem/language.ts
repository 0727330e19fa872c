import type { Language } from './rules.ts';

/** Japanese or English, whichever `Accept-Language` likes better; English when it says neither. Source: RFC 9110 §12.5.4. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const weights = (acceptLanguage ?? '')
    .slice(0, 200)
    .split(',')
    .map((part) => /^\s*(ja|en)(?:-[a-z0-9-]+)?\s*(?:;\s*q=([01](?:\.\d{0,3})?))?\s*$/i.exec(part));
  const best = (language: Language): number =>
    Math.max(0, ...weights.map((match) => (match?.[1]?.toLowerCase() === language ? Number(match[2] ?? 1) : 0)));
  return best('ja') > best('en') ? 'ja' : 'en';
}
