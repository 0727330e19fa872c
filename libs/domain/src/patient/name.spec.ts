import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldName, nameMatches } from './name.ts';
import { possibleDuplicate, type Identity } from './possible-duplicate.ts';
import { isE164, toE164 } from './phone.ts';
import { sameSurname, sharingSurname } from './same-surname.ts';

const sato: Identity = {
  familyName: '佐藤',
  givenName: '健',
  familyNameKana: 'サトウ',
  givenNameKana: 'ケン',
  familyNameRomaji: 'Satō',
  givenNameRomaji: 'Ken',
  birthDate: '1960-04-01',
  phone: '+819012345678',
};

describe('finding a patient by name', () => {
  it.each([
    '佐藤',
    'さとう',
    'サトウ',
    'ｻﾄｳ',
    'サトウ ケン',
    'さとう　けん',
    'SATO',
    'sato ken',
    'Ken Sato',
    'ｓａｔｏ',
    '藤健',
  ])('finds 佐藤 健 as %s', (typed) => {
    expect(nameMatches(sato, typed)).toBe(true);
  });

  it.each(['', ' ', '斎藤', 'さいとう', 'kenji'])('does not find 佐藤 健 as "%s"', (typed) => {
    expect(nameMatches(sato, typed)).toBe(false);
  });

  it('keeps voiced kana apart and composes half-width ones', () => {
    expect(foldName('ﾀﾞｲｺﾞ')).toBe('だいご');
    expect(foldName('たいこ')).not.toBe(foldName('だいご'));
  });

  it('reads the written forms of one family name alike', () => {
    expect(foldName('髙﨑')).toBe(foldName('高崎'));
    expect(foldName('渡邊')).toBe(foldName('渡辺'));
  });

  it('folds once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => expect(foldName(foldName(text))).toBe(foldName(text))),
      { examples: [['À˘'], ['a\u1aeb\u02d8']] },
    );
  });
});

describe('noticing the same surname', () => {
  it('goes by writing or by sound', () => {
    expect(
      sameSurname(sato, { familyName: '佐東', givenName: '花', familyNameKana: 'さとう', givenNameKana: 'はな' }),
    ).toBe(true);
    expect(sameSurname(sato, { familyName: '伊藤', givenName: '健', familyNameKana: 'いとう' })).toBe(false);
  });

  it('does not take two missing readings for the same', () => {
    const kim = { familyName: 'Kim', givenName: 'A', familyNameKana: null };
    expect(sameSurname(kim, { familyName: 'Lee', givenName: 'B', familyNameKana: null })).toBe(false);
  });

  it('names everyone concerned on the day', () => {
    const day = [
      { ...sato, patientId: 'a' },
      { familyName: '伊藤', givenName: '健', patientId: 'b' },
      { familyName: 'Sato', givenName: 'Mary', patientId: 'c' },
    ];
    expect(sharingSurname(day)).toEqual(['a', 'c']);
  });
});

describe('suspecting a duplicate record', () => {
  const other: Identity = { familyName: '鈴木', givenName: '一', birthDate: '1970-01-01', phone: '+81312345678' };

  it('needs two of name, birth date and phone', () => {
    expect(possibleDuplicate(sato, { ...other, birthDate: sato.birthDate })).toBe(false);
    expect(possibleDuplicate(sato, { ...other, birthDate: sato.birthDate, phone: sato.phone })).toBe(true);
    expect(possibleDuplicate(sato, { ...sato, familyName: '佐東', phone: null })).toBe(true);
    expect(possibleDuplicate(sato, { ...sato, birthDate: '1960-01-04' })).toBe(true);
  });

  it('does not count two missing phones as the same', () => {
    expect(possibleDuplicate({ ...sato, phone: null }, { ...other, phone: null, birthDate: sato.birthDate })).toBe(
      false,
    );
  });
});

describe('writing phone numbers', () => {
  it('is E.164', () => {
    expect(['+819012345678', '+14155550123'].every(isE164)).toBe(true);
    expect(['090-1234-5678', '+0123456789', '+12345678901234567', '+81 90', ''].some(isE164)).toBe(false);
  });

  it('takes what is typed at the desk', () => {
    expect(toE164('090-1234-5678')).toBe('+819012345678');
    expect(toE164('０９０（１２３４）５６７８')).toBe('+819012345678');
    expect(toE164('+1 (415) 555-0123')).toBe('+14155550123');
    expect(toE164('1234')).toBeNull();
  });
});
