import { useMutation, useQueryClient } from '@tanstack/react-query';
import { notifyDone, notifyProblem } from '../lib/notify.ts';
import { useProblemText } from '../lib/problem-text.ts';
import { uuid } from '../lib/uuid.ts';
import { calls } from './calls.ts';
import { keys } from './keys.ts';
import { asProblem } from './problem.ts';
import type { ResourceView, VisitSummary } from './views.ts';

interface Act {
  send: () => Promise<unknown>;
  said: string | null;
}

/** What can be done with a room or a device: ready again, closed, re-opened. */
export function useResourceActs() {
  const client = useQueryClient();
  const problemText = useProblemText();
  const mutation = useMutation({
    mutationFn: ({ send }: Act) => send(),
    onSuccess: (_answer, { said }) => {
      for (const queryKey of [keys.boards, keys.resources, keys.recoveryRooms])
        void client.invalidateQueries({ queryKey });
      if (said !== null) notifyDone(said);
    },
    onError: (error) => notifyProblem(problemText(asProblem(error))),
  });
  return {
    pending: mutation.isPending,
    ready: ({ id }: ResourceView, said: string) => {
      const key = uuid();
      mutation.mutate({ send: () => calls.resourceReady(id, key), said });
    },
    reopen: ({ id }: ResourceView, closureId: string, said: string) => {
      const key = uuid();
      mutation.mutate({ send: () => calls.reopenResource(id, closureId, key), said });
    },
    /** Answers who had been planned there. */
    close: async (
      { id }: ResourceView,
      body: { start?: string; end: string; reason: string },
    ): Promise<VisitSummary[]> => {
      const key = uuid();
      const answer = await mutation.mutateAsync({ send: () => calls.closeResource(id, body, key), said: null });
      return (answer as Awaited<ReturnType<typeof calls.closeResource>>).affected;
    },
  };
}
