import type { ProblemCode } from '../platform/problem/codes.ts';

/** What every fact about a visit may be answered with, for the API's description. */
export const FACT_PROBLEMS = [
  'not_found',
  'invalid_transition',
  'time_out_of_order',
  'in_progress',
  'idempotency_key_reused',
] as const satisfies readonly ProblemCode[];

/** The same for changes of mind. */
export const CHANGE_PROBLEMS = [
  ...FACT_PROBLEMS,
  'version_required',
  'stale_version',
] as const satisfies readonly ProblemCode[];
