import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { clinicNow } from '../lib/clinic-clock.ts';
import { useSession } from '../lib/session-context.ts';
import { uuid } from '../lib/uuid.ts';
import type { Measured } from './observation-body.ts';
import { ObservationQueue } from './observation-queue.ts';
import type { Observation, VisitSummary } from './views.ts';

const queues = new WeakMap<object, Map<string, ObservationQueue>>();

/** The queue of the signed-in person; one per page, so that order is kept from any screen. */
function useQueue(): ObservationQueue {
  const client = useQueryClient();
  const { account } = useSession();
  const [queue] = useState(() => {
    const mine = queues.get(client) ?? new Map<string, ObservationQueue>();
    queues.set(client, mine);
    const found = mine.get(account.id) ?? new ObservationQueue(client, account.id);
    mine.set(account.id, found);
    return found;
  });
  return queue;
}

/** Observations: record one, and see what has not been sent. */
export function useObservations() {
  const queue = useQueue();
  useEffect(() => queue.start(), [queue]);
  const waiting = useSyncExternalStore(queue.subscribe, queue.read);
  return {
    waiting,
    record: (visit: VisitSummary, kind: Observation['kind'], measured: Measured) => {
      const clientId = uuid();
      const at = new Date(clinicNow()).toISOString();
      return queue.add({
        clientId,
        visitId: visit.id,
        callNumber: visit.callNumber,
        body: { clientId, kind, at, ...measured },
      });
    },
    discard: (clientId: string) => queue.discard(clientId),
  };
}
