import { describe, expect, it } from '@jest/globals';
import { anItinerary } from '../../testing/views.ts';
import { pickApart } from './pick-apart.ts';

const DAY = '2026-11-24';
const other = { id: 'doctor-noguchi', name: '野口 彩', nameEn: 'Dr Noguchi' };

describe('offering times that really differ', () => {
  it('leaves out five minutes later with the same doctor, but not another doctor', () => {
    const offers = [
      anItinerary(DAY, '09:00'),
      anItinerary(DAY, '09:05'),
      anItinerary(DAY, '09:05', { itineraryId: 'noguchi', doctor: other }),
      anItinerary(DAY, '10:00'),
    ];
    expect(pickApart(offers, 60, 3).map(({ itineraryId }) => itineraryId)).toEqual([
      `${DAY} 09:00`,
      'noguchi',
      `${DAY} 10:00`,
    ]);
  });

  it('keeps the best first and no more than asked for', () => {
    const offers = ['09:00', '11:00', '13:00'].map((start) => anItinerary(DAY, start));
    expect(pickApart(offers, 30, 2)).toEqual(offers.slice(0, 2));
  });
});
