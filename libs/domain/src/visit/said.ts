import type { VisitFailure } from './failure.ts';

/**
 * Refuses a fact whose words are missing.
 * Errors: `incomplete` naming the empty ones; `null` when all are said.
 */
export function unsaid(words: Readonly<Record<string, string | null | undefined>>): VisitFailure | null {
  const missing = Object.keys(words).filter((name) => (words[name] ?? '').trim() === '');
  return missing.length === 0 ? null : { code: 'incomplete', missing };
}
