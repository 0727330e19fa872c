import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import type { Answers } from '../../../testing/clinic-server.ts';
import { openScreen } from '../../../testing/open-screen.tsx';
import { aPatientView, aVisitView, anItinerary } from '../../../testing/views.ts';

const DAY = '2026-11-24';
const page = (items: unknown[]) => ({ items, nextCursor: null });
const policy = (holdPolicy: 'full' | 'standby') => ({ holdPolicy, standbyRisk: 0.1, version: 1 });
const morning = anItinerary(DAY, '09:00', { afternoon: 'standby' });
const waiting = aVisitView({ id: 'visit-9', date: DAY, afternoon: 'standby' });
const answers: Answers = {
  'GET /patients/:id': aPatientView(),
  'GET /availability': page([]),
  'GET /availability/standby': page([morning]),
  'GET /hold-policy': policy('standby'),
  'POST /visits': waiting,
  'GET /visits/:id': waiting,
};
const open = (wish = '', changed: Answers = {}) =>
  openScreen(`/book?patient=patient-1&treatment=dst&date=${DAY}${wish}`, { answers: { ...answers, ...changed } });
const offer = () => screen.findByRole('region', { name: 'Come all the same, on standby' });

describe('a full day', () => {
  it('offers to come on standby in plain words, and lets nobody choose it before the patient has heard them', async () => {
    const { server, user } = await open();
    const standby = await offer();
    expect(standby).toHaveTextContent('only if another patient gives a place up');
    expect(standby).toHaveTextContent('the procedure is on another day');
    const book = within(standby).getByRole('button', { name: /^Book: 08:40/ });
    expect(book).toBeDisabled();
    await user.click(within(standby).getByRole('checkbox', { name: 'The patient knows and agrees' }));
    await user.click(book);
    expect(await screen.findByRole('heading', { name: 'Booked' })).toBeVisible();
    expect(server.requests('POST /visits')[0]?.body).toMatchObject({ itineraryId: morning.itineraryId });
  });

  it('gives the patient a paper that says so in the patient’s language', async () => {
    await openScreen('/book?booked=visit-9', { answers });
    expect(await screen.findByRole('article')).toHaveTextContent('この日の治療はキャンセル待ちです');
  });

  it('offers nothing of the kind where every visit holds a full afternoon', async () => {
    const { server } = await open('', { 'GET /hold-policy': policy('full') });
    await screen.findByText('Nothing fits on this day');
    expect(server.requests('GET /availability/standby')).toEqual([]);
  });

  it('offers nothing to who must be home by a time', async () => {
    const { server } = await open('&notAfter=16:00');
    await screen.findByText('Nothing fits on this day');
    expect(server.requests('GET /availability/standby')).toEqual([]);
  });
});
