import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Day, ok } from '../visits/testing/a-day.ts';
import { overlaps } from '../visits/testing/overlaps.ts';
import type { VisitView } from '../visits/views/visit.view.ts';
import { BackfillClinic } from './backfill/backfill-clinic.ts';
import type { WaitlistEntryView } from './waitlist.view.ts';

const TODAY = '2026-04-06';
const NEXT = '2026-04-07';
let day: Day;

beforeAll(async () => {
  const rooms = { operatingRooms: 2, recoveryRooms: 4, doctors: 2, nurses: 8 };
  day = await Day.begin({ dates: [TODAY, NEXT], patients: 12, ...rooms });
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
const waits = async (patient: number, more: Record<string, unknown> = {}): Promise<WaitlistEntryView> => {
  day.api.clock.advance(1);
  const wish = { patientId: day.patient(patient), treatment: 'dst', fromDate: NEXT, toDate: NEXT, ...more };
  return ok(await desk().post<WaitlistEntryView>('/waitlist', wish), 201);
};
const list = async (): Promise<WaitlistEntryView[]> => ok(await desk().get('/waitlist')).items;
const backfill = () => day.api.app.get(BackfillClinic).once(day.api.clinicId);
const answer = (of: { id: string }, what: 'accept' | 'decline') =>
  desk().post<VisitView>(`/waitlist/${of.id}/${what}`, {});
const offer = (of: { id: string }, body: unknown = {}) =>
  desk().post<WaitlistEntryView & { code: string }>(`/waitlist/${of.id}/offer`, body);
const aPlace = async (patient: number): Promise<string> => {
  const place = `from=${NEXT}&to=${NEXT}&patient=${day.patient(patient)}`;
  return ok(await desk().get(`/availability?treatment=dst&discs=1&${place}`)).items[0].itineraryId;
};

describe('after several cancellations on one day, the waitlist', () => {
  it('asks each about another place, so that everybody can say yes', async () => {
    const booked = [
      await day.book(4, { date: NEXT }),
      await day.book(5, { date: NEXT }),
      await day.book(6, { date: NEXT }),
    ];
    const waiting = [await waits(1), await waits(2), await waits(3)];
    for (const visit of booked) ok(await day.post('reception', visit, 'cancel', { reason: 'ill' }));
    await backfill();
    const asked = (await list()).filter(({ state }) => state === 'offered');
    expect(asked.map(({ id }) => id)).toEqual(waiting.map(({ id }) => id));
    expect(asked.map(({ offer: made }) => made?.freed)).toEqual([true, true, true]);
    for (const each of asked.toReversed()) {
      const visit = ok(await answer(each, 'accept'), 201);
      booked.push(visit);
    }
    expect(await overlaps(day.api.sql)).toEqual([]);
    for (const visit of booked.slice(3))
      ok(await day.post('reception', visit, 'cancel', { reason: 'end of the test' }));
  });
});

describe('the desk that offers a place by hand', () => {
  it('asks two people about one place one after the other', async () => {
    const [first, second] = [await waits(7), await waits(8)];
    const offered = ok(await offer(first));
    const { itineraryId, expiresAt } = offered.offer ?? {};
    expect(await offer(second, { itineraryId })).toMatchObject({
      status: 409,
      body: { code: 'place_offered', until: expiresAt },
    });
    ok(await answer(first, 'decline'));
    expect(ok(await offer(second, { itineraryId })).offer?.itineraryId).toBe(itineraryId);
  });

  it('asks one of two people when two desks offer them one place at the same moment', async () => {
    const waiting = [await waits(7), await waits(8)];
    const itineraryId = await aPlace(7);
    const answers = await Promise.all(waiting.map((of) => offer(of, { itineraryId })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.map(({ body }) => body.code)).toContain('place_offered');
  });

  it('offers a place again once its time to answer has run out', async () => {
    const [first, second] = [await waits(7), await waits(8)];
    const { itineraryId } = ok(await offer(first, { expiresInMinutes: 5 })).offer ?? {};
    day.api.clock.advance(6);
    ok(await offer(second, { itineraryId }));
  });

  it('calls nobody about a place that is booked', async () => {
    const waiting = await waits(7);
    const itineraryId = await aPlace(7);
    const booking = { patientId: day.patient(8), treatment: 'dst', itineraryId };
    const taken = ok(await desk().post<VisitView>('/visits', booking), 201);
    expect(await offer(waiting, { itineraryId })).toMatchObject({ status: 409, body: { code: 'slot_taken' } });
    ok(await day.post('reception', taken, 'cancel', { reason: 'end of the test' }));
  });

  it('offers no images to a patient who brings them', async () => {
    const waiting = await waits(7, { imagesFromElsewhere: true });
    expect(await offer(waiting, { itineraryId: await aPlace(7) })).toMatchObject({
      status: 422,
      body: { code: 'validation_failed', errors: [{ pointer: '/itineraryId', message: expect.any(String) }] },
    });
    ok(await offer(waiting));
    const visit = ok(await answer(waiting, 'accept'), 201);
    expect(visit.steps.map(({ kind }) => kind)).not.toContain('mri');
    ok(await day.post('reception', visit, 'cancel', { reason: 'end of the test' }));
  });
});
