import { describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { CABLE_OUT, refuse } from '../../testing/clinic-server.ts';
import { openScreen } from '../../testing/open-screen.tsx';
import { aSession } from '../../testing/views.ts';

const fill = async (user: Awaited<ReturnType<typeof openScreen>>['user'], password = 'right horse') => {
  await user.type(await screen.findByLabelText('E-mail'), 'reception@demo.higaeri');
  await user.type(screen.getByLabelText('Password'), password);
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
};

describe('signing in', () => {
  it('comes first, and leads back to the address that was asked for', async () => {
    const { router, user, server } = await openScreen('/day?by=patient', {
      session: null,
      answers: { 'POST /session': aSession() },
    });
    await fill(user);
    await waitFor(() => expect(router.state.location.pathname).toBe('/day'));
    expect(router.state.location.search).toEqual({ by: 'patient' });
    expect(server.requests('POST /session')[0]?.body).toEqual({
      email: 'reception@demo.higaeri',
      password: 'right horse',
    });
  });

  it('never leads to an address elsewhere', async () => {
    const { router, user } = await openScreen('/sign-in?next=%2F%2Fevil.example%2Fday', {
      session: null,
      answers: { 'POST /session': aSession() },
    });
    await fill(user);
    await waitFor(() => expect(router.state.location.pathname).toBe('/arrivals'));
  });

  it('says that one of the two is wrong, not which', async () => {
    const { user } = await openScreen('/sign-in', {
      session: null,
      answers: { 'POST /session': refuse(401, 'unauthenticated') },
    });
    await fill(user);
    expect(await screen.findByRole('alert')).toHaveTextContent('E-mail or password is not right.');
  });

  it('says how long to wait after too many attempts', async () => {
    const { user } = await openScreen('/sign-in', {
      session: null,
      answers: { 'POST /session': refuse(429, 'too_many_requests', { retryAfter: '42' }) },
    });
    await fill(user);
    expect(await screen.findByRole('alert')).toHaveTextContent('Try again in 42 seconds.');
  });

  it('says when the server can not be reached', async () => {
    const { user } = await openScreen('/sign-in', { session: null, answers: { 'POST /session': () => CABLE_OUT } });
    await fill(user);
    expect(await screen.findByRole('alert')).toHaveTextContent('No connection to the server');
  });

  it('tells somebody who was away why this page is here', async () => {
    await openScreen('/sign-in?why=idle', { session: null });
    expect(await screen.findByText(/signed out because the screen was not used/)).toBeVisible();
  });
});
