import { Problem } from '../problem/problem.ts';

/** Deeper than any body of ours; recursion over what is parsed stays harmless. */
const DEEPEST = 32;

/** Refuses what is no UTF-8: replaced by U+FFFD, a name would be stored as another one. */
const UTF8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Parses a JSON body. An empty one is no body; a byte order mark is ignored.
 * Errors: `malformed_request` for what is not UTF-8, is not JSON, is nested too deeply, or tries to set a prototype.
 */
export function readJson(bytes: Uint8Array): unknown {
  const text = decoded(bytes);
  if (text.trim() === '') return undefined;
  if (depthOf(text) > DEEPEST) throw new Problem('malformed_request', { reason: 'nested_too_deeply' });
  try {
    return JSON.parse(text, refusePrototype);
  } catch {
    throw new Problem('malformed_request', { reason: 'not_json' });
  }
}

function decoded(bytes: Uint8Array): string {
  try {
    return UTF8.decode(bytes);
  } catch {
    throw new Problem('malformed_request', { reason: 'not_utf8' });
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
