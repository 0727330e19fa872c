import { describe, expect, it } from '@jest/globals';
import { STEP_KINDS } from '@higaeri/domain';
import fc from 'fast-check';
import { decodeItinerary, encodeItinerary } from './itinerary-codec.ts';
import type { PinnedItinerary } from './pinned-itinerary.ts';

const minute = fc.integer({ min: 0, max: 1500 });
const date = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
const itineraries: fc.Arbitrary<PinnedItinerary> = fc.record({
  date: date.map((at) => at.toISOString().slice(0, 10)),
  treatment: fc.stringMatching(/^[a-z0-9][a-z0-9-]{1,39}$/),
  discs: fc.integer({ min: 1, max: 5 }),
  decidedEarlier: fc.boolean(),
  standby: fc.boolean(),
  steps: fc.array(
    fc.record({
      kind: fc.constantFrom(...STEP_KINDS),
      from: minute,
      until: minute,
      resources: fc.array(fc.uuid(), { maxLength: 8 }),
    }),
    { maxLength: 7 },
  ),
});

describe('pinning an itinerary as text', () => {
  it('reads back what was written', () => {
    fc.assert(
      fc.property(itineraries, (itinerary) => {
        expect(decodeItinerary(encodeItinerary(itinerary))).toEqual(itinerary);
      }),
    );
  });

  it('refuses bytes that it did not write instead of reading something into them', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        try {
          decodeItinerary(Buffer.from(bytes));
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
    );
  });

  it('refuses an itinerary that was cut short or lengthened', () => {
    fc.assert(
      fc.property(itineraries, (itinerary) => {
        const bytes = encodeItinerary(itinerary);
        expect(() => decodeItinerary(bytes.subarray(0, -1))).toThrow(RangeError);
        expect(() => decodeItinerary(Buffer.concat([bytes, Buffer.from([0])]))).toThrow(RangeError);
      }),
    );
  });
});
