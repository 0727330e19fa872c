import { releaseAfternoon } from './afternoon.ts';
import { breakOff } from './steps.ts';
import type { Visit } from './visit.ts';
import type { Instant } from './vocabulary.ts';

/**
 * What every end has in common: nothing is in progress any more and unused places go back.
 * Shape:  the stage is already set; steps never begun stay `planned`.
 */
export const endVisit = (visit: Visit, at: Instant, reason: string | null): Visit => ({
  ...releaseAfternoon(breakOff(visit, at, reason)),
  endReason: reason,
});
