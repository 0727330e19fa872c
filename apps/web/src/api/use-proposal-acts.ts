import { useMutation, useQueryClient } from '@tanstack/react-query';
import { notifyDone, notifyProblem } from '../lib/notify.ts';
import { useProblemText } from '../lib/problem-text.ts';
import { uuid } from '../lib/uuid.ts';
import { calls } from './calls.ts';
import { keys } from './keys.ts';
import { asProblem } from './problem.ts';
import type { ProposalView, WishedMove } from './views.ts';

interface Act {
  send: () => Promise<ProposalView>;
  said?: (answer: ProposalView) => string | null;
}

/** What a person can do with a changed plan: ask for one, apply it, say not now, note who has been told. */
export function useProposalActs() {
  const client = useQueryClient();
  const problemText = useProblemText();
  const mutation = useMutation({
    mutationFn: ({ send }: Act) => send(),
    onSuccess: (answer, { said }) => {
      const text = said?.(answer) ?? null;
      if (text !== null) notifyDone(text);
    },
    onError: (error) => notifyProblem(problemText(asProblem(error))),
    // Refused or not: what is shown is what is so now.
    onSettled: () => {
      for (const queryKey of [keys.everyProposal, keys.boards, keys.visits, keys.recoveryRooms])
        void client.invalidateQueries({ queryKey });
    },
  });
  const run = (call: (key: string) => Promise<ProposalView>, said?: Act['said']): void => {
    const key = uuid();
    mutation.mutate({ send: () => call(key), ...(said === undefined ? {} : { said }) });
  };
  return {
    pending: mutation.isPending,
    ask: (date: string, said: Act['said']) => run((key) => calls.replan(date, key), said),
    /** A step put where somebody wants it: who would have to give way. */
    askMove: (date: string, move: WishedMove, said: Act['said']) =>
      run((key) => calls.replan(date, key, { move }), said),
    apply: (proposal: ProposalView, said: Act['said']) => run((key) => calls.applyProposal(proposal, key), said),
    dismiss: (proposal: ProposalView, said: Act['said']) => run((key) => calls.dismissProposal(proposal, key), said),
    tell: (proposal: ProposalView, visitId: string, told: boolean) =>
      run((key) => calls.tellOf(proposal, { visitId, told }, key)),
  };
}
