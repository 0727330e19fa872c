/** A patient's name in the scripts the clinic uses. */
export interface PatientName {
  readonly familyName: string;
  readonly givenName: string;
  readonly familyNameKana?: string | null;
  readonly givenNameKana?: string | null;
  readonly familyNameRomaji?: string | null;
  readonly givenNameRomaji?: string | null;
}

/** Written forms of one family name's character that patients and cards mix. */
const KANJI_VARIANTS: Readonly<Record<string, string>> = {
  髙: '高',
  﨑: '崎',
  嵜: '崎',
  齋: '斎',
  齊: '斎',
  斉: '斎',
  邊: '辺',
  邉: '辺',
  澤: '沢',
  濱: '浜',
  廣: '広',
  國: '国',
  嶋: '島',
  櫻: '桜',
  眞: '真',
  德: '徳',
};

const KATAKANA = /[\u30a1-\u30f6]/g;
const KATAKANA_TO_HIRAGANA = 0x60;
const BETWEEN_NAMES = /[\s\u30fb・.,'’\-‐－]/g;
const LATIN_ACCENTS = /(?<=[a-z])\p{Mark}+/gu;

/**
 * Makes spellings comparable: half and full width, hiragana and katakana, capitals, accents, spaces and common kanji variants fall together.
 * Shape:  a key for search and comparison, never for display.
 * Source: clinic.md "Names: kanji, kana, romaji"; Unicode NFKC.
 */
export const foldName = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    // Gaps go first: an accent written on its own (NFKC: a space and the accent) then joins its letter and goes with it.
    .replace(BETWEEN_NAMES, '')
    .replace(LATIN_ACCENTS, '')
    .normalize('NFC')
    .replace(KATAKANA, (kana) => String.fromCharCode(kana.charCodeAt(0) - KATAKANA_TO_HIRAGANA))
    .replace(/./gu, (character) => KANJI_VARIANTS[character] ?? character);

const present = (...keys: readonly string[]): readonly string[] => keys.filter((key) => key !== '');
const key = (...parts: readonly (string | null | undefined)[]): string =>
  parts.some((part) => part === null || part === undefined) ? '' : foldName(parts.join(''));

/** The family name in every script it is known in, folded. */
export const familyNameKeys = (name: PatientName): readonly string[] =>
  present(key(name.familyName), key(name.familyNameKana), key(name.familyNameRomaji));

/** The full name in every script it is known in, folded; romaji also given name first. */
export const fullNameKeys = (name: PatientName): readonly string[] =>
  present(
    key(name.familyName, name.givenName),
    key(name.familyNameKana, name.givenNameKana),
    key(name.familyNameRomaji, name.givenNameRomaji),
    key(name.givenNameRomaji, name.familyNameRomaji),
  );

/** Whether what was typed at the desk is part of the name in any script. */
export function nameMatches(name: PatientName, typed: string): boolean {
  const sought = foldName(typed);
  return sought !== '' && fullNameKeys(name).some((full) => full.includes(sought));
}
