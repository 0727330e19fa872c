import { describe, expect, it } from '@jest/globals';
import { readablePhone, worldPhone } from './phone.ts';

describe('phone numbers', () => {
  it.each([
    ['090-1234-5678', 'JP', '+819012345678'],
    ['０９０ー１２３４ー５６７８', 'JP', '+819012345678'],
    ['+1 (415) 555-0100', 'US', '+14155550100'],
    ['0412 345 678', 'AU', '+61412345678'],
  ])('sends %s from %s worldwide', (typed, country, world) => {
    expect(worldPhone(typed, country)).toBe(world);
  });

  it('does not guess the prefix of a country it does not know', () => {
    expect(worldPhone('0412345678', 'XX')).toBeNull();
    expect(worldPhone('12', 'JP')).toBeNull();
  });

  it('shows a Japanese mobile number as it is written there', () => {
    expect(readablePhone('+819012345678')).toBe('090-1234-5678');
    expect(readablePhone('+14155550100')).toBe('+14155550100');
  });
});
