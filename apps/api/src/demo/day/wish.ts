import type { Minute, StepKind, DayPolicy } from '@higaeri/scheduling';
import type { Ending } from '../story/endings.ts';

/**
 * A visit that the demo wants on a date.
 * Shape:  `first`: booked before any place is kept free for whoever tries the clinic; `pins` hold steps inside a stretch of the day; `policy` loosens the clinic's rules for this one search.
 * Units:  minutes since local midnight.
 */
export interface Wish {
  readonly ending: Ending;
  readonly treatment: string;
  readonly discs: number;
  readonly imagesElsewhere: boolean;
  readonly decidedEarlier: boolean;
  /** Comes for the doctor's opinion: nothing is booked for the afternoon. */
  readonly opinionOnly?: boolean;
  readonly first?: boolean;
  readonly notBefore: Minute;
  readonly pins?: Readonly<Partial<Record<StepKind, readonly [from: Minute, until: Minute]>>>;
  readonly policy?: Partial<DayPolicy>;
}
