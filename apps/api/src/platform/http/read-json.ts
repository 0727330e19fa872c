import { Problem } from '../problem/problem.ts';

/** Deeper than any body of ours; recursion over what is parsed stays harmless. */
const DEEPEST = 32;

/**
 * Parses a JSON body. An empty one is no body.
 * Errors: `malformed_request` for what is not JSON, is nested too deeply, or tries to set a prototype.
 */
export function readJson(text: string): unknown {
  if (text.trim() === '') return undefined;
  if (depthOf(text) > DEEPEST) throw new Problem('malformed_request', { reason: 'nested_too_deeply' });
  try {
    return JSON.parse(text, refusePrototype);
  } catch {
    throw new Problem('malformed_request', { reason: 'not_json' });
  }
}

function refusePrototype(key: string, value: unknown): unknown {
  if (key === '__proto__' || key === 'constructor' || key === 'prototype') throw new Error('refused');
  return value;
}

function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"?|[[\]{}]/gs)) {
    if (token === '[' || token === '{') deepest = Math.max(deepest, ++depth);
    else if (token === ']' || token === '}') depth--;
  }
  return deepest;
}
