import type { Objective } from '../plan/plan-answer.ts';
import type { Gain } from './proposal.ts';

/** Both objectives side by side, part by part. */
export function gainsOf(before: Objective, after: Objective): Readonly<Record<keyof Objective, Gain>> {
  const gain = (part: keyof Objective): Gain => ({ before: before[part], after: after[part] });
  return {
    waiting: gain('waiting'),
    idle: gain('idle'),
    blocking: gain('blocking'),
    overtime: gain('overtime'),
    otherDoctor: gain('otherDoctor'),
    toldMinutes: gain('toldMinutes'),
    toldPersons: gain('toldPersons'),
    unplaced: gain('unplaced'),
    total: gain('total'),
  };
}
