import type { Happening, HappeningType, Visit } from '@higaeri/domain';

/** What became of the afternoon's places, as the table says (the visit itself knows no `displaced`). */
export type AfternoonPlaces = 'held' | 'firm' | 'displaced' | 'released' | 'none';

/** One fact whose consequences for rooms and people are due. */
export interface Following {
  readonly before: Visit;
  readonly after: Visit;
  /** The fact's type, `corrected`, or `tick` when only time has passed. */
  readonly cause: HappeningType | 'corrected' | 'tick';
  /** When it happened; earlier than `now` when entered later. */
  readonly at: Date;
  readonly now: Date;
}

export interface Followed {
  readonly afternoon: AfternoonPlaces;
  /** Other visits, and this one, whose steps lost their place. */
  readonly displaced: readonly { readonly visitId: string; readonly stepIds: readonly string[] }[];
  readonly alerts: readonly { readonly kind: string; readonly visitId: string | null }[];
  /** The visit needs an operating room no longer that it had reserved: somebody else may have it. */
  readonly gaveUp: boolean;
  /** The decision moved the afternoon: record this as the next fact of the visit (`apply` and `save`, no second `follow`). */
  readonly replanned: Extract<Happening, { type: 'rescheduled' }> | null;
}

export interface StartQuestion {
  readonly visit: Visit;
  readonly stepId: string;
  /** Rows the body names; a nurse may be named by her person row. */
  readonly given: readonly string[];
  readonly at: Date;
  readonly now: Date;
  /** Who starts it: preferred where nobody is reserved. */
  readonly staffId: string | null;
}
