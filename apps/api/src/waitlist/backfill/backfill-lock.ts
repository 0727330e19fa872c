/** Held by whoever offers places, so that a freed afternoon is offered to one person at a time. */
export const BACKFILL_LOCK = 'backfill';
