import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answerOffer, hasExpired, mayBeOffered, OFFER_STATES } from './offer.ts';
import { inTurn } from './in-turn.ts';
import { WAITLIST_STATES, type WaitlistEntry } from './waitlist-entry.ts';

const NOW = '2026-04-06T02:00:00.000Z';
const LATER = '2026-04-06T02:20:00.000Z';

const anEntry = (more: Partial<WaitlistEntry> = {}): WaitlistEntry => ({
  id: 'a',
  patientId: 'p',
  treatment: 'dst',
  discs: 1,
  fromDate: '2026-04-01',
  toDate: '2026-04-30',
  notBefore: null,
  notAfter: null,
  doctorId: null,
  imagesFromElsewhere: false,
  decidedEarlier: false,
  noticeMinutes: 120,
  note: null,
  state: 'waiting',
  visitId: null,
  addedAt: NOW,
  ...more,
});

describe('offering a place', () => {
  it('asks only who waits: not who has an open offer, is booked or has left', () => {
    expect(mayBeOffered(anEntry())).toEqual({ ok: true, value: 'offered' });
    for (const state of ['offered', 'booked', 'left'] as const)
      expect(mayBeOffered(anEntry({ state }))).toEqual({ ok: false, error: { code: 'not-waiting', state } });
  });

  it('books who accepts in time, and lets who declines go on waiting', () => {
    const open = { state: 'open', expiresAt: LATER } as const;
    expect(answerOffer(open, 'accepted', NOW)).toEqual({ ok: true, value: { offer: 'accepted', entry: 'booked' } });
    expect(answerOffer(open, 'declined', NOW)).toEqual({ ok: true, value: { offer: 'declined', entry: 'waiting' } });
  });

  it('is over from the very instant of its expiry', () => {
    const open = { state: 'open', expiresAt: LATER } as const;
    expect(hasExpired(open, '2026-04-06T02:19:59.999Z')).toBe(false);
    expect(hasExpired(open, LATER)).toBe(true);
    expect(answerOffer(open, 'accepted', LATER)).toEqual({
      ok: false,
      error: { code: 'offer-over', state: 'expired' },
    });
  });

  it('takes one answer only', () => {
    for (const state of OFFER_STATES.filter((each) => each !== 'open'))
      expect(answerOffer({ state, expiresAt: LATER }, 'accepted', NOW)).toMatchObject({ ok: false });
  });
});

describe('whose turn it is', () => {
  const entries = fc.uniqueArray(
    fc.record({
      id: fc.uuid(),
      state: fc.constantFrom(...WAITLIST_STATES),
      addedAt: fc.constantFrom(NOW, LATER, '2026-04-05T00:00:00.000Z'),
      fromDate: fc.constantFrom('2026-04-01', '2026-04-06', '2026-04-07'),
      toDate: fc.constantFrom('2026-04-05', '2026-04-06', '2026-04-30'),
    }),
    { selector: ({ id }) => id },
  );

  it('is that of who waits longest, wants that day and was not asked for this place before', () => {
    fc.assert(
      fc.property(entries, fc.integer({ min: 0, max: 5 }), (given, first) => {
        const all = given.map((each) => anEntry(each));
        const asked = new Set(all.slice(0, first).map(({ id }) => id));
        const turn = inTurn(all, '2026-04-06', asked);
        for (const entry of all) {
          const wanted = entry.state === 'waiting' && entry.fromDate <= '2026-04-06' && entry.toDate >= '2026-04-06';
          expect(turn.includes(entry)).toBe(wanted && !asked.has(entry.id));
        }
        const times = turn.map(({ addedAt }) => addedAt);
        expect(times).toEqual([...times].sort());
      }),
    );
  });
});
