import { describe, expect, it } from '@jest/globals';
import { ZoneTime } from '../zone-time.ts';
import { inZone } from './in-zone.ts';

const tokyo = new ZoneTime('Asia/Tokyo');

describe('showing a record in the clinic’s zone', () => {
  it('turns its instants, however deep, and leaves words alone', () => {
    const record = {
      recordedAt: '2026-04-06T00:30:00.000Z',
      fastingSince: null,
      note: '2026-04-06T00:30:00.000Z',
      resolved: [{ at: '2026-04-06T01:00:00.000Z', by: { roles: ['doctor'] } }],
    };
    expect(inZone(record, tokyo)).toEqual({
      recordedAt: '2026-04-06T09:30:00+09:00',
      fastingSince: null,
      note: '2026-04-06T00:30:00.000Z',
      resolved: [{ at: '2026-04-06T10:00:00+09:00', by: { roles: ['doctor'] } }],
    });
  });
});
