import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import type { Asked } from '../../../testing/clinic-server.ts';
import type { ReasonView } from '../../../api/views.ts';
import { openScreen } from '../../../testing/open-screen.tsx';
import { aPatientView, at, anItinerary, DOCTOR } from '../../../testing/views.ts';

const FULL = '2026-11-25';
const FITS = '2026-11-26';
const NOTHING: ReasonView = {
  code: 'over',
  step: null,
  kind: null,
  resources: [],
  onlyOne: false,
  doctors: [],
  from: null,
  until: null,
  freeFrom: null,
  closedReason: null,
};
const room = (n: number) => ({ id: `or-${n}`, kind: 'operating-room', name: `手術室${n}`, nameEn: `Theatre ${n}` });
const doctor = { ...DOCTOR, kind: 'doctor' };
const other = { ...doctor, id: 'doctor-2', nameEn: 'Dr Mori' };
const late = { from: at('12:50', FULL), until: at('15:20', FULL) };
const TAKEN: ReasonView = {
  ...NOTHING,
  code: 'taken',
  step: 'procedure',
  kind: 'operating-room',
  resources: [room(1), room(2)],
  ...late,
};

async function bookWith(
  reasons: ReasonView[],
  rest: object = {},
  search = `&date=${FULL}`,
  fits: string | null = FITS,
) {
  const availability = ({ query }: Asked) => {
    const from = query.get('from') ?? '';
    if (query.get('explain') === 'true')
      return {
        items: [],
        nextCursor: null,
        withoutPlace: [{ date: from, reasons, wishes: [], resources: [], ...rest }],
      };
    return { items: from === fits ? [anItinerary(FITS, '09:00')] : [], nextCursor: null };
  };
  return openScreen(`/book?patient=patient-1&treatment=dst${search}`, {
    answers: {
      'GET /patients/:id': aPatientView(),
      'GET /availability': availability,
      'GET /resources': { items: [{ ...doctor, active: true }], nextCursor: null },
    },
  });
}
const told = async (): Promise<string[]> => {
  const why = await screen.findByRole('region', { name: 'Why nothing fits' });
  const items = await within(why).findAllByRole('listitem');
  return items.map(({ textContent }) => textContent);
};

describe('asking why a day has no place', () => {
  it('is done on the day itself, by keyboard too, and only then', async () => {
    const { server, user, router } = await bookWith([{ ...NOTHING, code: 'closed', closedReason: 'holiday' }], {}, '');
    const day = await screen.findByRole('button', { name: 'Wed 25 Nov, nothing fits, see why' });
    expect(server.requests('GET /availability').some(({ query }) => query.has('explain'))).toBe(false);
    day.focus();
    await user.keyboard('{Enter}');
    expect(await told()).toEqual(['Closed: Public holiday']);
    expect(router.state.location.search).toMatchObject({ date: FULL });
  });

  it.each<[string, ReasonView, string]>([
    [
      'rooms that are taken, and when the next is free',
      { ...TAKEN, freeFrom: at('17:10', FULL) },
      'No operating room is free long enough for the procedure, which has to start between 12:50 and 15:20. The next one, at 17:10, would be too late.',
    ],
    [
      'a doctor who is the only one',
      { ...TAKEN, step: 'consultation', kind: 'doctor', resources: [doctor], onlyOne: true },
      'Dr Matsumoto (the only one here who does DST (Discseel)) has no time left for the consultation, which has to start between 12:50 and 15:20.',
    ],
    [
      'several doctors who are away',
      { ...TAKEN, code: 'away', kind: 'doctor', resources: [doctor, other] },
      'None of Dr Matsumoto and Dr Mori is here for the procedure, which has to start between 12:50 and 15:20.',
    ],
    [
      'nurses who are not on duty, with the doctor for whom that is so',
      { ...TAKEN, code: 'away', kind: 'nurse', resources: [], doctors: [other], until: late.from },
      'With Dr Mori: No nurse is on duty for the procedure, which has to start at 12:50.',
    ],
    [
      'a device that is down',
      { ...TAKEN, code: 'away', kind: 'fluoroscope' },
      'No fluoroscope is open for the procedure, which has to start between 12:50 and 15:20.',
    ],
    [
      'a treatment nobody does',
      { ...TAKEN, code: 'nobody', kind: 'doctor', resources: [] },
      'No doctor here does DST (Discseel).',
    ],
    [
      'a doctor who does not',
      { ...TAKEN, code: 'nobody', kind: 'doctor', resources: [other] },
      'Dr Mori does not do DST (Discseel).',
    ],
    [
      'a room the clinic has not',
      { ...TAKEN, code: 'nobody', resources: [] },
      'There is no operating room here for the procedure.',
    ],
    [
      'what never comes together',
      { ...TAKEN, code: 'never-together' },
      'Everyone and everything for the procedure is free at some time between 12:50 and 15:20, but never all at the same time.',
    ],
    [
      'the hour',
      { ...NOTHING, code: 'too-late-today', step: 'consultation', from: at('12:10', FULL), until: at('12:00', FULL) },
      'It is too late today: the consultation cannot start before 12:10, but would have to start by 12:00.',
    ],
    [
      'too narrow a wish',
      { ...NOTHING, code: 'no-time', step: 'mri', from: at('12:10', FULL), until: at('12:00', FULL) },
      'The MRI cannot start before 12:10, but would have to start by 12:00.',
    ],
    [
      'a wait that would be too long',
      { ...NOTHING, code: 'no-time', step: 'mri', ...late },
      'No start for the MRI is left between what comes before and after it.',
    ],
    [
      'a visit that is there',
      { ...NOTHING, code: 'patient-here', ...late },
      'The patient already has a visit here on this day, until 15:20.',
    ],
    ['the clinic’s own words', { ...NOTHING, code: 'closed', closedReason: 'typhoon' }, 'Closed: typhoon'],
    ['the past', NOTHING, 'This day is over.'],
  ])('names %s', async (_what, reason, words) => {
    await bookWith([reason]);
    expect(await told()).toEqual([words]);
  });

  it('says which single room would do', async () => {
    const spans = [{ step: 'procedure', start: at('13:00', FULL), end: at('13:40', FULL) }];
    await bookWith([TAKEN], { resources: [{ resource: room(2), spans }] });
    expect((await told()).at(-1)).toBe('It would fit if Theatre 2 were free: procedure 13:00–13:40.');
  });

  it('leads on: without the wish, to the next day that fits, to the waitlist', async () => {
    const wish = { wish: 'doctor', arriveAt: at('08:40', FULL), homeBy: at('15:10', FULL), doctor: other };
    const { user, router } = await bookWith([TAKEN], { wishes: [wish] }, `&date=${FULL}&doctor=${DOCTOR.id}`);
    const why = await screen.findByRole('region', { name: 'Why nothing fits' });
    expect(await within(why).findByRole('button', { name: 'Next day that fits: Thu 26 Nov' })).toBeVisible();
    expect(within(why).getByRole('button', { name: /waitlist/i })).toBeVisible();
    await user.click(await within(why).findByRole('button', { name: 'With Dr Mori: 08:40–15:10' }));
    await waitFor(() => expect(router.state.location.search).not.toHaveProperty('doctor'));
    await user.click(await screen.findByRole('button', { name: 'Next day that fits: Thu 26 Nov' }));
    expect(await screen.findByRole('button', { name: /^Book: / })).toBeVisible();
  });

  it('explains the first days when nothing at all was found', async () => {
    await bookWith([TAKEN], {}, '', null);
    const why = await screen.findByRole('region', { name: 'Why nothing fits in the next days' });
    expect(await within(why).findByText(/^No operating room is free long enough/)).toBeVisible();
  });
});
