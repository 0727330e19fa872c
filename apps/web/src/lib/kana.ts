/** Hiragana and half-width kana as full-width katakana, the way registers are kept. */
export const toKatakana = (text: string): string =>
  text.normalize('NFKC').replace(/[\u3041-\u3096]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60));

export const isKana = (text: string): boolean =>
  /^[\p{Script=Hiragana}\p{Script=Katakana}ー\s]+$/u.test(text.normalize('NFKC'));
export const isLatin = (text: string): boolean => /^[\p{Script=Latin}\s.'-]+$/u.test(text);
