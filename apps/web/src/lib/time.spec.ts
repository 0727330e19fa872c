import { describe, expect, it } from '@jest/globals';
import { addDays, ageOn, clockText, dateOf, dateText, hourBefore, instantAt, minutesBetween } from './time.ts';

const TOKYO = 'Asia/Tokyo';

describe('times of the clinic', () => {
  it('shows the clinic’s clock wherever the device stands', () => {
    expect(clockText('2026-11-20T00:05:00+09:00', TOKYO)).toBe('00:05');
    expect(clockText('2026-11-19T15:05:00Z', TOKYO)).toBe('00:05');
    expect(dateOf('2026-11-19T15:05:00Z', TOKYO)).toBe('2026-11-20');
  });

  it('turns a clock time on a clinic date into its instant', () => {
    expect(Date.parse(instantAt('2026-11-20', '09:30', TOKYO))).toBe(Date.parse('2026-11-20T09:30:00+09:00'));
    expect(Date.parse(instantAt('2026-03-29', '03:30', 'Europe/Berlin'))).toBe(Date.parse('2026-03-29T03:30:00+02:00'));
  });

  it('finds the full hour in a zone that is half an hour off', () => {
    const at = Date.parse('2026-11-20T09:50:00+05:30');
    expect(clockText(hourBefore(at, 'Asia/Kolkata'), 'Asia/Kolkata')).toBe('09:00');
  });

  it('counts whole minutes and completed years', () => {
    expect(minutesBetween('2026-11-20T09:00:00+09:00', '2026-11-20T09:59:59+09:00')).toBe(59);
    expect(ageOn('1956-04-12', '2026-04-11')).toBe(69);
    expect(ageOn('1956-04-12', '2026-04-12')).toBe(70);
  });

  it('walks over month and leap day', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
  });

  it('writes dates the way each language does', () => {
    expect(dateText('2026-11-20', 'ja')).toBe('11月20日(金)');
    expect(dateText('2026-11-20', 'en')).toBe('Fri 20 Nov');
  });
});
