import { describe, expect, it } from '@jest/globals';
import { LEAD, MINUTE, stayingUntil } from './wanted-row.ts';

const END = Date.parse('2026-04-08T10:30:00+09:00');

describe('how long somebody who is still there is expected to stay', () => {
  it('is until the planned end, also a minute before it', () => {
    expect(stayingUntil(END, END - MINUTE)).toBe(END);
  });

  it('is five minutes more once the end has come', () => {
    expect(stayingUntil(END, END)).toBe(END + LEAD);
    expect(stayingUntil(END, END + 20 * MINUTE)).toBe(END + 20 * MINUTE + LEAD);
  });
});
