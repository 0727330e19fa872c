import { describe, expect, it } from '@jest/globals';
import { searchFor } from './patient-search.ts';

describe('searching a patient through one box', () => {
  it.each([
    ['佐藤', { query: '佐藤' }],
    ['さとう', { query: 'さとう' }],
    ['sato keiko', { query: 'sato keiko' }],
    ['10237', { query: '10237' }],
    ['S31.4.12', { birthDate: '1956-04-12' }],
    ['19560412', { birthDate: '1956-04-12' }],
    ['090-1112-0141', { phone: '+819011120141' }],
    ['+14155550100', { phone: '+14155550100' }],
  ])('takes %s for what it is', (typed, search) => {
    expect(searchFor(typed)).toMatchObject(search);
  });

  it('does not search for nothing', () => {
    expect(searchFor('   ')).toBeNull();
  });
});
