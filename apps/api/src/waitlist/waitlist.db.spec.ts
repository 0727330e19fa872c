import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { openEvents } from '../testing/test-events.ts';
import { Day, ok, SCREENING } from '../visits/testing/a-day.ts';
import { overlaps } from '../visits/testing/overlaps.ts';
import type { VisitView } from '../visits/views/visit.view.ts';
import { BackfillClinic } from './backfill/backfill-clinic.ts';
import type { WaitlistEntryView } from './waitlist.view.ts';

const TODAY = '2026-04-06';
const NEXT = '2026-04-07';
let day: Day;

beforeAll(async () => {
  day = await Day.begin({ dates: [TODAY, NEXT], patients: 30, doctors: 1, operatingRooms: 1, nurses: 4 });
}, 120_000);
afterAll(() => day.close());
afterEach(async () => {
  day.now('08:00');
  // The list first: the server's own backfill offers nothing to who has left.
  await day.api.sql(`UPDATE waitlist_entry SET state = 'left' WHERE state IN ('waiting', 'offered')`);
  await day.api.sql(`UPDATE waitlist_offer SET state = 'declined' WHERE state = 'open'`);
  await day.api.sql(`UPDATE freed_chain SET state = 'past' WHERE state = 'open'`);
});

const desk = () => day.api.as('reception');
const wish = (patient: number, more: Record<string, unknown> = {}) =>
  desk().post<WaitlistEntryView>('/waitlist', {
    patientId: day.patient(patient),
    treatment: 'dst',
    fromDate: NEXT,
    toDate: NEXT,
    ...more,
  });
const waits = async (patient: number, more: Record<string, unknown> = {}): Promise<WaitlistEntryView> => {
  day.api.clock.advance(1);
  return ok(await wish(patient, more), 201);
};
const list = async (): Promise<WaitlistEntryView[]> => ok(await desk().get('/waitlist')).items;
const entry = async ({ id }: { id: string }): Promise<WaitlistEntryView> => {
  const found = (await list()).find((each) => each.id === id);
  if (!found) throw new Error('not on the list');
  return found;
};
const backfill = () => day.api.app.get(BackfillClinic).once(day.api.clinicId);
const answer = (of: { id: string }, what: 'accept' | 'decline', body: unknown = {}, idempotencyKey?: string) =>
  desk().post<VisitView & { code: string; state: string }>(`/waitlist/${of.id}/${what}`, body, { idempotencyKey });

const freedBy = async ({ id }: { id: string }): Promise<string[]> =>
  (await day.api.sql<{ cause: string }>(`SELECT cause FROM freed_chain WHERE visit_id = $1`, [id])).map(
    ({ cause }) => cause,
  );

async function toTheDoctor(visit: VisitView): Promise<void> {
  day.now('08:40');
  ok(await day.post('reception', visit, 'check-in'));
  ok(await day.put('radiographer', visit, 'screening', SCREENING));
  for (const kind of ['mri', 'xray'] as const) {
    ok(await day.step('radiographer', visit, kind, 'start'));
    day.api.clock.advance(10);
    ok(await day.step('radiographer', visit, kind, 'complete'));
  }
  ok(await day.step('doctor', visit, 'consultation', 'start'));
}

describe('writing down who waits', () => {
  it('keeps the wish as it was said, longest waiting first', async () => {
    const first = await waits(1, { notBefore: '09:00', note: 'lives next door' });
    const second = await waits(2);
    expect(first).toMatchObject({
      state: 'waiting',
      notBefore: '09:00',
      noticeMinutes: 120,
      note: 'lives next door',
      offer: null,
    });
    expect((await list()).map(({ id }) => id)).toEqual([first.id, second.id]);
    const [page] = [ok(await desk().get('/waitlist?limit=1'))];
    expect(page.items.map(({ id }: { id: string }) => id)).toEqual([first.id]);
    const rest = ok(await desk().get(`/waitlist?limit=1&cursor=${page.nextCursor}`));
    expect(rest.items.map(({ id }: { id: string }) => id)).toEqual([second.id]);
  });

  it('refuses the same wish twice, naming the line there is', async () => {
    const first = await waits(1);
    expect(await wish(1)).toMatchObject({ status: 409, body: { code: 'already_waiting', entryId: first.id } });
    ok(await desk().delete(`/waitlist/${first.id}`));
    ok(await wish(1), 201);
  });

  it.each([
    ['/toDate', { toDate: TODAY, fromDate: NEXT }],
    ['/toDate', { fromDate: '2026-04-01', toDate: '2026-04-02' }],
    ['/toDate', { fromDate: NEXT, toDate: '2027-04-07' }],
    ['/notAfter', { notBefore: '10:00', notAfter: '09:00' }],
  ])('says what is wrong at %s', async (pointer, more) => {
    const refused = await wish(3, more);
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ code: 'validation_failed', errors: [{ pointer }] });
  });

  it('knows no patient of another clinic', async () => {
    const strange = await day.api.as('reception', 'other').post('/waitlist', {
      patientId: day.patient(1),
      treatment: 'dst',
      fromDate: NEXT,
      toDate: NEXT,
    });
    expect(strange.status).toBe(404);
  });
});

describe('an afternoon that becomes free', () => {
  it('is offered to one person at a time, longest waiting first, and to the next when declined or not answered', async () => {
    const booked = await day.book(4, { date: NEXT });
    const [first, second, third] = [await waits(1), await waits(2), await waits(3)];
    ok(await day.post('reception', booked, 'cancel', { reason: 'ill' }));
    await backfill();
    expect((await entry(first)).offer).toMatchObject({ date: NEXT, freed: true, freedVisitId: booked.id });
    expect(await entry(second)).toMatchObject({ state: 'waiting', offer: null });

    ok(await answer(first, 'decline'));
    await backfill();
    expect(await entry(first)).toMatchObject({ state: 'waiting', offer: null });
    expect((await entry(second)).state).toBe('offered');

    day.api.clock.advance(20);
    await backfill();
    expect((await entry(second)).state).toBe('waiting');
    expect((await entry(third)).state).toBe('offered');
    expect(await answer(second, 'accept')).toMatchObject({
      status: 409,
      body: { code: 'offer_over', state: 'expired' },
    });

    const visit = ok(await answer(third, 'accept'), 201);
    expect(visit).toMatchObject({ status: 'booked', date: NEXT, patient: { id: day.patient(3) } });
    expect(await list()).toHaveLength(2);
    await backfill();
    expect((await list()).map(({ state }) => state)).toEqual(['waiting', 'waiting']);
    ok(await day.post('reception', visit, 'cancel', { reason: 'end of the test' }));
  });

  it('books once when the desk taps twice, and answers the same', async () => {
    const booked = await day.book(4, { date: NEXT });
    const waiting = await waits(5);
    ok(await day.post('reception', booked, 'cancel', { reason: 'ill' }));
    await backfill();
    const [one, two] = [await answer(waiting, 'accept', {}, 'yes-1'), await answer(waiting, 'accept', {}, 'yes-1')];
    expect([one.status, two.status]).toEqual([201, 201]);
    expect(two.body.id).toBe(one.body.id);
    expect(await answer(waiting, 'accept')).toMatchObject({
      status: 409,
      body: { code: 'offer_over', state: 'accepted' },
    });
    ok(await day.post('reception', one.body, 'cancel', { reason: 'end of the test' }));
  });

  it('goes back to waiting, with alternatives, when somebody else has the place before the answer', async () => {
    const booked = await day.book(4, { date: NEXT });
    const waiting = await waits(6);
    ok(await day.post('reception', booked, 'cancel', { reason: 'ill' }));
    await backfill();
    const { offer } = await entry(waiting);
    const taken = ok(
      await desk().post<VisitView>('/visits', {
        patientId: day.patient(7),
        treatment: 'dst',
        itineraryId: offer?.itineraryId,
      }),
      201,
    );
    const refused = await answer(waiting, 'accept');
    expect(refused).toMatchObject({ status: 409, body: { code: 'slot_taken', alternatives: expect.any(Array) } });
    expect(await entry(waiting)).toMatchObject({ state: 'waiting', offer: null });
    expect(await overlaps(day.api.sql)).toEqual([]);
    ok(await day.post('reception', taken, 'cancel', { reason: 'end of the test' }));
  });

  it('comes from a no-show, too', async () => {
    const visit = await day.book(8, { date: TODAY });
    day.now('11:30');
    ok(await day.post('reception', visit, 'no-show', { reason: 'not reached' }));
    expect(await freedBy(visit)).toEqual(['no-show-marked']);
  });

  it('comes from a decision against the treatment, and from a patient who is put off to another day', async () => {
    for (const [patient, decision] of [
      [9, { decision: 'not-eligible', reason: 'canal too narrow', plan: 'conservative' }],
      [21, { decision: 'deferred', reason: 'blood test first', until: NEXT }],
    ] as const) {
      day.now('08:00');
      const visit = await day.book(patient, { date: TODAY });
      await toTheDoctor(visit);
      ok(await day.decide(visit, decision));
      expect(await freedBy(visit)).toEqual(['eligibility-decided']);
      await day.sendEverybodyHome();
    }
  });

  it('asks nobody who could not come in time', async () => {
    const booked = await day.book(4, { date: NEXT });
    const far = await waits(10, { noticeMinutes: 3 * 24 * 60 });
    ok(await day.post('reception', booked, 'cancel', { reason: 'ill' }));
    await backfill();
    expect(await entry(far)).toMatchObject({ state: 'waiting', offer: null });
  });

  it('is told to every screen', async () => {
    const events = await openEvents(desk());
    await waits(11);
    const told = await events.until(({ type }) => type === 'waitlist.changed');
    expect(told?.type).toBe('waitlist.changed');
    events.close();
  });
});

describe('the desk offers a place itself', () => {
  it('takes the best of the wish, and asks a patient about one place at a time', async () => {
    const waiting = await waits(12);
    const offered = ok(await desk().post<WaitlistEntryView>(`/waitlist/${waiting.id}/offer`, { expiresInMinutes: 60 }));
    expect(offered).toMatchObject({ state: 'offered', offer: { date: NEXT, freed: false, freedVisitId: null } });
    expect(await desk().post(`/waitlist/${waiting.id}/offer`, {})).toMatchObject({
      status: 409,
      body: { code: 'offer_open' },
    });
    expect(await desk().delete(`/waitlist/${waiting.id}`)).toMatchObject({ status: 409, body: { code: 'offer_open' } });
    const left = ok(await desk().post<WaitlistEntryView>(`/waitlist/${waiting.id}/decline`, { leave: true }));
    expect(left.state).toBe('left');
  });

  it('says so when a freed afternoon is being offered to somebody else already', async () => {
    const booked = await day.book(4, { date: NEXT });
    const [first, second] = [await waits(13), await waits(14)];
    ok(await day.post('reception', booked, 'cancel', { reason: 'ill' }));
    await backfill();
    const { offer } = await entry(first);
    const refused = await desk().post(`/waitlist/${second.id}/offer`, { itineraryId: offer?.itineraryId });
    expect(refused).toMatchObject({ status: 409, body: { code: 'place_offered', until: offer?.expiresAt } });
  });

  it('says that nothing is free when nothing is', async () => {
    const waiting = await waits(15, { fromDate: '2026-04-12', toDate: '2026-04-12' });
    expect(await desk().post(`/waitlist/${waiting.id}/offer`, {})).toMatchObject({
      status: 409,
      body: { code: 'slot_taken' },
    });
  });
});

describe('many desks at once', () => {
  it('never offer one freed afternoon to two people', async () => {
    const booked = await day.book(4, { date: NEXT });
    for (const patient of [16, 17, 18, 19]) await waits(patient);
    ok(await day.post('reception', booked, 'cancel', { reason: 'ill' }));
    await Promise.all([backfill(), backfill(), backfill(), backfill()]);
    const open = (await list()).filter(({ offer }) => offer?.freed);
    expect(open).toHaveLength(1);
  });

  it('book one day once when both say yes at the same moment', async () => {
    const booked = await day.book(4, { date: NEXT });
    const waiting = await waits(20);
    ok(await day.post('reception', booked, 'cancel', { reason: 'ill' }));
    await backfill();
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => answer(waiting, 'accept')));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
    expect(await overlaps(day.api.sql)).toEqual([]);
  });
});
