import { describe, expect, it } from '@jest/globals';
import { isKana, isLatin, toKatakana } from './kana.ts';

describe('scripts of a name', () => {
  it('keeps kana as full-width katakana', () => {
    expect(toKatakana('さとう')).toBe('サトウ');
    expect(toKatakana('ｻﾄｳ')).toBe('サトウ');
    expect(toKatakana('佐藤')).toBe('佐藤');
  });

  it('knows which script a name is in', () => {
    expect(isKana('さとう けいこ')).toBe(true);
    expect(isKana('佐藤')).toBe(false);
    expect(isLatin('Nguyen Thi Lan')).toBe(true);
    expect(isLatin('김')).toBe(false);
  });
});
