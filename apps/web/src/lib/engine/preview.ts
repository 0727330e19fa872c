import { moveStep, type MovedDay, type PlanProblem, type WishedMove } from '@higaeri/scheduling';

export interface Question {
  readonly problem: PlanProblem;
  readonly wish: WishedMove;
}

/** What screens show of a day with one step put elsewhere; null for a step that cannot be. */
export type Preview = Pick<MovedDay, 'moves' | 'breaches' | 'inOrder'> & { readonly unplaced: readonly string[] };

export function previewOf({ problem, wish }: Question): Preview | null {
  const moved = moveStep(problem, wish);
  if (moved === undefined) return null;
  const { moves, breaches, inOrder, schedule } = moved;
  return { moves, breaches, inOrder, unplaced: schedule.unplaced };
}
