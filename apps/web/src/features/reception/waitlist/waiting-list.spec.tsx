import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { refuse } from '../../../testing/clinic-server.ts';
import { openScreen } from '../../../testing/open-screen.tsx';
import { aPatientView, anEntry, anItinerary, aSession } from '../../../testing/views.ts';

const page = (items: unknown[]) => ({ items, nextCursor: null });
const opened = (answers: object = {}) =>
  openScreen('/arrivals', { answers: { 'GET /waitlist': page([anEntry()]), ...answers } });
const offering = (): Promise<HTMLElement> => screen.findByRole('button', { name: 'Offer a place: Sato Keiko' });

describe('who waits', () => {
  it('says what is wished, with how much notice, and since when', async () => {
    await opened();
    const list = await screen.findByRole('region', { name: /^Waitlist/ });
    await offering();
    expect(list).toHaveTextContent('DST (Discseel)');
    expect(list).toHaveTextContent('Wanted: Tomorrow – Fri 4 Dec');
    expect(list).toHaveTextContent('needs 2 hours notice');
    expect(list).toHaveTextContent('Waits since: Today, 09:05');
  });

  it('teaches, when nobody waits, how somebody gets here', async () => {
    await opened({ 'GET /waitlist': page([]) });
    expect(await screen.findByText('Nobody is waiting')).toBeVisible();
    expect(screen.getByRole('link', { name: 'To Book' })).toHaveAttribute('href', '/book');
  });

  it('is not shown to who may not read it', async () => {
    const { server } = await openScreen('/arrivals', {
      session: aSession({ permissions: ['board.read', 'visit.check-in'] }),
    });
    await screen.findByRole('heading', { name: 'Arrivals' });
    expect(server.requests('GET /waitlist')).toEqual([]);
  });

  it('offers the best place of the wish', async () => {
    const { server, user } = await opened({ 'POST /waitlist/:id/offer': anEntry(), 'GET /availability': page([]) });
    await user.click(await offering());
    await user.click(await screen.findByRole('button', { name: 'Offer the best place of the wish' }));
    await waitFor(() => expect(server.requests('POST /waitlist/:id/offer')[0]?.body).toEqual({}));
    expect(await screen.findByText('Offered to Sato Keiko: call now')).toBeVisible();
  });

  it('says when nothing fits the wish, and offers a time chosen instead', async () => {
    const { server, user } = await opened({
      'POST /waitlist/:id/offer': refuse(409, 'slot_taken', { alternatives: [] }),
      'GET /availability': page([anItinerary('2026-11-21', '09:30')]),
    });
    await user.click(await offering());
    await user.click(await screen.findByRole('button', { name: 'Offer the best place of the wish' }));
    expect(await screen.findByText('Nothing fits this wish')).toBeVisible();
    server.change({ 'POST /waitlist/:id/offer': anEntry() });
    const [choose] = await screen.findAllByRole('button', { name: /^Offer this: / });
    await user.click(choose as HTMLElement);
    await waitFor(() =>
      expect(server.requests('POST /waitlist/:id/offer').at(-1)?.body).toEqual({ itineraryId: '2026-11-21 09:30' }),
    );
  });

  it('takes somebody off only after asking with the name', async () => {
    const { server, user } = await opened({ 'DELETE /waitlist/:id': anEntry({ state: 'left' }) });
    await user.click(await screen.findByRole('button', { name: 'Take off the list: Sato Keiko' }));
    expect(server.requests('DELETE /waitlist/:id')).toEqual([]);
    const asked = screen.getByRole('group', { name: 'Take off the list: Sato Keiko' });
    expect(asked).toHaveTextContent('Take Sato Keiko off the list?');
    await user.click(within(asked).getByRole('button', { name: 'Take off the list' }));
    await waitFor(() => expect(server.requests('DELETE /waitlist/:id')).toHaveLength(1));
  });
});

describe('putting somebody on the waitlist while booking', () => {
  const CHOSEN = '/book?patient=patient-1&treatment=dst&notAfter=16:00';
  const answers = {
    'GET /patients/:id': aPatientView(),
    'GET /availability': page([]),
    'POST /waitlist': anEntry(),
  };
  const join = (): Promise<HTMLElement> => screen.findByRole('button', { name: 'Put on the waitlist' });

  it('takes two taps for the usual wish', async () => {
    const { server, user } = await openScreen(CHOSEN, { answers });
    await user.click(await join());
    await user.click(await screen.findByRole('button', { name: 'Put on the list' }));
    expect(await screen.findByText('On the waitlist')).toBeVisible();
    expect(server.requests('POST /waitlist')[0]?.body).toEqual({
      patientId: 'patient-1',
      treatment: 'dst',
      discs: 1,
      imagesFromElsewhere: false,
      fromDate: '2026-11-20',
      toDate: '2026-12-03',
      notAfter: '16:00',
      noticeMinutes: 120,
    });
  });

  it('takes down days, hours, notice and a note', async () => {
    const { server, user } = await openScreen(CHOSEN, { answers });
    await user.click(await join());
    const dialog = await screen.findByRole('dialog');
    await user.click(await within(dialog).findByRole('button', { name: 'A month' }));
    await user.selectOptions(within(dialog).getByRole('combobox', { name: 'Not before' }), '10:00');
    await user.selectOptions(within(dialog).getByRole('combobox', { name: 'Notice needed' }), '1 day');
    await user.type(within(dialog).getByRole('textbox', { name: 'Note' }), 'comes by train');
    await user.click(within(dialog).getByRole('button', { name: 'Put on the list' }));
    await waitFor(() =>
      expect(server.requests('POST /waitlist')[0]?.body).toMatchObject({
        toDate: '2026-12-19',
        notBefore: '10:00',
        noticeMinutes: 1440,
        note: 'comes by train',
      }),
    );
  });

  it('says in words that the patient is on the list already', async () => {
    const { user } = await openScreen(CHOSEN, {
      answers: { ...answers, 'POST /waitlist': refuse(409, 'already_waiting', { entryId: 'entry-1' }) },
    });
    await user.click(await join());
    await user.click(await screen.findByRole('button', { name: 'Put on the list' }));
    expect(await screen.findByText('This patient is on the waitlist for this treatment already')).toBeVisible();
    expect(screen.getByRole('link', { name: 'See the list' })).toHaveAttribute('href', '/arrivals');
  });
});
