import type { StepKind } from '@higaeri/domain';
import type { Itinerary, Minute } from '@higaeri/scheduling';

/**
 * What an itinerary id pins: treatment, times and rows.
 * Shape:  the recovery room and its nurse are named at `recovery` only, and kept to the end of the review.
 * Units:  elapsed minutes since the local midnight of `date`.
 */
export interface PinnedItinerary {
  readonly date: string;
  readonly treatment: string;
  readonly discs: number;
  /** The consultation is the short one that confirms a decision of an earlier day. */
  readonly decidedEarlier: boolean;
  /** The morning alone: the afternoon waits for a place that somebody gives up. */
  readonly standby: boolean;
  readonly steps: readonly PinnedStep[];
}

export interface PinnedStep {
  readonly kind: StepKind;
  readonly from: Minute;
  readonly until: Minute;
  readonly resources: readonly string[];
}

export function pinned(
  itinerary: Itinerary,
  asked: Pick<PinnedItinerary, 'treatment' | 'discs' | 'decidedEarlier' | 'standby'>,
): PinnedItinerary {
  const { treatment, discs, decidedEarlier, standby } = asked;
  const steps = itinerary.steps.map(({ kind, from, until }) => ({
    kind,
    from,
    until,
    resources: usedBy(kind, itinerary),
  }));
  return { date: itinerary.date, treatment, discs, decidedEarlier, standby, steps };
}

function usedBy(kind: StepKind, { reservations }: Itinerary): string[] {
  const used: string[] = [];
  for (const { step, resourceId } of reservations) if (step === kind) used.push(resourceId);
  return used;
}

/** The same visit without its images: brought from elsewhere, or taken on an earlier day. */
export const withoutImages = ({ steps }: PinnedItinerary): boolean =>
  !steps.some(({ kind }) => kind === 'mri' || kind === 'xray');
