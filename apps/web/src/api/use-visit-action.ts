import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { notifyDone, notifyProblem } from '../lib/notify.ts';
import { useProblemText } from '../lib/problem-text.ts';
import { uuid } from '../lib/uuid.ts';
import { calls } from './calls.ts';
import { keys } from './keys.ts';
import { asProblem, type ProblemCode, type ProblemError } from './problem.ts';
import { rememberVisit } from './remember-visit.ts';
import { send } from './transport.ts';
import { visitPath } from './visit-paths.ts';
import type { Happening, VisitView } from './views.ts';

export interface VisitAct {
  visitId: string;
  happening: Happening;
  /** The step's id, or the checklist's phase. */
  part?: string;
  body?: unknown;
  /** The version the person was looking at; needed by intake, screening, consent, checklist, eligibility, reschedule. */
  version?: number;
  /** What the message after success says; the kind of act when absent. */
  said?: string | ((visit: VisitView) => string);
  /** No offer to undo, and no message: the screen says it itself; `problems`: only what went wrong. */
  quiet?: boolean | 'problems';
  /** Problems that the screen answers itself. */
  handles?: readonly ProblemCode[];
}
interface Keyed extends VisitAct {
  idempotencyKey: string;
}

const MOVED = new Set(['stale_version', 'invalid_transition', 'gate_not_met', 'resource_in_use', 'not_found']);
const RETRIES = 2;

const saidBy = ({ said }: VisitAct, visit: VisitView): string | undefined =>
  typeof said === 'function' ? said(visit) : said;

async function perform({ visitId, happening, part, body, version, idempotencyKey }: Keyed): Promise<VisitView> {
  const way = visitPath(happening);
  return send<VisitView>(way.method, way.path(visitId, part), {
    body: body ?? {},
    idempotencyKey,
    ...(way.ifMatch && version !== undefined ? { ifMatch: version } : {}),
  });
}

/**
 * Everything that can happen to a visit, from any screen: sends it once, shows the fresh visit everywhere,
 * offers to undo it, and says what to do when it was refused.
 * Shape:  `act` for a button; `actAsync` resolves to the visit or rejects with `ProblemError` (already told unless `quiet`).
 */
export function useVisitAction() {
  const client = useQueryClient();
  const { t } = useTranslation(['common', 'domain']);
  const problemText = useProblemText();

  const undo = useMutation({
    mutationFn: async ({ visitId, happening }: VisitAct): Promise<VisitView> => {
      const { items } = await calls.history(visitId);
      const fact = items.filter((item) => item.type === visitPath(happening).fact && item.correctedBy === null).at(-1);
      return send<VisitView>('POST', `/visits/${visitId}/correct`, {
        body: { historyId: fact?.id ?? '', reason: t('wrongPatient') },
        idempotencyKey: uuid(),
      });
    },
    onSuccess: (visit) => {
      rememberVisit(client, visit);
      notifyDone(t('undone'));
    },
    onError: (error) => notifyProblem(problemText(asProblem(error))),
  });

  const mutation = useMutation<VisitView, ProblemError, Keyed>({
    mutationFn: perform,
    // The same key goes out again, so an answer that was lost on the way counts once.
    retry: (failures, problem) => problem.code === 'unreachable' && failures < RETRIES && navigator.onLine,
    onSuccess: (visit, act) => {
      rememberVisit(client, visit);
      if (act.quiet !== true)
        notifyDone(saidBy(act, visit) ?? t(`domain:did.${act.happening}`), {
          label: t('undo'),
          act: () => undo.mutate(act),
        });
    },
    onError: (problem, act) => {
      if (MOVED.has(problem.code)) {
        void client.invalidateQueries({ queryKey: keys.visit(act.visitId) });
        void client.invalidateQueries({ queryKey: keys.boards });
      }
      if ((act.quiet ?? false) === false && act.handles?.includes(problem.code) !== true)
        notifyProblem(problemText(problem));
    },
  });

  return {
    act: (act: VisitAct) => mutation.mutate({ ...act, idempotencyKey: uuid() }),
    actAsync: (act: VisitAct) => mutation.mutateAsync({ ...act, idempotencyKey: uuid() }),
    pending: mutation.isPending,
    /** Which visit is being written, for a button's own busy state. */
    pendingVisitId: mutation.isPending ? mutation.variables.visitId : null,
    problem: mutation.error,
    reset: mutation.reset,
  };
}
