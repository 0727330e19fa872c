import { Problem } from '../problem/problem.ts';

/** The versions a client said it has seen; empty when none of its tags can be one of ours (weak ones never match). */
export interface IfMatch {
  readonly versions: readonly number[];
}

const LIST = /^\s*(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"(?:\s*,\s*(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*")*\s*$/;
const STRONG = /(?:^|,)\s*"(\d{1,9})"/g;

/**
 * Shape:  `*` names no version, so it counts as absent: a change of mind must say what it has seen.
 * Errors: `malformed_request` when it is no list of entity tags.
 * Source: RFC 9110 §13.1.1.
 */
export function parseIfMatch(header: string | undefined): IfMatch | null {
  if (header === undefined || header.trim() === '*') return null;
  if (header.length > 1000 || !LIST.test(header)) throw new Problem('malformed_request', { header: 'If-Match' });
  return { versions: [...header.matchAll(STRONG)].map((match) => Number(match[1])) };
}

/**
 * Guards a change of mind: what it changes must be what its author saw.
 * Errors: `version_required` without the header; `stale_version` with `currentVersion`.
 */
export function requireVersion(ctx: { readonly ifMatch: IfMatch | null }, currentVersion: number): void {
  if (ctx.ifMatch === null) throw new Problem('version_required', { currentVersion });
  if (!ctx.ifMatch.versions.includes(currentVersion)) throw new Problem('stale_version', { currentVersion });
}
