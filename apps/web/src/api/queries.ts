import { queryOptions, useQuery, type QueryClient } from '@tanstack/react-query';
import { calls } from './calls.ts';
import { keys } from './keys.ts';
import { asProblem } from './problem.ts';
import type { SessionView } from './views.ts';

const MINUTE = 60_000;
// Events keep these fresh; the interval only matters while the event stream is down.
const BACKUP_POLL = 30_000;

/** Who is signed in; `null` when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: keys.session,
  queryFn: async ({ signal }): Promise<SessionView | null> => {
    try {
      return await calls.session(signal);
    } catch (error) {
      if (asProblem(error).code === 'unauthenticated') return null;
      throw error;
    }
  },
  staleTime: 5 * MINUTE,
});
export const boardQuery = (date: string) =>
  queryOptions({
    queryKey: keys.board(date),
    queryFn: ({ signal }) => calls.board(date, signal),
    staleTime: MINUTE,
    refetchInterval: BACKUP_POLL,
    gcTime: 12 * 60 * MINUTE,
  });
export const visitQuery = (id: string) =>
  queryOptions({ queryKey: keys.visit(id), queryFn: ({ signal }) => calls.visit(id, signal), staleTime: MINUTE });
export const historyQuery = (id: string) =>
  queryOptions({ queryKey: keys.history(id), queryFn: ({ signal }) => calls.history(id, signal), staleTime: MINUTE });
export const treatmentsQuery = queryOptions({
  queryKey: keys.treatments,
  queryFn: ({ signal }) => calls.treatments(signal),
  staleTime: 30 * MINUTE,
  select: (page) => page.items,
});
export const resourcesQuery = queryOptions({
  queryKey: keys.resources,
  queryFn: ({ signal }) => calls.resources(signal),
  staleTime: MINUTE,
  select: (page) => page.items,
});
export const staffQuery = queryOptions({
  queryKey: keys.staff,
  queryFn: ({ signal }) => calls.staff(signal),
  staleTime: 10 * MINUTE,
  select: (page) => page.items,
});
export const waitlistQuery = queryOptions({
  queryKey: keys.waitlist,
  queryFn: ({ signal }) => calls.waitlist(signal),
  staleTime: MINUTE,
  refetchInterval: BACKUP_POLL,
  select: (page) => page.items,
});
export const recoveryRoomsQuery = queryOptions({
  queryKey: keys.recoveryRooms,
  queryFn: ({ signal }) => calls.recoveryRooms(signal),
  staleTime: MINUTE,
  refetchInterval: BACKUP_POLL,
  gcTime: 12 * 60 * MINUTE,
});

/** The clinic as data for "what if". A picture of its own day would not bear changing under the reader, so nothing renews it but another date. */
export const simulationModelQuery = (date: string | undefined) =>
  queryOptions({
    queryKey: keys.simulationModel(date),
    queryFn: ({ signal }) => calls.simulationModel(date, signal),
    staleTime: 30 * MINUTE,
  });

export const holdPolicyQuery = queryOptions({
  queryKey: keys.holdPolicy,
  queryFn: ({ signal }) => calls.holdPolicy(signal),
  staleTime: MINUTE,
});
/** How many could be on standby at a risk; computed anew for each risk that is tried. */
export const standbyDaysQuery = (from: string, to: string, risk: number) =>
  queryOptions({
    queryKey: keys.standbyDays(from, to, risk),
    queryFn: ({ signal }) => calls.standbyDays({ from, to, risk }, signal),
    staleTime: MINUTE,
  });

/** What waits for an answer, and what was applied of late; newest first. */
export const proposalsQuery = (date: string) =>
  queryOptions({
    queryKey: keys.proposals(date),
    queryFn: ({ signal }) => calls.proposals(date, signal),
    staleTime: MINUTE,
    refetchInterval: BACKUP_POLL,
    select: (page) => page.items,
  });

export const useProposals = (date: string) => useQuery(proposalsQuery(date));
export const useBoard = (date: string) => useQuery(boardQuery(date));
export const useVisit = (id: string | null) => useQuery({ ...visitQuery(id ?? ''), enabled: id !== null });
export const useHistory = (id: string) => useQuery(historyQuery(id));
export const useTreatments = () => useQuery(treatmentsQuery);
export const useResources = () => useQuery(resourcesQuery);
export const useStaff = () => useQuery(staffQuery);
export const useWaitlist = (enabled = true) => useQuery({ ...waitlistQuery, enabled });
export const useRecoveryRooms = () => useQuery(recoveryRoomsQuery);

export const loadSession = (client: QueryClient): Promise<SessionView | null> =>
  client.query({ ...sessionQuery, staleTime: 'static' });
