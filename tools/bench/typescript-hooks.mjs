import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

const settings = {
  swcrc: false,
  sourceMaps: /** @type {const} */ ('inline'),
  jsc: { target: /** @type {const} */ ('es2022'), parser: { syntax: /** @type {const} */ ('typescript') } },
  module: { type: /** @type {const} */ ('es6') },
};

/**
 * Strips the types of a `.ts` file; everything else is left to node. Source: node's module customization hooks.
 * @type {import('node:module').LoadHook}
 */
export async function load(url, context, nextLoad) {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return nextLoad(url, context);
  const filename = fileURLToPath(url);
  const { code } = await transform(await readFile(filename, 'utf8'), { ...settings, filename });
  return { format: 'module', shortCircuit: true, source: code };
}
