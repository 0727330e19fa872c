import { describe, expect, it } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import { refuse } from '../../../testing/clinic-server.ts';
import { EventStream } from '../../../testing/event-stream.ts';
import { openScreen } from '../../../testing/open-screen.tsx';
import { aBoard, aPatient, aStep, aVisit, aVisitView, anEntry, anItinerary, anOffer } from '../../../testing/views.ts';

const page = (items: unknown[]) => ({ items, nextCursor: null });
const CHEN = aPatient({
  id: 'patient-2',
  familyName: '陳',
  givenName: '偉',
  familyNameKana: 'チン',
  givenNameKana: 'イ',
  familyNameRomaji: 'Chen',
  givenNameRomaji: 'Wei',
  language: 'zh',
});
const asked = anEntry({ patient: CHEN, offer: anOffer(), note: 'near the station' });
const visit = aVisitView({ id: 'visit-9', date: '2026-11-21', patient: CHEN });

const card = async (): Promise<HTMLElement> => screen.findByRole('article', { name: 'Chen Wei' });
const opened = (answers: object) =>
  openScreen('/arrivals', {
    answers: { 'GET /board': aBoard({ visits: [] }), 'GET /waitlist': page([asked]), ...answers },
  });

describe('an offer on the desk', () => {
  it('says whom to call, in which language, about which day, and until when', async () => {
    await opened({});
    const offer = await card();
    expect(within(offer).getByRole('link', { name: /Call Chen Wei: 090-1112-0141/ })).toHaveAttribute(
      'href',
      'tel:+819011120141',
    );
    expect(offer).toHaveTextContent('Speaks Chinese');
    expect(offer).toHaveTextContent('Tomorrow');
    expect(offer).toHaveTextContent(/Arrive 09:10.*Home by 15:40/);
    expect(offer).toHaveTextContent(/1[78]:\d\d/);
    expect(offer).toHaveTextContent('Answer until 12:00');
    expect(within(offer).getByText('at most 20 minutes left for Chen Wei')).toHaveAttribute('aria-live', 'polite');
    expect(screen.getByText('1 patient to call about a place')).toHaveAttribute('role', 'status');
  });

  it('appears without a reload as soon as a place is offered', async () => {
    const { server } = await openScreen('/arrivals', {
      answers: { 'GET /waitlist': page([anEntry({ patient: CHEN })]) },
    });
    await screen.findByRole('button', { name: 'Offer a place: Chen Wei' });
    server.change({ 'GET /waitlist': page([asked]) });
    act(() => {
      EventStream.latest?.connect();
      EventStream.latest?.tell('waitlist.changed', { date: null });
    });
    expect(await card()).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Offer a place: Chen Wei' })).toBeNull();
  });

  it('books with one tap on a yes, and leads to the paper and to the day', async () => {
    const { server, user } = await opened({ 'POST /waitlist/:id/accept': visit });
    const yes = within(await card()).getByRole('button', { name: 'Said yes: Chen Wei' });
    server.change({ 'GET /waitlist': page([]) });
    await user.click(yes);
    expect(await screen.findByRole('heading', { name: 'Booked: Chen Wei' })).toHaveFocus();
    expect(screen.getByRole('link', { name: 'Print for the patient' })).toHaveAttribute('href', '/book?booked=visit-9');
    expect(screen.getByRole('link', { name: 'See in the day' })).toHaveAttribute(
      'href',
      '/day?date=2026-11-21&visit=visit-9',
    );
    await waitFor(() => expect(screen.queryByRole('article', { name: 'Chen Wei' })).toBeNull());
    expect(server.requests('POST /waitlist/:id/accept')[0]?.headers.get('idempotency-key')).toBeTruthy();
  });

  it('says that somebody was faster, and books one of the next best three in its place', async () => {
    const alternatives = ['10:00', '10:30', '11:00', '11:30'].map((start) => anItinerary('2026-11-24', start));
    const { server, user } = await opened({
      'POST /waitlist/:id/accept': refuse(409, 'slot_taken', { alternatives }),
      'POST /waitlist/:id/offer': asked,
    });
    const yes = within(await card()).getByRole('button', { name: 'Said yes: Chen Wei' });
    server.change({ 'GET /waitlist': page([anEntry({ patient: CHEN })]) });
    await user.click(yes);
    expect(await screen.findByText('Somebody else was faster')).toBeVisible();
    const choices = screen.getAllByRole('button', { name: /^Book this: / });
    expect(choices).toHaveLength(3);
    server.change({ 'POST /waitlist/:id/accept': visit });
    await user.click(choices[1] as HTMLElement);
    expect(await screen.findByRole('heading', { name: 'Booked: Chen Wei' })).toBeVisible();
    expect(server.requests('POST /waitlist/:id/offer')[0]?.body).toEqual({ itineraryId: '2026-11-24 10:30' });
    expect(screen.queryByText('Somebody else was faster')).toBeNull();
  });

  it('says when the time for the answer has run out', async () => {
    const { user } = await opened({ 'POST /waitlist/:id/accept': refuse(409, 'offer_over', { state: 'expired' }) });
    await user.click(within(await card()).getByRole('button', { name: 'Said yes: Chen Wei' }));
    expect(await screen.findByText('This offer is over')).toBeVisible();
  });

  it.each([
    ['Goes on waiting', { leave: false }],
    ['Take off the list', { leave: true }],
  ])('asks after a no what then: %s', async (then, body) => {
    const { server, user } = await opened({ 'POST /waitlist/:id/decline': asked });
    const offer = await card();
    await user.click(within(offer).getByRole('button', { name: 'Said no: Chen Wei' }));
    expect(server.requests('POST /waitlist/:id/decline')).toEqual([]);
    await user.click(within(offer).getByRole('button', { name: then }));
    await waitFor(() => expect(server.requests('POST /waitlist/:id/decline')[0]?.body).toEqual(body));
  });

  it.each(['/arrivals', '/day'])('stands beside the afternoon that was freed, at %s', async (address) => {
    const cancelled = aVisit({
      id: 'visit-7',
      status: 'cancelled',
      afternoon: 'released',
      steps: [aStep('procedure', '14:00', 40, { reservation: 'released' })],
    });
    const about = anEntry({ patient: CHEN, offer: anOffer({ freedVisitId: 'visit-7' }) });
    await openScreen(address, {
      answers: { 'GET /board': aBoard({ visits: [cancelled] }), 'GET /waitlist': page([about]) },
    });
    const freed = await screen.findByRole('region', { name: 'Freed afternoons' });
    await waitFor(() => expect(freed).toHaveTextContent('Offered to Chen Wei until 12:00'));
  });
});
