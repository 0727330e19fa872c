import { describe, expect, it } from '@jest/globals';
import { ZoneTime } from '../zone-time.ts';
import { datesBetween, DayFrame } from './day-frame.ts';

const berlin = new ZoneTime('Europe/Berlin');
const day = (date: string): DayFrame => new DayFrame(date, berlin);

describe('a date as a stretch of time', () => {
  it('has 1,440 minutes, 1,380 when an hour is left out and 1,500 when one comes twice', () => {
    expect(day('2026-04-06').minutes).toBe(1440);
    expect(day('2026-03-29').minutes).toBe(1380);
    expect(day('2026-10-25').minutes).toBe(1500);
  });

  it('tells the elapsed minute of a time on the wall, also after the clocks have changed', () => {
    expect([day('2026-04-06').wall('12:30'), day('2026-04-06').moved]).toEqual([750, 0]);
    expect([day('2026-03-29').wall('12:30'), day('2026-03-29').moved]).toEqual([690, 60]);
    expect([day('2026-10-25').wall('12:30'), day('2026-10-25').moved]).toEqual([810, -60]);
  });

  it('turns minutes into instants and back', () => {
    const frame = day('2026-03-29');
    expect(new Date(frame.instantOf(frame.wall('08:30'))).toISOString()).toBe('2026-03-29T06:30:00.000Z');
    expect(frame.minuteOf(Date.parse('2026-03-29T06:30:00Z'))).toBe(450);
  });

  it('widens what is taken and narrows what is open to whole minutes', () => {
    const frame = day('2026-04-06');
    const [from, until] = [frame.instantOf(540.5), frame.instantOf(570.5)];
    expect(frame.around(from, until)).toEqual({ from: 540, until: 571 });
    expect(frame.within(from, until)).toEqual({ from: 541, until: 570 });
  });
});

describe('the dates of a span', () => {
  it('counts both ends, over the end of a month, and is empty when it ends before it begins', () => {
    expect(datesBetween('2026-02-27', '2026-03-01')).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
    expect(datesBetween('2026-03-01', '2026-02-27')).toEqual([]);
  });
});
