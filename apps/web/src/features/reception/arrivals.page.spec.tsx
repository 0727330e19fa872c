import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { refuse } from '../../testing/clinic-server.ts';
import { openScreen } from '../../testing/open-screen.tsx';
import { aBoard, aPatient, aStep, aVisit, aVisitView, at } from '../../testing/views.ts';

const arrived = aVisitView({
  status: 'checked-in',
  version: 4,
  place: { where: 'waiting', stepKind: 'mri', resourceId: null, since: at('11:42') },
});
const history = {
  items: [
    {
      id: 'fact-2',
      seq: 2,
      type: 'checked-in',
      at: at('11:42'),
      recordedAt: at('11:42'),
      by: { accountId: 'account-1', displayName: '田中', roles: ['reception'] },
      stageBefore: 'booked',
      stageAfter: 'checked-in',
      details: {},
      correctedBy: null,
      corrects: null,
    },
  ],
  nextCursor: null,
};

describe('receiving patients at the front door', () => {
  it('checks in with two taps, showing name and birth date in between', async () => {
    const { server, user } = await openScreen('/arrivals', { answers: { 'POST /visits/:id/check-in': arrived } });
    await user.click(await screen.findByRole('button', { name: 'Check in' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText('Sato Keiko')).toBeVisible();
    expect(within(dialog).getByText('12 Apr 1956')).toBeVisible();
    server.change({ 'GET /board': aBoard({ visits: [arrived] }) });
    await user.click(within(dialog).getByRole('button', { name: 'Name and birth date match' }));
    const here = screen.getByRole('region', { name: /^Here/ });
    expect(await within(here).findByText('Sato Keiko')).toBeVisible();
    const [sent] = server.requests('POST /visits/:id/check-in');
    expect(sent?.headers.get('idempotency-key')).toMatch(/^[0-9a-f-]{36}$/);
    expect(sent?.headers.get('if-match')).toBeNull();
  });

  it('takes a check-in of the wrong patient back through a correction', async () => {
    const { server, user } = await openScreen('/arrivals', {
      answers: {
        'POST /visits/:id/check-in': arrived,
        'GET /visits/:id/history': history,
        'POST /visits/:id/correct': aVisitView({ version: 5 }),
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Check in' }));
    await user.click(await screen.findByRole('button', { name: 'Name and birth date match' }));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(server.requests('POST /visits/:id/correct')).toHaveLength(1));
    expect(server.requests('POST /visits/:id/correct')[0]?.body).toEqual({
      historyId: 'fact-2',
      reason: 'Wrong patient',
    });
    expect(await screen.findByText(/Both facts stay in the history/)).toBeVisible();
  });

  it('says what to do when the visit has moved on meanwhile, and shows it afresh', async () => {
    const { server, user } = await openScreen('/arrivals', {
      answers: { 'POST /visits/:id/check-in': refuse(409, 'invalid_transition', { stage: 'cancelled', allowed: [] }) },
    });
    await user.click(await screen.findByRole('button', { name: 'Check in' }));
    const before = server.requests('GET /board').length;
    await user.click(await screen.findByRole('button', { name: 'Name and birth date match' }));
    expect(await screen.findByText('This does not fit where the visit stands now')).toBeVisible();
    await waitFor(() => expect(server.requests('GET /board').length).toBeGreaterThan(before));
  });

  it('puts the latest first, and warns of two patients with one surname', async () => {
    const kenji = aPatient({ id: 'patient-2', givenName: '健司', givenNameRomaji: 'Kenji', birthDate: '1961-09-30' });
    const visits = [
      aVisit({ sameSurnameToday: true }),
      aVisit({ id: 'visit-2', patient: kenji, sameSurnameToday: true, arriveAt: at('11:55'), late: { minutes: 27 } }),
    ];
    await openScreen('/arrivals', { answers: { 'GET /board': aBoard({ visits }) } });
    const expected = await screen.findByRole('region', { name: /^Late and expected/ });
    const cards = await within(expected).findAllByRole('article');
    expect(cards.map((card) => within(card).getByText(/^Sato/).textContent)).toEqual([
      expect.stringContaining('Kenji'),
      expect.stringContaining('Keiko'),
    ]);
    const banner = screen.getByRole('note');
    expect(banner).toHaveTextContent('Same surname today');
    expect(banner).toHaveTextContent('30 Sept 1961');
  });

  it('shows afternoons that a decision has freed', async () => {
    const declined = aVisit({
      status: 'not-eligible',
      decision: 'not-eligible',
      afternoon: 'released',
      place: { where: 'waiting', stepKind: null, resourceId: null, since: at('11:30') },
      steps: [aStep('procedure', '14:00', 40, { reservation: 'released' })],
    });
    await openScreen('/arrivals', { answers: { 'GET /board': aBoard({ visits: [declined] }) } });
    const freed = await screen.findByRole('region', { name: 'Freed afternoons' });
    expect(freed).toHaveTextContent('14:00–14:40');
    expect(screen.getByRole('button', { name: 'Going home' })).toBeVisible();
  });

  it('leaves it to a person to say that somebody did not come, with a reason', async () => {
    const { server, user } = await openScreen('/arrivals', {
      answers: {
        'GET /board': aBoard({ visits: [aVisit({ arriveAt: at('11:10'), late: { minutes: 32 } })] }),
        'POST /visits/:id/no-show': aVisitView({ status: 'no-show' }),
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Did not come' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Forgot' }));
    await user.click(within(dialog).getByRole('button', { name: 'Did not come' }));
    await waitFor(() => expect(server.requests('POST /visits/:id/no-show')[0]?.body).toEqual({ reason: 'Forgot' }));
  });
});
