import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { joined, jsonBytes, jsonList, Written } from './json-bytes.ts';

describe('JSON that is written in pieces', () => {
  it('has the bytes it would have if it were written at once', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), fc.jsonValue(), (names, more) => {
        const written = new Written(
          joined(`{"names":${jsonList(names.map(jsonBytes))},"more":${jsonBytes(more)},"until":null}`),
        );
        const atOnce = Buffer.from(JSON.stringify({ names, more, until: null }), 'utf8');
        expect(written.bytes.equals(atOnce)).toBe(true);
      }),
    );
  });
});
