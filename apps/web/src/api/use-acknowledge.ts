import { useMutation, useQueryClient } from '@tanstack/react-query';
import { notifyProblem } from '../lib/notify.ts';
import { useProblemText } from '../lib/problem-text.ts';
import { uuid } from '../lib/uuid.ts';
import { calls } from './calls.ts';
import { keys } from './keys.ts';
import { asProblem } from './problem.ts';
import type { AlertView } from './views.ts';

/** Marks an alert as seen by the signed-in person. */
export function useAcknowledge(): (alert: AlertView) => void {
  const client = useQueryClient();
  const problemText = useProblemText();
  const mutation = useMutation({
    mutationFn: ({ id, key }: { id: string; key: string }) => calls.acknowledge(id, key),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.boards }),
    onError: (error) => notifyProblem(problemText(asProblem(error))),
  });
  return ({ id }) => mutation.mutate({ id, key: uuid() });
}
