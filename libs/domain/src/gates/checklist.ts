import type { Actor, DiscLevel, Instant } from '../visit/vocabulary.ts';

export const CHECKLIST_PHASES = ['sign-in', 'time-out', 'sign-out', 'discharge'] as const;
export type ChecklistPhase = (typeof CHECKLIST_PHASES)[number];

/** Ticked items of one phase; complete when every item the phase asks for is ticked. */
export interface ChecklistRecord {
  readonly items: readonly string[];
  /** Only at time-out: the levels read aloud, which must equal the decision's. */
  readonly levels: readonly DiscLevel[] | null;
  readonly recordedBy: Actor;
  readonly recordedAt: Instant;
}

export type Checklists = { readonly [P in ChecklistPhase]?: ChecklistRecord };

/** What each phase asks for (WHO surgical safety checklist, shortened to a needle procedure under local anaesthesia). */
export const CHECKLIST_ITEMS = {
  'sign-in': ['identity', 'site', 'consent', 'allergies', 'equipment'],
  'time-out': ['patient', 'procedure', 'levels'],
  'sign-out': ['needle-count', 'bleeding-controlled', 'levels-recorded', 'plan-told'],
  discharge: ['aftercare-explained', 'escort-present', 'bladder-emptied', 'wound-checked'],
} as const satisfies Record<ChecklistPhase, readonly string[]>;
