import { describe, expect, it } from '@jest/globals';
import { AbuseLimit } from './abuse-limit.ts';

describe('limiting abuse', () => {
  const refusal = expect.objectContaining({ code: 'too_many_requests', headers: { 'retry-after': '1' } });

  it('lets a thousand calls a second and more through for as long as they like, each account by itself', () => {
    const limit = new AbuseLimit();
    for (let call = 0; call < 20_000; call++) {
      limit.spend('one', call / 2);
      limit.spend('other', call / 2);
    }
  });

  it('refuses what no screen ever does, and lets it go on when it slows down', () => {
    const limit = new AbuseLimit();
    for (let call = 0; call < 4000; call++) limit.spend('one', 0);
    expect(() => limit.spend('one', 0)).toThrow(refusal);
    expect(() => limit.spend('other', 0)).not.toThrow();
    expect(() => limit.spend('one', 1000)).not.toThrow();
  });
});
