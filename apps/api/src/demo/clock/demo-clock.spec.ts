import { describe, expect, it } from '@jest/globals';
import type { Interval } from '@higaeri/scheduling';
import { DEFAULT_SETTINGS } from '../../visits/clinic/clinic-settings.ts';
import { usualOpening } from '../../visits/clinic/opening.ts';
import { ZoneTime } from '../../visits/zone-time.ts';
import { aheadOf, type ClockQuestion } from './demo-clock.ts';

const zone = new ZoneTime('Asia/Tokyo');
const at = (text: string): number => Date.parse(`${text}:00+09:00`);
const usual = (date: string): Interval | null => {
  const { span } = usualOpening(DEFAULT_SETTINGS, zone, date);
  return span && { from: span.start.getTime(), until: span.end.getTime() };
};

/** What the clinic's clock shows at a start. */
function shown(now: string, more: Partial<ClockQuestion> = {}): string {
  const question = {
    now: at(now),
    forced: null,
    storedAheadMs: null,
    newestFact: null,
    zone,
    openingOf: usual,
    ...more,
  };
  return zone.text(new Date(question.now + aheadOf(question))).slice(0, 16);
}

describe('the clock of the demo clinic', () => {
  it('is the system’s on an open day', () => {
    expect(shown('2026-11-18T09:05')).toBe('2026-11-18T09:05');
    expect(shown('2026-11-18T16:30')).toBe('2026-11-18T16:30');
  });

  it.each(['2026-11-18T03:00', '2026-11-18T08:29', '2026-11-18T16:31', '2026-11-18T23:50'])(
    'shows mid-morning of the same date at %s',
    (now) => {
      expect(shown(now)).toBe('2026-11-18T10:20');
    },
  );

  it('shows mid-morning on a Sunday and on a public holiday', () => {
    expect(shown('2026-11-22T14:00')).toBe('2026-11-22T10:20');
    expect(shown('2026-11-23T11:00')).toBe('2026-11-23T10:20');
  });

  it('goes on where it was when started again on the same day', () => {
    const ahead = at('2026-11-22T10:20') - at('2026-11-22T23:00');
    const openingOf = (date: string): Interval | null =>
      date === '2026-11-22' ? { from: at('2026-11-22T08:30'), until: at('2026-11-22T18:00') } : usual(date);
    const newestFact = at('2026-11-22T10:40');
    expect(shown('2026-11-22T23:30', { storedAheadMs: ahead, newestFact, openingOf })).toBe('2026-11-22T10:50');
  });

  it('finds back to the system’s time when started days later', () => {
    const storedAheadMs = at('2026-11-18T10:20') - at('2026-11-18T23:00');
    expect(shown('2026-11-20T14:00', { storedAheadMs, newestFact: at('2026-11-18T12:00') })).toBe('2026-11-20T14:00');
  });

  it('never shows a time before the newest fact', () => {
    const newestFact = at('2026-11-18T15:00');
    expect(shown('2026-11-18T23:00', { newestFact })).toBe('2026-11-18T15:00');
    expect(shown('2026-11-18T09:00', { newestFact })).toBe('2026-11-18T15:00');
  });

  it('opens the next date when the evening has passed already', () => {
    expect(shown('2026-11-18T23:00', { newestFact: at('2026-11-18T17:30') })).toBe('2026-11-19T10:20');
  });

  it('is what HIGAERI_CLOCK says, but for the newest fact', () => {
    expect(shown('2026-11-18T09:00', { forced: at('2027-01-03T22:00') })).toBe('2027-01-03T22:00');
    const newestFact = at('2027-02-01T12:00');
    expect(shown('2026-11-18T09:00', { forced: at('2027-01-03T22:00'), newestFact })).toBe('2027-02-01T12:00');
  });
});
