import { QueryClientProvider } from '@tanstack/react-query';
import { MantineProvider } from '@mantine/core';
import { render, type RenderResult } from '@testing-library/react';
import type { ReactElement } from 'react';
import type { SessionView } from '../api/views.ts';
import { makeQueryClient } from '../app/query-client.ts';
import { theme } from '../app/theme.ts';
import { loadTexts, startTexts } from '../i18n/i18n.ts';
import type { Language } from '../i18n/texts.ts';
import { syncClinicClock } from '../lib/clinic-clock.ts';
import { SessionContext } from '../lib/session-context.ts';
import { aSession } from './views.ts';

/** Shows one piece of `ui/` by itself, in a language, at the clinic's time of the session. */
export async function showPiece(
  piece: ReactElement,
  { language = 'en', session = aSession() }: { language?: Language; session?: SessionView } = {},
): Promise<RenderResult> {
  await startTexts(language);
  await loadTexts('reception', 'clinical');
  syncClinicClock(session.now);
  const shown = render(
    <QueryClientProvider client={makeQueryClient()}>
      <MantineProvider theme={theme} env="test">
        <SessionContext value={session}>
          <section data-piece>{piece}</section>
        </SessionContext>
      </MantineProvider>
    </QueryClientProvider>,
  );
  // Only the piece: Mantine lays its style sheets beside it.
  return { ...shown, container: shown.container.querySelector<HTMLElement>('[data-piece]') ?? shown.container };
}
