import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { act, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { SessionView } from '../api/views.ts';
import { Providers } from '../app/providers.tsx';
import { makeQueryClient } from '../app/query-client.ts';
import { makeRouter } from '../app/router.tsx';
import { loadTexts, startTexts } from '../i18n/i18n.ts';
import type { Language } from '../i18n/texts.ts';
import { ClinicServer, refuse, type Answers } from './clinic-server.ts';
import { EventStream } from './event-stream.ts';
import { aBoard, aSession, aTreatment } from './views.ts';

export interface Opening {
  /** `null`: nobody is signed in. */
  session?: SessionView | null;
  answers?: Answers;
  language?: Language;
}

const page = (items: unknown[]) => ({ items, nextCursor: null });

/** Opens the app at an address, signed in, with the network answered by a `ClinicServer`. */
export async function openScreen(
  address: string,
  { session = aSession(), answers = {}, language = 'en' }: Opening = {},
) {
  await startTexts(language);
  await loadTexts(
    'reception',
    'clinical',
    'doctor',
    'theatre',
    'recovery',
    'imaging',
    'replan',
    'whatIf',
    'holdPolicy',
  );
  const server = new ClinicServer({
    'GET /session': session ?? refuse(401, 'unauthenticated'),
    'DELETE /session': {},
    'GET /board': aBoard(),
    'GET /treatments': page([aTreatment()]),
    'GET /resources': page([]),
    'GET /staff': page([]),
    'GET /visits': page([]),
    'GET /waitlist': page([]),
    'GET /days/:date/proposals': page([]),
    'GET /recovery-rooms': { items: [], now: aSession().now },
    ...answers,
  });
  EventStream.opened = [];
  globalThis.fetch = server.fetch;
  globalThis.EventSource = EventStream as unknown as typeof EventSource;
  const client = makeQueryClient();
  client.setDefaultOptions({
    ...client.getDefaultOptions(),
    queries: { ...client.getDefaultOptions().queries, retry: false },
  });
  const router = makeRouter(client, createMemoryHistory({ initialEntries: [address] }));
  render(
    <Providers client={client}>
      <RouterProvider router={router} />
    </Providers>,
  );
  await act(() => router.load());
  return { server, client, router, user: userEvent.setup() };
}
