import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { notifyDone, notifyProblem } from '../lib/notify.ts';
import { useProblemText } from '../lib/problem-text.ts';
import { uuid } from '../lib/uuid.ts';
import { asProblem, type ProblemError } from './problem.ts';
import { rememberVisit } from './remember-visit.ts';
import { send } from './transport.ts';
import type { VisitView } from './views.ts';

interface Correction {
  visitId: string;
  historyId: string;
  reason: string;
}

/** Takes a fact back, however long ago it was entered; both stay in the history. A refusal says what must be undone first. */
export function useCorrection() {
  const client = useQueryClient();
  const { t } = useTranslation('common');
  const problemText = useProblemText();
  const mutation = useMutation<VisitView, ProblemError, Correction & { key: string }>({
    mutationFn: ({ visitId, historyId, reason, key }) =>
      send<VisitView>('POST', `/visits/${visitId}/correct`, { body: { historyId, reason }, idempotencyKey: key }),
    onSuccess: (visit) => {
      rememberVisit(client, visit);
      notifyDone(t('undone'));
    },
    onError: (error) => notifyProblem(problemText(asProblem(error))),
  });
  return {
    correct: (correction: Correction) => mutation.mutate({ ...correction, key: uuid() }),
    pending: mutation.isPending,
  };
}
