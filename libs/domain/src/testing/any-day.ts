import fc from 'fast-check';
import { CHECKLIST_ITEMS } from '../gates/checklist.ts';
import { GATE_CODES } from '../gates/gate.ts';
import { GATE_RULES } from '../gates/gate-rules.ts';
import { DEFAULT_POLICY } from '../visit/default-policy.ts';
import type { BookedFact, Happening } from '../visit/fact.ts';
import { DISC_LEVELS, RED_FLAGS, STEP_KINDS, type Role } from '../visit/vocabulary.ts';
import { aBooking } from './a-booking.ts';
import { EVERYTHING } from './explore.ts';
import * as say from './happenings.ts';

/** What may be tried next: the next moment of an ordinary day (or that it is forgotten), something the stage knows, anything at all, or taking back an earlier fact. */
export type Attempt =
  | { readonly try: 'ordinary' | 'forget' }
  | { readonly try: 'fitting'; readonly pick: number; readonly role: Role; readonly afterMinutes: number }
  | { readonly try: 'say'; readonly happening: Happening; readonly role: Role; readonly afterMinutes: number }
  | { readonly try: 'correct'; readonly pick: number; readonly role: Role };

const role = fc.constantFrom<Role>('doctor', 'doctor', 'nurse', 'radiographer', 'reception');
const levels = fc.subarray([...DISC_LEVELS]);
const words = fc.constantFrom('', '  ', 'a reason');
const kind = fc.constantFrom(...STEP_KINDS);
const overridable = GATE_CODES.filter((code) => GATE_RULES[code].overridable);
const overrides = fc.oneof(
  words.map((reason) => overridable.map((gate) => ({ gate, reason }))),
  fc.array(fc.record({ gate: fc.constantFrom(...GATE_CODES), reason: words }), { maxLength: 3 }),
);
const answer = fc.constantFrom('yes', 'no', 'unknown' as const);

const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...EVERYTHING) },
  fc.tuple(kind, overrides).map(([step, given]) => say.start(step, { overrides: given })),
  fc
    .tuple(levels, words)
    .map(([treatedLevels, differenceReason]) => say.complete('procedure', { treatedLevels, differenceReason })),
  fc
    .tuple(levels, fc.constantFrom(null, '2025-11-16', '2025-11-17', '2025-12-01'), fc.boolean())
    .map(([discs, validUntil, sedation]) =>
      say.eligible({ levels: discs, validUntil, requirements: { sedation, contrast: true, lotRequired: sedation } }),
    ),
  fc.constantFrom('2025-11-16', '2025-11-17', '2026-01-05').map(say.deferred),
  fc
    .tuple(fc.constantFrom('sign-in', 'time-out', 'sign-out', 'discharge' as const), levels)
    .chain(([phase, read]) =>
      fc
        .oneof(fc.constant<string[]>([...CHECKLIST_ITEMS[phase]]), fc.subarray<string>([...CHECKLIST_ITEMS[phase]]))
        .map((items) => say.checklist(phase, { items, levels: read })),
    ),
  fc
    .tuple(answer, fc.boolean(), fc.subarray([...RED_FLAGS], { maxLength: 1 }))
    .map(([taking, clearedByDoctor, redFlags]) =>
      say.intake({ redFlags, anticoagulant: { taking, drug: null, clearedByDoctor } }),
    ),
  fc.tuple(answer, fc.boolean()).map(([pacemaker, mriCleared]) => say.screening({ pacemaker, mriCleared })),
  fc
    .tuple(fc.constantFrom('1', '0'), fc.constantFrom('ja', 'en'), fc.constantFrom(null, '通訳'))
    .map(([version, language, interpreter]) => say.consent({ version, language, interpreter })),
  fc
    .tuple(fc.uuid(), fc.constantFrom('baseline', 'recovery' as const), fc.constantFrom(36.5, 38.2), fc.nat(5))
    .map(([clientId, when, temperature, strength]) =>
      say.observation({ clientId, kind: when, temperature, legStrengthLeft: strength }),
    ),
  fc
    .tuple(overrides, fc.integer({ min: -5, max: 30 }))
    .map(([given, minutes]) => say.review('extend', { overrides: given, minutes })),
  overrides.map((given) => say.review('discharge', { overrides: given })),
  words.map((reason): Happening => ({ type: 'left', reason })),
  fc.constant<Happening>({ type: 'step-started', stepId: 'no-such-step', resources: [], overrides: [] }),
);

const attempt: fc.Arbitrary<Attempt> = fc.oneof(
  { weight: 12, arbitrary: fc.constant({ try: 'ordinary' } as const) },
  { weight: 1, arbitrary: fc.constant({ try: 'forget' } as const) },
  {
    weight: 2,
    arbitrary: fc.record({
      try: fc.constant('fitting' as const),
      pick: fc.nat(),
      role,
      afterMinutes: fc.integer({ min: 0, max: 20 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      try: fc.constant('say' as const),
      happening,
      role,
      afterMinutes: fc.integer({ min: -40, max: 40 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ try: fc.constant('correct' as const), pick: fc.nat(), role }) },
);

/** A clinic's booking with whatever it has switched off. */
export const anyBooking: fc.Arbitrary<BookedFact> = fc
  .record({ off: fc.subarray([...GATE_CODES], { maxLength: 4 }), sedation: fc.boolean(), bladderCheck: fc.boolean() })
  .map(({ off, sedation, bladderCheck }) =>
    aBooking({
      requirements: { sedation, contrast: true, lotRequired: true },
      policy: { ...DEFAULT_POLICY, bladderCheck, gates: Object.fromEntries(off.map((gate) => [gate, false])) },
    }),
  );

/** A day on which anything may be tried, by anyone, at any time. */
export const anyDay: fc.Arbitrary<readonly Attempt[]> = fc.array(attempt, { maxLength: 70, size: 'max' });
