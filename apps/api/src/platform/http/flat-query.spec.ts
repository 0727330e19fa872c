import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AvailabilityQuery, StandbyQuery } from '../../booking/availability/availability.query.ts';
import { readFlatQuery } from './flat-query.ts';
import { ValidationPipe } from './validation.pipe.ts';

const EACH = fc.record(
  {
    treatment: fc.constantFrom('dst', '', 'x'.repeat(41)),
    from: fc.constantFrom('2026-04-06', '2026-02-30', ''),
    to: fc.constantFrom('2026-04-07', '7'),
    discs: fc.constantFrom('1', '5', '6', '-1', '1.5', 'two', ''),
    patient: fc.constantFrom('01960000-0000-7000-8000-000000000001', 'x'),
    notBefore: fc.constantFrom('11:00', '24:00', '2026-04-06T11:00:00+09:00'),
    imagesFromElsewhere: fc.constantFrom('true', 'false', 'yes'),
    limit: fc.constantFrom('10', '0', '201'),
    cursor: fc.constantFrom('abc', ''),
    unknown: fc.constant('1'),
    explain: fc.constantFrom<string | string[]>('true', ['true', 'false']),
  },
  { requiredKeys: [] },
);

describe('a query string that fits its class', () => {
  const pipe = new ValidationPipe();
  const general = (query: object): Promise<unknown> =>
    pipe.transform(query, { type: 'body', metatype: AvailabilityQuery }).catch(() => undefined);

  it('is read as it is in the general way, and so is nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(EACH, async (query) => {
        const read = readFlatQuery(AvailabilityQuery, query);
        const checked = await general(query);
        if (Object.values(query).some(Array.isArray)) expect(read).toBeUndefined();
        else expect(read && { ...read }).toEqual(checked && { ...checked });
      }),
      { numRuns: 500 },
    );
  });

  it('is left to the general way where the fields of its class are not all known', () => {
    expect(readFlatQuery(StandbyQuery, {})).toBeUndefined();
    expect(readFlatQuery(StandbyQuery, { treatment: 'dst' })).toBeUndefined();
  });
});
