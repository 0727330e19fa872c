import type { StoredMove } from '../store/proposal.ts';

const MINUTE = 60_000;

/** Whether every move can still be kept: none should have begun longer ago than the clinic tolerates. Units: minutes. */
export const isInTime = (moves: readonly StoredMove[], now: Date, toleratedMinutes: number): boolean =>
  moves.every(({ to }) => Date.parse(to.start) >= now.getTime() - toleratedMinutes * MINUTE);
