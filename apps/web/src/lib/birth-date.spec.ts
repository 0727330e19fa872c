import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readBirthDate } from './birth-date.ts';

describe('reading a birth date as it is said at the desk', () => {
  it.each([
    ['1956-04-12', '1956-04-12'],
    ['1956/4/12', '1956-04-12'],
    ['19560412', '1956-04-12'],
    ['S31.4.12', '1956-04-12'],
    ['昭和31年4月12日', '1956-04-12'],
    ['Ｓ３１．４．１２', '1956-04-12'],
    ['平成元年1月8日', '1989-01-08'],
    ['T12.9.1', '1923-09-01'],
    ['令和1年5月1日', '2019-05-01'],
  ])('reads %s', (typed, date) => {
    expect(readBirthDate(typed)).toBe(date);
  });

  it.each(['1956-02-30', '20011301', '佐藤', '090-1234-5678', '', 'S31'])('leaves %s alone', (typed) => {
    expect(readBirthDate(typed)).toBeNull();
  });

  it('reads every day that there is, with and without separators', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const date = day.toISOString().slice(0, 10);
        expect(readBirthDate(date)).toBe(date);
        expect(readBirthDate(date.replaceAll('-', ''))).toBe(date);
      }),
    );
  });
});
