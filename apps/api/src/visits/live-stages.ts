import type { Stage } from '@higaeri/domain';

const OVER: ReadonlySet<Stage> = new Set(['cancelled', 'no-show', 'transferred', 'withdrawn', 'left', 'departed']);

/** Whether the visit still counts as the patient's one visit of its day (the index `visit_one_a_day` says the same). */
export const isLive = (stage: Stage): boolean => !OVER.has(stage);
