import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { jsonBytes, Written } from './json-bytes.ts';

describe('JSON that is written in pieces', () => {
  it('has the bytes it would have if it were written at once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.jsonValue(), (name, more) => {
        const written = new Written(['{"name":', jsonBytes(name), ',"more":', jsonBytes(more), ',"until":null}']);
        const atOnce = Buffer.from(JSON.stringify({ name, more, until: null }), 'utf8');
        expect(written.bytes.equals(atOnce)).toBe(true);
      }),
    );
  });
});
