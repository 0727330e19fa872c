import { describe, expect, it } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import type { Role, SessionView } from '../api/views.ts';
import { CABLE_OUT, refuse } from '../testing/clinic-server.ts';
import { EventStream } from '../testing/event-stream.ts';
import { openScreen } from '../testing/open-screen.tsx';
import { aSession } from '../testing/views.ts';
import { firstArea } from './areas.ts';

const signedIn = (role: Role, permissions: string[]): SessionView => aSession({ roles: [role], permissions });

describe('the frame around every screen', () => {
  it('shows each role its own areas', async () => {
    await openScreen('/arrivals');
    const areas = await screen.findByRole('navigation', { name: 'Areas' });
    expect(
      within(areas)
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    ).toEqual(['Day', 'Book', 'Arrivals', 'Recovery']);
    expect(within(areas).getByRole('link', { name: 'Arrivals' })).toHaveAttribute('aria-current', 'page');
  });

  it('begins where a person works', () => {
    expect(firstArea(['doctor'], ['visit.eligibility', 'board.read'])).toBe('/doctor');
    expect(firstArea(['nurse'], ['recovery.read', 'board.read'])).toBe('/recovery');
    expect(firstArea(['admin'], ['account.read'])).toBeNull();
  });

  it('keeps an area from whom it does not belong to', async () => {
    const { server } = await openScreen('/book', { session: signedIn('radiographer', ['board.read', 'step.imaging']) });
    expect(await screen.findByText('This area is not part of your role')).toBeVisible();
    expect(server.requests('POST /patients/search')).toEqual([]);
  });

  it('shows the clinic’s time, not the device’s', async () => {
    await openScreen('/arrivals');
    expect(await screen.findByLabelText(/^Clinic time/)).toHaveTextContent('11:42');
  });

  it('says that it is live, and how old the board is when it is not', async () => {
    await openScreen('/arrivals');
    await waitFor(() => expect(EventStream.latest).toBeDefined());
    act(() => EventStream.latest?.connect());
    expect(await screen.findByText('Live')).toBeVisible();
    act(() => EventStream.latest?.lose());
    expect(
      await screen.findByText('Offline: the board is less than a minute old', {}, { timeout: 8_000 }),
    ).toBeVisible();
    expect(screen.getByText('Sato Keiko')).toBeVisible();
  });

  it('keeps showing the last board when the network is gone', async () => {
    const { server, client } = await openScreen('/arrivals');
    expect(await screen.findByText('Sato Keiko')).toBeVisible();
    server.change({ 'GET /board': () => CABLE_OUT });
    await act(() => client.refetchQueries({ queryKey: ['board'] }));
    expect(screen.getByText('Sato Keiko')).toBeVisible();
  });

  it('switches every text to the other language', async () => {
    const { user } = await openScreen('/arrivals');
    await user.click(await screen.findByRole('button', { name: '日本語' }));
    expect(await screen.findByRole('heading', { name: '受付' })).toBeVisible();
    expect(document.documentElement.lang).toBe('ja');
    await user.click(screen.getByRole('button', { name: 'English' }));
    expect(await screen.findByRole('heading', { name: 'Arrivals' })).toBeVisible();
  });

  it('goes to an area by its number and explains the keys with ?', async () => {
    const { user, router } = await openScreen('/arrivals');
    await screen.findByText('Sato Keiko');
    await user.keyboard('?');
    expect(await screen.findByRole('dialog', { name: 'Keyboard map' })).toBeVisible();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    await user.keyboard('1');
    await waitFor(() => expect(router.state.location.pathname).toBe('/day'));
  });

  it('brings up the sign-in page when the session has ended, and knows the way back', async () => {
    const { server, client, router } = await openScreen('/arrivals?find=Sato');
    await screen.findByText('Sato Keiko');
    server.change({ 'GET /board': refuse(401, 'unauthenticated') });
    await act(() => client.refetchQueries({ queryKey: ['board'] }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/sign-in'));
    expect(router.state.location.search).toEqual({ next: '/arrivals?find=Sato', why: 'ended' });
  });

  it('forgets what it showed when somebody signs out', async () => {
    const { user, client, router, server } = await openScreen('/arrivals');
    await user.click(await screen.findByRole('button', { name: /^Account/ }));
    await user.click(await screen.findByRole('menuitem', { name: 'Sign out' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/sign-in'));
    expect(server.requests('DELETE /session')).toHaveLength(1);
    expect(client.getQueryData(['board', '2026-11-20'])).toBeUndefined();
  });
});
