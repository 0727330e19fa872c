import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { keys } from '../api/keys.ts';
import { asProblem } from '../api/problem.ts';

const RETRIES = 2;

/** Shape:  any answer "signed out" ends the session here too, which brings up the sign-in page. */
export function makeQueryClient(): QueryClient {
  const signedOut = (error: unknown): void => {
    if (asProblem(error).code === 'unauthenticated') client.setQueryData(keys.session, null);
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: signedOut }),
    mutationCache: new MutationCache({ onError: signedOut }),
    defaultOptions: {
      // Asked also while the device believes it is offline: the clinic's own network may be up all the same.
      queries: {
        networkMode: 'always',
        refetchOnWindowFocus: true,
        retry: (failures, error) =>
          failures < RETRIES && ['unreachable', 'service_unavailable'].includes(asProblem(error).code),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
  return client;
}
