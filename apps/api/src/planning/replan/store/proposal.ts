import type { StepKind } from '@higaeri/domain';
import type { Gain, Objective, PlanStatus } from '@higaeri/scheduling';

export const CAUSES = [
  'late',
  'overrun',
  'closure',
  'cancelled',
  'walk-in',
  'not-eligible',
  'displaced',
  'noon',
  'asked',
  'moved',
] as const;

/** What a proposal answers. Shape: ids of what it happened to, where it happened to something. Units: minutes. */
export interface Cause {
  readonly kind: (typeof CAUSES)[number];
  readonly visitId?: string;
  readonly stepId?: string;
  readonly resourceId?: string;
  readonly byMinutes?: number;
}

/** `empty`: nothing would be better; `replaced`: the day went on. */
export const PROPOSAL_STATES = ['open', 'applied', 'dismissed', 'replaced', 'empty'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** Units: UTC instants; `resources` are rows. */
export interface MovePlace {
  readonly start: string;
  readonly end: string;
  readonly resources: readonly string[];
}

export const REASONS = ['own-delay', 'taken', 'closed', 'freed', 'follows', 'makes-room', 'new', 'asked'] as const;

/** The engine's reason with its minutes as instants. */
export interface StoredReason {
  readonly code: (typeof REASONS)[number];
  readonly at?: string;
  readonly resourceId?: string;
  readonly byVisitId?: string;
  readonly stepId?: string;
}

/** One step that would change its time or its rows. Shape: `from` is what was agreed, null for one that never had a time; without resources it has lost its place. Units: minutes, positive for later. */
export interface StoredMove {
  readonly visitId: string;
  readonly stepId: string;
  readonly kind: StepKind;
  readonly from: MovePlace | null;
  readonly to: MovePlace;
  readonly byMinutes: number;
  readonly reason: StoredReason;
}

/** What the engine answered, in the words of the clinic. */
export interface ProposalContent {
  readonly moves: readonly StoredMove[];
  readonly told: readonly string[];
  /** Visits for which the engine found no place; they stay as they are. */
  readonly unplaced: readonly string[];
  readonly gains: Partial<Readonly<Record<keyof Objective, Gain>>>;
  readonly worthIt: boolean;
  readonly keepable: boolean;
  readonly tier: 'right-shift' | 'optimised';
  readonly status: PlanStatus;
  readonly iterations: number;
  readonly seed: number;
}

/** Who has been told, by visit. */
export type ToldMarks = Readonly<Record<string, { readonly at: string; readonly by: string }>>;

/** A changed plan of a day, as it was offered. Shape: `basedOn` is the state of the day it was made for. */
export interface StoredProposal {
  readonly id: string;
  readonly date: string;
  readonly basedOn: string;
  readonly createdAt: Date;
  readonly createdBy: string | null;
  readonly cause: Cause;
  readonly content: ProposalContent;
  readonly state: ProposalState;
  readonly answeredAt: Date | null;
  readonly answeredBy: string | null;
  readonly reason: string | null;
  readonly told: ToldMarks;
}

/** What a proposal is about: dismissed once, the same matter is left alone for a while. */
export const matterOf = ({ kind, visitId, stepId, resourceId }: Cause): string =>
  [kind, visitId, stepId, resourceId].filter((part) => part !== undefined).join(' ');

/** The same moves make the same proposal, whatever led to them. */
export const movesKey = (moves: readonly StoredMove[]): string =>
  moves
    .map(({ stepId, to }) => `${stepId} ${to.start} ${[...to.resources].sort().join(',')}`)
    .sort()
    .join('; ');
