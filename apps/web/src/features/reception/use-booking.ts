import { useMutation, useQueryClient } from '@tanstack/react-query';
import { calls } from '../../api/calls.ts';
import { keys } from '../../api/keys.ts';
import type { ProblemError } from '../../api/problem.ts';
import { rememberVisit } from '../../api/remember-visit.ts';
import { send } from '../../api/transport.ts';
import { given } from '../../lib/given.ts';
import { uuid } from '../../lib/uuid.ts';
import type { ItineraryView, VisitView } from '../../api/views.ts';

interface Booking {
  patientId: string | null;
  treatment: string | null;
  discs: number;
  imagesFromElsewhere: boolean;
  /** Given: this visit gets another time instead of a new one being made. */
  moving: VisitView | null;
  onDone: (visit: VisitView) => void;
}
interface Order {
  kind: 'book' | 'walk-in';
  /** Empty: only the arrival. */
  itineraryId: string;
  key: string;
}

/** Sends a booking, a walk-in or a move exactly once, and keeps what the server answered when it could not. */
export function useBooking({ patientId, treatment, discs, imagesFromElsewhere, moving, onDone }: Booking) {
  const client = useQueryClient();
  const mutation = useMutation<VisitView, ProblemError, Order>({
    mutationFn: ({ kind, itineraryId, key }) => {
      const what = {
        patientId: patientId ?? '',
        treatment: treatment ?? '',
        ...given({ discs: discs === 1 ? undefined : discs }),
      };
      if (moving !== null)
        return send<VisitView>('POST', `/visits/${moving.id}/reschedule`, {
          body: { itineraryId },
          idempotencyKey: key,
          ifMatch: moving.version,
        });
      if (kind === 'walk-in')
        return calls.walkIn({ ...what, ...given({ itineraryId: itineraryId || undefined }) }, key);
      return calls.book(
        { ...what, itineraryId, ...given({ imagesFromElsewhere: imagesFromElsewhere || undefined }) },
        key,
      );
    },
    retry: (failures, problem) => problem.code === 'unreachable' && failures < 2 && navigator.onLine,
    onSuccess: (visit) => {
      rememberVisit(client, visit);
      void client.invalidateQueries({ queryKey: ['visits-of'] });
      onDone(visit);
    },
    onError: (problem) => {
      // What was on offer is no longer true: look again.
      if (['slot_taken', 'itinerary_past', 'invalid_itinerary'].includes(problem.code))
        void client.invalidateQueries({ queryKey: keys.availabilities });
      if (problem.code === 'stale_version' && moving !== null)
        void client.invalidateQueries({ queryKey: keys.visit(moving.id) });
    },
  });
  return {
    book: ({ itineraryId }: ItineraryView) => mutation.mutate({ kind: 'book', itineraryId, key: uuid() }),
    walkIn: (itinerary: ItineraryView | null) =>
      mutation.mutate({ kind: 'walk-in', itineraryId: itinerary?.itineraryId ?? '', key: uuid() }),
    /** The offer being sent; empty text for an arrival alone; null for nothing. */
    pendingId: mutation.isPending ? mutation.variables.itineraryId : null,
    problem: mutation.error,
  };
}
