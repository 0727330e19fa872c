import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { calls } from '../../../api/calls.ts';
import { keys } from '../../../api/keys.ts';
import type { ProblemError } from '../../../api/problem.ts';
import { rememberVisit } from '../../../api/remember-visit.ts';
import type { VisitView, WaitlistEntry } from '../../../api/views.ts';
import { uuid } from '../../../lib/uuid.ts';

/** What came of a yes: the visit, or why there is none. */
export interface Outcome {
  entry: WaitlistEntry;
  visit: VisitView | null;
  problem: ProblemError | null;
}
interface Yes {
  entry: WaitlistEntry;
  /** Agreed on the phone instead of what was offered and has gone. */
  instead: string | null;
  offerKey: string;
  acceptKey: string;
}

/** A patient's yes, sent once; its outcomes stay until the desk has read them. */
export function useAnswers() {
  const client = useQueryClient();
  const [outcomes, setOutcomes] = useState<Outcome[]>([]);
  const forget = ({ entry }: Outcome): void =>
    setOutcomes((before) => before.filter((outcome) => outcome.entry.id !== entry.id));
  const tell = (outcome: Outcome): void =>
    setOutcomes((before) => [outcome, ...before.filter(({ entry }) => entry.id !== outcome.entry.id)]);
  const yes = useMutation<VisitView, ProblemError, Yes>({
    mutationFn: async ({ entry, instead, offerKey, acceptKey }) => {
      if (instead !== null) await calls.offerPlace(entry.id, { itineraryId: instead }, offerKey);
      return calls.acceptOffer(entry.id, acceptKey);
    },
    // The same keys go out again, so an answer that was lost on the way counts once.
    retry: (failures, problem) => problem.code === 'unreachable' && failures < 2 && navigator.onLine,
    onSuccess: (visit, { entry }) => {
      rememberVisit(client, visit);
      tell({ entry, visit, problem: null });
    },
    onError: (problem, { entry }) => tell({ entry, visit: null, problem }),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: keys.waitlist });
      void client.invalidateQueries({ queryKey: ['visits-of'] });
    },
  });
  const say = (entry: WaitlistEntry, instead: string | null): void =>
    yes.mutate({ entry, instead, offerKey: uuid(), acceptKey: uuid() });
  return {
    outcomes,
    forget,
    accept: (entry: WaitlistEntry) => say(entry, null),
    acceptInstead: (entry: WaitlistEntry, itineraryId: string) => say(entry, itineraryId),
    pendingId: yes.isPending ? yes.variables.entry.id : null,
    pendingInstead: yes.isPending ? yes.variables.instead : null,
  };
}
