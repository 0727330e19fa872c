import { useState } from 'react';
import { asProblem, type ProblemCode, type ProblemError } from './problem.ts';
import { useVisitAction } from './use-visit-action.ts';
import type { StepKind, VisitSummary } from './views.ts';

const PLACE: readonly ProblemCode[] = ['resource_in_use', 'no_free_resource'];

/** A start that found its place taken: what was tried and what the server said. */
export interface PlaceWanted {
  visit: VisitSummary;
  stepId: string;
  body: object;
  problem: ProblemError;
}

/**
 * Starts a step. Where the place is taken or nothing is free, `wanted` asks for another place instead of only saying no.
 * Shape:  `retry` starts the same step again with other resources added.
 */
export function useStartStep() {
  const { actAsync, pending, pendingVisitId } = useVisitAction();
  const [wanted, setWanted] = useState<PlaceWanted | null>(null);
  const begin = async (visit: VisitSummary, stepId: string, body: object): Promise<void> => {
    setWanted(null);
    try {
      await actAsync({ visitId: visit.id, happening: 'steps/start', part: stepId, body, handles: PLACE });
    } catch (error) {
      const problem = asProblem(error);
      if (PLACE.includes(problem.code)) setWanted({ visit, stepId, body, problem });
    }
  };
  return {
    pending,
    pendingVisitId,
    wanted,
    start: (visit: VisitSummary, kind: StepKind, body: object = {}): void => {
      const step = visit.steps.find((one) => one.kind === kind);
      if (step !== undefined) void begin(visit, step.id, body);
    },
    retry: (resources: string[]): void => {
      if (wanted !== null)
        void begin(wanted.visit, wanted.stepId, resources.length === 0 ? wanted.body : { ...wanted.body, resources });
    },
    giveUp: () => setWanted(null),
  };
}
export type StartStep = ReturnType<typeof useStartStep>;
