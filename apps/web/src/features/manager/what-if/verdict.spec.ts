import { describe, expect, it } from '@jest/globals';
import { valueText, verdictOf } from './verdict.ts';

const between = (low: number, high: number) => ({ mean: (low + high) / 2, low, high });

describe('what can be said of a difference', () => {
  it('is less or more by the ends of its range, when all of it lies on one side', () => {
    expect(verdictOf('waiting', between(-17.4, -12.8))).toEqual({ kind: 'less', amount: { from: '13', to: '17' } });
    expect(verdictOf('overtime', between(2.26, 4.74))).toEqual({ kind: 'more', amount: { from: '2.3', to: '4.7' } });
  });

  it('is not clear when nothing may have changed', () => {
    expect(verdictOf('overtime', between(-3, 1))).toEqual({ kind: 'unclear' });
    expect(verdictOf('overtime', between(0, 1))).toEqual({ kind: 'unclear' });
  });

  it('is the same when every day was alike', () => {
    expect(verdictOf('treated', between(0, 0))).toEqual({ kind: 'same' });
  });

  it('is not clear after a single day, which has no range', () => {
    expect(verdictOf('waiting', { mean: -20, low: -Infinity, high: Infinity })).toEqual({ kind: 'unclear' });
  });

  it('is told in percentage points for a use', () => {
    expect(verdictOf('use operating-room', between(0.112, 0.148))).toEqual({
      kind: 'more',
      amount: { from: '11', to: '15' },
    });
  });

  it('shows as many places as it takes to see that it is not nothing', () => {
    expect(verdictOf('past closing', between(-0.21, -0.04))).toEqual({
      kind: 'less',
      amount: { from: '0.04', to: '0.21' },
    });
  });
});

describe('a value in the table', () => {
  it('has no decimal places when it is nothing', () => {
    expect([valueText('overtime', 0), valueText('blocked', 0.02)]).toEqual(['0', '0']);
  });

  it('is rounded to what matters', () => {
    expect([valueText('waiting', 34.27), valueText('past closing', 1.26), valueText('use doctor', 0.713)]).toEqual([
      '34',
      '1.3',
      '71',
    ]);
  });
});
