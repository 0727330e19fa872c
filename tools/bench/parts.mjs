import { readdir } from 'node:fs/promises';

const suffix = '.bench.ts';

/** @typedef {import('./figure.ts').BenchPart & { readonly name: string }} NamedPart */

/**
 * Every part there is, found by its file: `<part>/<part>.bench.ts`.
 * @param {URL} folder
 * @returns {Promise<NamedPart[]>}
 */
export async function findParts(folder) {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith(suffix)).sort();
  return Promise.all(
    files.map(async (file) => {
      const { default: part } = await import(new URL(file, folder).href);
      return { ...part, name: file.slice(file.lastIndexOf('/') + 1, -suffix.length) };
    }),
  );
}

/**
 * The parts a person asked for; without names all but those that only run by name.
 * @param {readonly NamedPart[]} parts
 * @param {readonly string[]} names
 * @throws {RangeError} a sentence with the names there are, for a name that is none of them
 */
export function chosenParts(parts, names) {
  const unknown = names.filter((name) => !parts.some((part) => part.name === name));
  if (unknown.length > 0) {
    throw new RangeError(`No part called ${unknown.join(', ')}. There are: ${parts.map(({ name }) => name).join(' ')}`);
  }
  return parts.filter((part) => (names.length === 0 ? part.onlyByName !== true : names.includes(part.name)));
}
