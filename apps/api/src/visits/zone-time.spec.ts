import { describe, expect, it } from '@jest/globals';
import { ZoneTime } from './zone-time.ts';

describe('reading instants as the clinic does', () => {
  it('writes the offset of the clinic, not of the server', () => {
    expect(new ZoneTime('Asia/Tokyo').text('2026-11-20T00:30:00.000Z')).toBe('2026-11-20T09:30:00+09:00');
    expect(new ZoneTime('America/St_Johns').text('2026-11-20T00:30:00.250Z')).toBe('2026-11-19T21:00:00.250-03:30');
  });

  it('ends the day at midnight in the clinic, not in UTC', () => {
    const tokyo = new ZoneTime('Asia/Tokyo');
    expect(tokyo.date('2026-11-20T14:59:59.999Z')).toBe('2026-11-20');
    expect(tokyo.date('2026-11-20T15:00:00.000Z')).toBe('2026-11-21');
    expect(tokyo.startOf('2026-11-21').toISOString()).toBe('2026-11-20T15:00:00.000Z');
  });

  it('knows the short and the long day of a zone with clock changes', () => {
    const berlin = new ZoneTime('Europe/Berlin');
    expect(berlin.startOf('2026-03-30').getTime() - berlin.startOf('2026-03-29').getTime()).toBe(23 * 3_600_000);
    expect(berlin.startOf('2026-10-26').getTime() - berlin.startOf('2026-10-25').getTime()).toBe(25 * 3_600_000);
    expect(berlin.text('2026-10-25T00:30:00.000Z')).toBe('2026-10-25T02:30:00+02:00');
    expect(berlin.text('2026-10-25T01:30:00.000Z')).toBe('2026-10-25T02:30:00+01:00');
  });

  it('writes whole minutes of offset even for the mean times of long ago', () => {
    const tokyo = new ZoneTime('Asia/Tokyo');
    const midnight = tokyo.startOf('1850-01-01');
    expect(tokyo.text(midnight)).toMatch(/^1850-01-01T00:00:00\+09:19$/);
    expect(Date.parse(tokyo.text(midnight))).toBe(midnight.getTime());
  });

  it('counts dates over the end of a month', () => {
    expect(new ZoneTime('Asia/Tokyo').dateAfter('2026-11-30', 1)).toBe('2026-12-01');
    expect(new ZoneTime('Asia/Tokyo').dateAfter('2026-03-01', -1)).toBe('2026-02-28');
  });
});
