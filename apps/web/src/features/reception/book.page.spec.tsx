import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { refuse, type Asked } from '../../testing/clinic-server.ts';
import { openScreen } from '../../testing/open-screen.tsx';
import { aPatientView, aTreatment, aVisitView, anItinerary, DOCTOR } from '../../testing/views.ts';

const DAY = '2026-11-24';
const page = (items: unknown[]) => ({ items, nextCursor: null });
const offers = [anItinerary(DAY, '09:00'), anItinerary(DAY, '09:05'), anItinerary(DAY, '10:30')];
const availability = ({ query }: Asked) => page(query.get('from') === DAY ? offers : []);
const answers = {
  'POST /patients/search': page([aPatientView()]),
  'GET /patients/:id': aPatientView(),
  'GET /availability': availability,
  'POST /visits': aVisitView({ id: 'visit-9', date: DAY }),
  'GET /visits/:id': aVisitView({ id: 'visit-9', date: DAY }),
};
const CHOSEN = '/book?patient=patient-1&treatment=dst';

describe('booking a visit', () => {
  it('takes four clicks from the search box to the printed day', async () => {
    const { server, user } = await openScreen('/book', { answers });
    await user.type(await screen.findByRole('combobox', { name: 'Find the patient' }), 'satou');
    await user.click(await screen.findByRole('option', { name: /Sato Keiko/ }));
    await user.click(await screen.findByRole('radio', { name: /DST/ }));
    const [book] = await screen.findAllByRole('button', { name: /^Book: / });
    await user.click(book as HTMLElement);
    expect(await screen.findByRole('heading', { name: 'Booked' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Print for the patient' })).toBeVisible();
    const [sent] = server.requests('POST /visits');
    expect(sent?.body).toEqual({ patientId: 'patient-1', treatment: 'dst', itineraryId: `${DAY} 09:00` });
    expect(sent?.headers.get('idempotency-key')).toBeTruthy();
  });

  it('prints the day in the patient’s language', async () => {
    await openScreen('/book?booked=visit-9', { answers });
    const sheet = await screen.findByRole('article');
    expect(sheet).toHaveAttribute('lang', 'ja');
    expect(sheet).toHaveTextContent('当日のご案内');
    expect(sheet).toHaveTextContent('佐藤 恵子様');
  });

  it('offers times that differ, best first, with arrival, home-by, wait and doctor', async () => {
    await openScreen(CHOSEN, { answers });
    const cards = await screen.findAllByRole('article');
    expect(cards).toHaveLength(2);
    expect(cards[0]).toHaveTextContent(/Arrive08:40.*Home by15:10.*Dr Matsumoto.*waits 15 min.*Best/);
  });

  it('marks in the month which days still fit, and lets the others be asked', async () => {
    const { user } = await openScreen(CHOSEN, { answers });
    const day = await screen.findByRole('button', { name: 'Tue 24 Nov, few times fit' });
    expect(await screen.findByRole('button', { name: 'Wed 25 Nov, nothing fits, see why' })).toBeEnabled();
    await user.click(day);
    await user.click(await screen.findByRole('button', { name: 'Every start (3)' }));
    expect(screen.getAllByRole('button', { name: /^Book: / })).toHaveLength(3);
  });

  it('asks the server for what the patient wishes', async () => {
    const { server, user } = await openScreen(CHOSEN, {
      answers: {
        ...answers,
        'GET /resources': page([{ ...DOCTOR, kind: 'doctor', active: true }]),
      },
    });
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Doctor' }), 'Dr Matsumoto');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Home before' }), '16:00');
    await waitFor(() => {
      const last = server.requests('GET /availability').at(-1)?.query;
      expect([last?.get('doctor'), last?.get('notAfter'), last?.get('patient')]).toEqual([
        DOCTOR.id,
        '16:00',
        'patient-1',
      ]);
    });
  });

  it('says that somebody was faster and offers the next best three', async () => {
    const alternatives = ['11:00', '11:30', '12:00', '12:30'].map((start) => anItinerary('2026-11-25', start));
    const { server, user } = await openScreen(CHOSEN, {
      answers: { ...answers, 'POST /visits': refuse(409, 'slot_taken', { alternatives }) },
    });
    const [book] = await screen.findAllByRole('button', { name: /^Book: / });
    await user.click(book as HTMLElement);
    const notice = await screen.findByRole('alert');
    expect(notice).toHaveTextContent('Somebody else was faster');
    const next = within(notice).getAllByRole('button', { name: /^Book: / });
    expect(next).toHaveLength(3);
    server.change({ 'POST /visits': aVisitView({ id: 'visit-9', date: '2026-11-25' }) });
    await user.click(next[0] as HTMLElement);
    expect(await screen.findByRole('heading', { name: 'Booked' })).toBeVisible();
    expect(server.requests('POST /visits').map(({ body }) => (body as { itineraryId: string }).itineraryId)).toEqual([
      `${DAY} 09:00`,
      '2026-11-25 11:00',
    ]);
  });

  it('leads to the visit that is already there', async () => {
    const { user } = await openScreen(CHOSEN, {
      answers: { ...answers, 'POST /visits': refuse(409, 'patient_already_booked', { visitId: 'visit-1' }) },
    });
    const [book] = await screen.findAllByRole('button', { name: /^Book: / });
    await user.click(book as HTMLElement);
    expect(await screen.findByRole('link', { name: 'Open that visit' })).toHaveAttribute('href', '/day?visit=visit-1');
  });
});

describe('adding a patient on the spot', () => {
  const fill = async (user: Awaited<ReturnType<typeof openScreen>>['user']) => {
    await user.type(await screen.findByRole('combobox', { name: 'Find the patient' }), '佐藤 恵子');
    await user.click(await screen.findByRole('button', { name: 'Add a new patient' }));
    await user.type(await screen.findByLabelText('Family name (kana)'), 'さとう');
    await user.type(screen.getByLabelText('Birth date'), 'S31.4.12');
    await user.type(screen.getByLabelText('Phone'), '090-1112-0141');
    await user.click(screen.getByText('female'));
    await user.click(screen.getByRole('button', { name: 'Add and go on' }));
  };

  it('warns of a likely duplicate, and takes the known person instead', async () => {
    const { user, router } = await openScreen('/book', {
      answers: {
        ...answers,
        'POST /patients/search': page([]),
        'POST /patients': refuse(409, 'possible_duplicate', { candidates: ['patient-1'] }),
      },
    });
    await fill(user);
    expect(await screen.findByText('This patient may already be registered')).toBeVisible();
    await user.click(await screen.findByRole('button', { name: 'This is the person' }));
    await waitFor(() => expect(router.state.location.search).toEqual({ patient: 'patient-1' }));
  });

  it('adds somebody who only looks alike, once a person has said so', async () => {
    const { server, user, router } = await openScreen('/book', {
      answers: {
        ...answers,
        'POST /patients/search': page([]),
        'POST /patients': ({ body }: Asked) =>
          (body as { confirmNotDuplicate?: boolean }).confirmNotDuplicate === true
            ? aPatientView({ id: 'patient-2' })
            : refuse(409, 'possible_duplicate', { candidates: ['patient-1'] }),
      },
    });
    await fill(user);
    await user.click(await screen.findByRole('button', { name: 'Somebody else: add anyway' }));
    await waitFor(() => expect(router.state.location.search).toEqual({ patient: 'patient-2' }));
    expect(server.requests('POST /patients')[0]?.body).toMatchObject({
      familyName: '佐藤',
      familyNameKana: 'サトウ',
      birthDate: '1956-04-12',
      phone: '+819011120141',
    });
  });
});

describe('other ways to a visit', () => {
  it('gives a visit another time, based on the version that was seen', async () => {
    const { server, user } = await openScreen('/book?move=visit-1', {
      answers: {
        ...answers,
        'GET /visits/:id': aVisitView(),
        'POST /visits/:id/reschedule': aVisitView({ version: 4, date: DAY }),
      },
    });
    const [move] = await screen.findAllByRole('button', { name: /^Move here: / });
    await user.click(move as HTMLElement);
    expect(await screen.findByRole('heading', { name: 'Moved' })).toBeVisible();
    const [sent] = server.requests('POST /visits/:id/reschedule');
    expect(sent?.headers.get('if-match')).toBe('"3"');
    expect(server.requests('GET /availability').every(({ query }) => query.get('patient') === null)).toBe(true);
  });

  it('records the arrival of somebody who has no booking', async () => {
    const { server, user } = await openScreen(`${CHOSEN}&walkIn=true`, {
      answers: {
        ...answers,
        'GET /treatments': page([aTreatment()]),
        'POST /visits/walk-in': aVisitView({ id: 'visit-9', status: 'checked-in', origin: 'walk-in' }),
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Only record the arrival' }));
    await waitFor(() =>
      expect(server.requests('POST /visits/walk-in')[0]?.body).toEqual({ patientId: 'patient-1', treatment: 'dst' }),
    );
  });
});
