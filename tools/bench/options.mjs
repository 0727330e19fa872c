import { parseArgs } from 'node:util';

const known = /** @type {const} */ ({ seconds: { type: 'string' }, visits: { type: 'string' } });

/**
 * What a person wrote after `npm run bench --`: names of parts, and how long and on which days peers may try.
 * @param {string[]} words
 * @throws {RangeError} a sentence, for what is not a positive number
 */
export function readOptions(words) {
  const { positionals, values } = parseArgs({ args: words, allowPositionals: true, options: known });
  /** @type {import('./figure.ts').BenchOptions} */
  const options = Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const number = Number(value);
      if (!(number > 0)) throw new RangeError(`--${name} is a positive number, not ${value}.`);
      return [name, number];
    }),
  );
  return { names: positionals, options };
}
