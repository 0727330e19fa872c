import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Day, DAY, ok, stepIdOf, stepIn } from '../../visits/testing/a-day.ts';
import { overlaps } from '../../visits/testing/overlaps.ts';
import type { VisitView } from '../../visits/views/visit.view.ts';
import type { PlanProblemView } from './problem/plan-problem.view.ts';
import type { ProposalView } from './views/proposal.view.ts';

const DAYS = `/days/${DAY}`;
let day: Day;
let first: VisitView;
let second: VisitView;
let booked: VisitView[] = [];

beforeAll(async () => {
  day = await Day.begin({ operatingRooms: 1, recoveryRooms: 2, doctors: 1, nurses: 4, patients: 30 });
}, 120_000);
afterAll(() => day.close());
let patient = 0;
beforeEach(async () => {
  day.now('08:00');
  for (const visit of booked) ok(await day.post('reception', visit, 'cancel', { reason: 'end of the test' }));
  booked = [await day.book(++patient), await day.book(++patient)];
  booked.sort((a, b) => start(a).localeCompare(start(b)));
  [first, second] = booked as [VisitView, VisitView];
}, 60_000);

const start = (visit: VisitView): string => stepIn(visit, 'procedure').planned?.start ?? '';
const move = (visit: VisitView, to: string, more: object = {}) =>
  day.api.as('reception').post<ProposalView & { code: string; errors: { pointer: string }[] }>(`${DAYS}/replan`, {
    move: { visitId: visit.id, stepId: stepIdOf(visit, 'procedure'), start: to },
    ...more,
  });
const problem = async (date = DAY) =>
  ok(await day.api.as('reception').get<PlanProblemView>(`/days/${date}/plan-problem`));

describe('the rest of a day as the engine reads it', () => {
  it('has the visits ahead with their steps, the rooms and people with their hours, and nobody’s name', async () => {
    const read = await problem();
    expect(read).toMatchObject({ date: DAY, midnight: `${DAY}T00:00:00+09:00`, from: 8 * 60 });
    expect(read.visits.map(({ visitId }) => visitId).sort()).toEqual([first.id, second.id].sort());
    expect(read.visits[0]?.current).toHaveLength(7);
    expect(read.resources.map(({ kind }) => kind)).toContain('operating-room');
    const names = [first, second].flatMap(({ patient: who }) => [who?.familyName ?? '', who?.givenName ?? '']);
    for (const name of names) expect(JSON.stringify(read)).not.toContain(name);
  });

  it('is empty for a day without visits, and refused for one that is over', async () => {
    expect(await problem('2026-05-11')).toMatchObject({ resources: [], visits: [] });
    expect(await day.api.as('reception').get('/days/2026-04-01/plan-problem')).toMatchObject({ status: 422 });
  });
});

describe('putting a step where another patient is', () => {
  it('proposes who gives way and by how much; applied, the day holds together', async () => {
    const proposal = ok(await move(first, start(second)), 201);
    expect(proposal).toMatchObject({
      state: 'open',
      cause: { kind: 'moved', visitId: first.id, stepKind: 'procedure' },
    });
    const own = proposal.moves.find(({ visitId, kind }) => visitId === first.id && kind === 'procedure');
    expect(own).toMatchObject({ to: { start: start(second) }, reason: { code: 'asked' } });
    const other = proposal.moves.find(({ visitId, kind }) => visitId === second.id && kind === 'procedure');
    expect(other).toMatchObject({ reason: { byVisitId: first.id } });
    expect(other?.byMinutes).toBeGreaterThan(0);
    expect(proposal.told.map(({ visitId }) => visitId).sort()).toEqual([first.id, second.id].sort());
    expect(start(await day.view(first))).toBe(start(first));

    ok(await day.api.as('reception').post(`${DAYS}/proposals/${proposal.id}/apply`, {}));
    expect(start(await day.view(first))).toBe(start(second));
    expect(start(await day.view(second))).toBe(other?.to.start);
    expect(await overlaps(day.api.sql)).toEqual([]);
  });

  it('refuses the past, an order the patient cannot keep, and what is not of this day', async () => {
    expect(await move(first, `${DAY}T07:00:00+09:00`)).toMatchObject({ status: 409, body: { code: 'itinerary_past' } });
    const early = await move(first, stepIn(first, 'consultation').planned?.start ?? '');
    expect(early).toMatchObject({ status: 422, body: { errors: [{ pointer: '/move/start' }] } });
    const both = await move(first, start(second), { disruption: { kind: 'noon' } });
    expect(both).toMatchObject({ status: 422, body: { errors: [{ pointer: '/move' }] } });
    expect(await move({ ...first, id: day.patient(1) }, start(second))).toMatchObject({ status: 404 });
  });

  it('refuses another day, a time outside the hours, and the rest without its procedure', async () => {
    const at = { status: 422, body: { code: 'validation_failed', errors: [{ pointer: '/move/start' }] } };
    expect(await move(first, '2026-04-07T14:00:00+09:00')).toMatchObject(at);
    expect(await move(first, `${DAY}T22:00:00+09:00`)).toMatchObject(at);
    const rest = Date.parse(stepIn(second, 'recovery').planned?.start ?? '') + 45 * 60_000;
    const alone = { visitId: second.id, stepId: stepIdOf(second, 'recovery'), start: new Date(rest).toISOString() };
    expect(await move(second, start(second), { move: alone })).toMatchObject(at);
  });

  it('refuses a time at which the doctor is not there', async () => {
    await day.closeResource('doctor-1', (stepIn(second, 'procedure').planned?.end ?? '').slice(11, 16));
    const wished = new Date(Date.parse(start(second)) + 15 * 60_000).toISOString();
    const refused = await move(second, wished);
    await day.api.sql('DELETE FROM closure');
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ pointer: '/move/start' }] } });
  });

  it('takes one room of the kind the step needs, and nothing else by name', async () => {
    const named = (resources: (string | undefined)[]) =>
      move(first, start(second), {
        move: { visitId: first.id, stepId: stepIdOf(first, 'procedure'), start: start(second), resources },
      });
    const { id } = day.clinic;
    ok(await named([id['or-1']]), 201);
    ok(await named([id['or-1'], id['fluoroscope-1']]), 201);
    for (const resources of [[id['doctor-1']], [id['nurse-1/1']], [id['recovery-1']], [day.patient(1)]])
      expect(await named(resources)).toMatchObject({
        status: 422,
        body: { code: 'validation_failed', errors: [{ pointer: '/move/resources/0' }] },
      });
    expect(await named([id['or-1'], id['or-1']])).toMatchObject({ status: 422 });
  });
});

describe('two plans applied on one day', () => {
  type Told = ProposalView['told'][number];
  const applied = async (to: string): Promise<ProposalView> => {
    const { id } = ok(await move(first, to), 201);
    return ok(await day.api.as('reception').post<ProposalView>(`${DAYS}/proposals/${id}/apply`, {}));
  };
  const lists = async (): Promise<ProposalView[]> =>
    ok(await day.api.as('reception').get(`${DAYS}/proposals?state=applied`)).items;
  const rowIn = async ({ id }: ProposalView): Promise<Told | undefined> =>
    (await lists()).find((each) => each.id === id)?.told.find(({ visitId }) => visitId === first.id);
  const tell = async ({ id }: ProposalView): Promise<void> => {
    ok(await day.api.as('reception').post(`${DAYS}/proposals/${id}/told`, { visitId: first.id }));
  };
  const procedure = (row: Told | undefined) => row?.times.find(({ kind }) => kind === 'procedure');
  const later = (from: string, minutes: number): string =>
    new Date(Date.parse(from) + minutes * 60_000).toISOString().replace('Z', '+00:00');

  it('leave a patient who has not been told yet in the newest list alone, with the time known and the time now', async () => {
    const agreed = start(first);
    const one = await applied(later(agreed, 20));
    expect(procedure(await rowIn(one))).toMatchObject({ from: agreed });
    const two = await applied(later(agreed, 45));
    expect(await rowIn(one)).toBeUndefined();
    const now = start(await day.view(first));
    const row = await rowIn(two);
    expect(row).toMatchObject({ toldAt: null, newerFollow: false });
    expect(procedure(row)).toMatchObject({ from: agreed, to: now });
  });

  it('keep the mark of a patient who had been told, say that newer times follow, and list them from what was told', async () => {
    const agreed = start(first);
    const one = await applied(later(agreed, 20));
    const told = start(await day.view(first));
    await tell(one);
    expect(await rowIn(one)).toMatchObject({ toldAt: expect.any(String), newerFollow: false });
    const two = await applied(later(agreed, 45));
    const now = start(await day.view(first));
    expect(await rowIn(one)).toMatchObject({ toldAt: expect.any(String), newerFollow: true });
    expect(procedure(await rowIn(two))).toMatchObject({ from: told, to: now });
    const showing = (await lists()).flatMap((list) => list.told.filter(({ visitId }) => visitId === first.id));
    expect(showing.map((row) => procedure(row)?.to)).toEqual([now, now]);
  });
});
