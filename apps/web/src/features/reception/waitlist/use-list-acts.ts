import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { calls } from '../../../api/calls.ts';
import { keys } from '../../../api/keys.ts';
import type { ProblemError } from '../../../api/problem.ts';
import type { WaitlistEntry } from '../../../api/views.ts';
import { notifyDone, notifyProblem } from '../../../lib/notify.ts';
import { useProblemText } from '../../../lib/problem-text.ts';
import { uuid } from '../../../lib/uuid.ts';
import { patientText } from '../../../ui/patient-name.tsx';

type ListAct = { entry: WaitlistEntry; act: 'decline' | 'decline-and-leave' | 'leave' };

const send = ({ entry: { id }, act }: ListAct, key: string): Promise<WaitlistEntry> =>
  act === 'leave' ? calls.leaveWaitlist(id, key) : calls.declineOffer(id, { leave: act !== 'decline' }, key);

/** A no, or the end of waiting: sent once, told in a word. */
export function useListActs() {
  const client = useQueryClient();
  const { t, i18n } = useTranslation('reception');
  const problemText = useProblemText();
  const mutation = useMutation<WaitlistEntry, ProblemError, ListAct & { key: string }>({
    mutationFn: ({ key, ...act }) => send(act, key),
    retry: (failures, problem) => problem.code === 'unreachable' && failures < 2 && navigator.onLine,
    onSuccess: (_entry, { entry, act }) =>
      notifyDone(
        t(act === 'decline' ? 'waitlist.declined' : 'waitlist.left', {
          name: patientText(entry.patient, '', i18n.language),
        }),
      ),
    onError: (problem) => notifyProblem(problemText(problem)),
    onSettled: () => void client.invalidateQueries({ queryKey: keys.waitlist }),
  });
  return {
    act: (act: ListAct) => mutation.mutate({ ...act, key: uuid() }),
    pending: mutation.isPending,
  };
}
