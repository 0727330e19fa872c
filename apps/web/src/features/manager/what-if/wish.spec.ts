import { describe, expect, it } from '@jest/globals';
import { readWish, tidied } from './wish.ts';

describe('what is asked, in the address', () => {
  it('is read as it was written', () => {
    const wish = {
      date: '2026-11-24',
      size: { 'recovery-room': 6, doctor: 2 },
      visits: 14,
      shares: { dst: 60, podd: 0 },
      today: 'ours',
      order: 'bailey-welch',
      days: 1000,
    };
    expect(readWish(wish)).toEqual(wish);
  });

  it('leaves out what makes no sense, instead of failing', () => {
    expect(
      readWish({
        date: 'tomorrow',
        size: { 'recovery-room': 0, doctor: 2.5, fluoroscope: 3, nurse: '7', radiographer: 21 },
        visits: 1000,
        shares: 'many',
        order: 'fifo',
        days: 5,
        other: true,
      }),
    ).toEqual({});
  });

  it.each(['2026-02-31', '2026-13-01', '2026-00-10'])('knows no day %s', (date) => {
    expect(readWish({ date })).toEqual({});
  });

  it('stays short: what is as today is not written', () => {
    expect(tidied({ size: {}, visits: undefined, days: 60 })).toEqual({ days: 60 });
  });
});
