import type { Result, Visit, VisitFailure } from '@higaeri/domain';
import { fieldError } from '../platform/problem/field-error.ts';
import { Problem } from '../platform/problem/problem.ts';

type Failure<C extends VisitFailure['code']> = Extract<VisitFailure, { code: C }>;
type Table = { readonly [C in VisitFailure['code']]: (failure: Failure<C>, visit: Visit | null) => Error };

const refused = (visit: Visit | null, facts: Readonly<Record<string, unknown>>): Problem =>
  new Problem('invalid_transition', { stage: visit?.stage ?? null, allowed: [], ...facts });

/** Dates that were given, but lie where the rules have no use for them. */
const DATES: ReadonlySet<string> = new Set(['until', 'validUntil']);
const TOO_EARLY = {
  rule: 'words',
  ja: '受診日以降の日付にしてください。',
  en: 'Must not be before the day of the visit.',
} as const;

const required = (names: readonly string[]): Problem =>
  new Problem('validation_failed', {
    errors: names.map((name) => fieldError(`/${name}`, DATES.has(name) ? TOO_EARLY : { rule: 'required' })),
  });

/** How each refusal of the rules reads over HTTP. */
const PROBLEMS: Table = {
  'wrong-stage': ({ allowed }, visit) => refused(visit, { allowed }),
  'wrong-step-status': ({ stepId, status, allowed }, visit) => refused(visit, { stepId, status, allowed }),
  'wrong-step-kind': ({ stepId, kind, allowed }, visit) => refused(visit, { stepId, kind, allowed }),
  'unknown-items': () =>
    new Problem('validation_failed', { errors: [fieldError('/items', { rule: 'words', ...UNKNOWN_ITEMS })] }),
  'unknown-step': () => new Problem('not_found'),
  'step-out-of-order': ({ stepId, first }, visit) => refused(visit, { stepId, first }),
  'another-step-in-progress': ({ stepId, inProgress }, visit) => refused(visit, { stepId, inProgress }),
  'gates-not-met': ({ gates }) => new Problem('gate_not_met', { gates }),
  'override-not-allowed': ({ gates }) => new Problem('override_not_allowed', { gates }),
  'doctor-only': () => new Problem('forbidden'),
  'levels-differ': ({ expected, given }) => new Problem('levels_differ', { expected, given }),
  incomplete: ({ missing }) => required(missing),
  'time-out-of-order': ({ notBefore, notAfter }) => new Problem('time_out_of_order', { notBefore, notAfter }),
  'no-open-red-flag': (_, visit) => refused(visit, {}),
  'broken-history': ({ why }) => new Error(`the history of a visit cannot be folded: ${why}`),
  'not-correctable': ({ why }) =>
    why === 'unknown' ? new Problem('not_found') : new Problem('not_correctable', { why }),
  'later-facts-depend': ({ laterFactIds }) => new Problem('later_facts_depend', { historyIds: laterFactIds }),
};

const UNKNOWN_ITEMS = {
  ja: 'この段階のチェック項目ではないものがあります。',
  en: 'Contains items that this phase does not ask for.',
};

const problemOf = <C extends VisitFailure['code']>(failure: Failure<C>, visit: Visit | null): Error =>
  PROBLEMS[failure.code](failure, visit);

/** Errors: throws the Problem of the failure. `visit` is the visit as it stood before. */
export function unwrap<T>(result: Result<T, VisitFailure>, visit: Visit | null): T {
  if (result.ok) return result.value;
  throw problemOf(result.error, visit);
}
