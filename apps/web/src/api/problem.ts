/** Codes the server may answer, and two of our own for when no problem document came back. */
export const PROBLEM_CODES = [
  'malformed_request',
  'validation_failed',
  'unauthenticated',
  'forbidden',
  'not_found',
  'method_not_allowed',
  'not_acceptable',
  'payload_too_large',
  'unsupported_media_type',
  'too_many_requests',
  'invalid_transition',
  'gate_not_met',
  'override_not_allowed',
  'slot_taken',
  'patient_already_booked',
  'possible_duplicate',
  'stale_proposal',
  'proposal_over',
  'already_waiting',
  'offer_open',
  'place_offered',
  'offer_over',
  'resource_in_use',
  'no_free_resource',
  'in_progress',
  'stale_version',
  'version_required',
  'idempotency_key_reused',
  'span_too_long',
  'invalid_cursor',
  'invalid_itinerary',
  'itinerary_past',
  'levels_differ',
  'time_out_of_order',
  'later_facts_depend',
  'not_correctable',
  'service_unavailable',
  'internal_error',
  'unreachable',
  'unknown',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

const known = new Set<string>(PROBLEM_CODES);

/**
 * What the server said instead of doing it. Screens branch on `code` only.
 * Shape:  `facts` is the problem document; `status` 0 when the server was not reached.
 */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly status: number;
  readonly facts: Record<string, unknown>;
  constructor(status: number, facts: Record<string, unknown>) {
    const code =
      typeof facts['code'] === 'string' && known.has(facts['code']) ? (facts['code'] as ProblemCode) : 'unknown';
    super(code);
    this.name = 'ProblemError';
    this.code = code;
    this.status = status;
    this.facts = facts;
  }
  list<T>(name: string): T[] {
    const value = this.facts[name];
    return Array.isArray(value) ? (value as T[]) : [];
  }
  text(name: string): string | null {
    const value = this.facts[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
  }
}

export const asProblem = (error: unknown): ProblemError =>
  error instanceof ProblemError ? error : new ProblemError(0, { code: 'unknown' });
