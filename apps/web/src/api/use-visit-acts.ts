import { useVisitAction } from './use-visit-action.ts';
import type { Happening, StepKind, StepView, VisitView } from './views.ts';

/** What the signed-in person may do with one visit now, step kinds by name. */
export function useVisitActs(visit: VisitView) {
  const { act, actAsync, pending, problem } = useVisitAction();
  const step = (kind: StepKind): StepView | undefined => visit.steps.find((one) => one.kind === kind);
  const may = (happening: Happening, kind?: StepKind): boolean =>
    visit.possible.some((one) => one.happening === happening && (kind === undefined || one.stepId === step(kind)?.id));
  const about = (happening: Happening, kind: StepKind, body: object) => ({
    visitId: visit.id,
    happening,
    body,
    ...(step(kind) === undefined ? {} : { part: step(kind)?.id ?? '' }),
  });
  const put = (happening: Happening, body: object, part?: string) => ({
    visitId: visit.id,
    happening,
    body,
    version: visit.version,
    ...(part === undefined ? {} : { part }),
  });
  return {
    pending,
    problem,
    may,
    step,
    complete: (kind: StepKind, body: object = {}) => act(about('steps/complete', kind, body)),
    stop: (kind: StepKind, reason: string) => act(about('steps/stop', kind, { reason })),
    skip: (kind: StepKind, reason: string) => act(about('steps/skip', kind, { reason })),
    /** A fact: no version is needed. */
    tell: (happening: Happening, body: object = {}) => act({ visitId: visit.id, happening, body }),
    /** A document, replaced as one and based on the version shown. */
    save: (happening: Happening, body: object, part?: string) => act(put(happening, body, part)),
    saveAsync: (happening: Happening, body: object, said?: (visit: VisitView) => string) =>
      actAsync({ ...put(happening, body), ...(said === undefined ? {} : { said }) }),
  };
}
export type VisitActs = ReturnType<typeof useVisitActs>;
