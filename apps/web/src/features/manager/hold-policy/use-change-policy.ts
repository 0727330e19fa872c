import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { calls } from '../../../api/calls.ts';
import { keys } from '../../../api/keys.ts';
import type { ProblemError } from '../../../api/problem.ts';
import type { HoldPolicyView } from '../../../api/views.ts';
import { notifyDone } from '../../../lib/notify.ts';
import { uuid } from '../../../lib/uuid.ts';

interface Change {
  holdPolicy: HoldPolicyView['holdPolicy'];
  standbyRisk: number;
  reason: string;
}

/** Saves the policy once, on what was seen of it. */
export function useChangePolicy(version: number) {
  const { t } = useTranslation('holdPolicy');
  const client = useQueryClient();
  const mutation = useMutation<HoldPolicyView, ProblemError, Change & { key: string }>({
    mutationFn: ({ key, ...change }) => calls.changeHoldPolicy(change, version, key),
    onSuccess: (saved) => {
      client.setQueryData(keys.holdPolicy, saved);
      notifyDone(t('saved'));
    },
    onError: ({ code }) => {
      if (code === 'stale_version') void client.invalidateQueries({ queryKey: keys.holdPolicy });
    },
  });
  return {
    save: (change: Change) => mutation.mutate({ ...change, key: uuid() }),
    isPending: mutation.isPending,
    error: mutation.error,
    isStale: mutation.error?.code === 'stale_version',
  };
}
