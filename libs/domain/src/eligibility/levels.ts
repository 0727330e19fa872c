import { DISC_LEVELS, type DiscLevel } from '../visit/vocabulary.ts';

/** Each level once, from top to bottom of the spine. */
export const sortedLevels = (levels: readonly DiscLevel[]): readonly DiscLevel[] =>
  DISC_LEVELS.filter((level) => levels.includes(level));

/** The same discs, in whatever order they were named. */
export const sameLevels = (a: readonly DiscLevel[], b: readonly DiscLevel[]): boolean =>
  DISC_LEVELS.every((level) => a.includes(level) === b.includes(level));
