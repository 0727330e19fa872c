import { afterEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../platform/database/new-id.ts';
import type { TestAnswer } from '../../testing/test-client.ts';
import { openEvents } from '../../testing/test-events.ts';
import { Day, DAY, ok, stepIn } from '../../visits/testing/a-day.ts';
import { overlaps } from '../../visits/testing/overlaps.ts';
import type { VisitView } from '../../visits/views/visit.view.ts';
import { ExtendClinic } from '../extend/extend-clinic.ts';
import type { ProposalView } from './views/proposal.view.ts';
import { ReplanClinic } from './watch/replan-clinic.ts';

let day: Day;
afterEach(() => day.close());

type Proposed = ProposalView & { code: string };
const DAYS = `/days/${DAY}`;
const asked = async (body: unknown = {}): Promise<ProposalView> =>
  ok(await day.api.as('reception').post<ProposalView>(`${DAYS}/replan`, body), 201);
const listed = async (state = 'open', role: 'reception' | 'manager' = 'reception'): Promise<ProposalView[]> =>
  ok(await day.api.as(role).get(`${DAYS}/proposals?state=${state}`)).items;
const act = (
  { id }: { id: string },
  what: string,
  body: unknown = {},
  role: 'reception' | 'doctor' = 'reception',
): Promise<TestAnswer<Proposed>> => day.api.as(role).post<Proposed>(`${DAYS}/proposals/${id}/${what}`, body);
const watch = (): Promise<void> => day.api.app.get(ReplanClinic).once(day.api.clinicId);

const plannedStart = (visit: VisitView, kind: Parameters<typeof stepIn>[1]): string =>
  stepIn(visit, kind).planned?.start ?? '';
const movesOf = ({ moves }: ProposalView, { id }: { id: string }) => moves.filter(({ visitId }) => visitId === id);
const versions = (): Promise<{ id: string; version: number }[]> =>
  day.api.sql(`SELECT id, version FROM visit ORDER BY id`);

/** Two patients decided eligible, their afternoons behind one another in the only operating room. */
async function twoAfternoons(): Promise<[VisitView, VisitView]> {
  day = await Day.begin({ operatingRooms: 1, recoveryRooms: 2, doctors: 1, nurses: 4 });
  const [one, two] = [await day.book(1), await day.book(2)];
  for (const visit of [one, two]) await day.throughTheMorning(visit);
  return plannedStart(one, 'procedure') < plannedStart(two, 'procedure') ? [one, two] : [two, one];
}

/** The first of them takes forty minutes longer than planned; the second has lost the operating room to it. */
async function overrun(): Promise<[VisitView, VisitView]> {
  const [first, second] = await twoAfternoons();
  day.api.clock.set(plannedStart(first, 'preparation'));
  await day.prepared(first);
  ok(await day.step('doctor', first, 'procedure', 'start'));
  day.api.clock.advance(80);
  await day.api.app.get(ExtendClinic).extendOnce(day.api.clinicId);
  return [first, second];
}

describe('an overrun', () => {
  it('is answered with who moves, by how much and why; applied, the day holds together and says who must be told', async () => {
    const [first, second] = await overrun();
    const proposal = await asked();
    expect(proposal).toMatchObject({
      state: 'open',
      current: true,
      worthIt: true,
      cause: { kind: 'overrun', visitId: first.id, stepKind: 'procedure' },
    });
    const move = movesOf(proposal, second).find(({ kind }) => kind === 'procedure');
    expect(move?.byMinutes).toBeGreaterThan(0);
    const [seen] = await listed('open', 'manager');
    expect(seen).toMatchObject({
      id: proposal.id,
      told: expect.arrayContaining([expect.objectContaining({ phone: null })]),
    });
    expect(seen?.visits.map(({ patient }) => patient)).not.toContainEqual(expect.anything());

    const applied = ok(await act(proposal, 'apply'));
    expect(applied).toMatchObject({ state: 'applied', answeredBy: expect.any(String) });
    expect(applied.told).toContainEqual({
      visitId: second.id,
      here: true,
      phone: `+819000000${second.patient?.patientNumber.slice(2)}`,
      toldAt: null,
      toldBy: null,
      newerFollow: false,
      times: expect.arrayContaining([
        { stepId: move?.stepId, kind: 'procedure', from: move?.from?.start, to: move?.to.start },
      ]),
    });
    const after = await day.view(second);
    expect(stepIn(after, 'procedure')).toMatchObject({
      planned: { start: move?.to.start, end: move?.to.end },
      reservation: 'firm',
    });
    expect(after.steps.map(({ reservation }) => reservation)).not.toContain('displaced');
    expect(after.alerts.map(({ kind }) => kind)).not.toContain('displaced');
    expect(await overlaps(day.api.sql)).toEqual([]);
    expect(await listed()).toEqual([]);
  }, 60_000);

  it('is offered by the server, told to every screen, and never applied by it', async () => {
    const [, second] = await overrun();
    const events = await openEvents(day.api.as('nurse'), { date: DAY });
    await watch();
    expect(await events.until(({ type }) => type === 'proposal.changed')).toBeDefined();
    events.close();
    const [offered, ...others] = await listed();
    expect(others).toEqual([]);
    expect(offered).toMatchObject({ cause: { kind: 'overrun' }, worthIt: true });
    expect(stepIn(await day.view(second), 'procedure').planned).toEqual(stepIn(second, 'procedure').planned);
    await watch();
    expect((await listed()).map(({ id }) => id)).toEqual([offered?.id]);
  }, 60_000);

  it('is not offered again once the plan for it is applied, until it has grown by more than nobody minds', async () => {
    await overrun();
    await watch();
    const [offered] = await listed();
    if (!offered) throw new Error('nothing was offered');
    ok(await act(offered, 'apply'));
    for (const [minutes, offers] of [
      [4, 0],
      [4, 0],
      [30, 1],
    ] as const) {
      day.api.clock.advance(minutes);
      await day.api.app.get(ExtendClinic).extendOnce(day.api.clinicId);
      await watch();
      expect([minutes, await listed()]).toEqual([minutes, Array(offers).fill(expect.anything())]);
    }
  }, 60_000);

  it('is not offered again once somebody has said "not now", and is forgotten when the day goes on', async () => {
    const [first] = await overrun();
    await watch();
    const [offered] = await listed();
    if (!offered) throw new Error('nothing was offered');
    expect(ok(await act(offered, 'dismiss', { reason: 'we wait' }, 'doctor'))).toMatchObject({
      state: 'dismissed',
      reason: 'we wait',
    });
    await watch();
    expect(await listed()).toEqual([]);
    expect(await act(offered, 'apply')).toMatchObject({
      status: 409,
      body: { code: 'proposal_over', state: 'dismissed' },
    });

    const again = await asked();
    ok(await day.post('nurse', first, 'leave', { reason: 'called away' }));
    await watch();
    expect((await listed('all')).find(({ id }) => id === again.id)?.state).toBe('replaced');
  }, 60_000);
});

describe('applying', () => {
  it('is refused when the day has changed since, and changes nothing then', async () => {
    const [, second] = await overrun();
    const proposal = await asked();
    ok(
      await day.api.as('doctor').post(`/resources/${day.clinic.id['recovery-2'] ?? ''}/closures`, {
        end: `${DAY}T20:00:00+09:00`,
        reason: 'window',
      }),
      201,
    );
    const before = await versions();
    expect((await listed())[0]?.current ?? false).toBe(false);
    expect(await act(proposal, 'apply')).toMatchObject({
      status: 409,
      body: { code: expect.stringMatching(/^(stale_proposal|proposal_over)$/) },
    });
    expect(await versions()).toEqual(before);
    expect(stepIn(await day.view(second), 'procedure').planned).toEqual(stepIn(second, 'procedure').planned);
  }, 60_000);

  it('moves nobody when one place of all is taken', async () => {
    await overrun();
    const proposal = await asked();
    const [last] = proposal.moves.slice(-1);
    const taken = last?.to.resources.find(({ kind }) => kind === 'doctor');
    // A row that nobody wrote by a fact: only the places themselves say that it is in the way.
    await day.api.sql(
      `INSERT INTO reservation (clinic_id, id, resource_id, during, state, turnover_minutes, visit_id, step_id, step_kind, resource_kind)
       VALUES ($1, $2, $3, tstzrange($4::timestamptz + interval '2 minutes', $5::timestamptz + interval '60 minutes'), 'firm', 0, $6, $7, 'consultation', 'doctor')`,
      [day.api.clinicId, newId(), taken?.id, last?.to.start, last?.to.end, last?.visitId, newId()],
    );
    const before = await versions();
    const refused = await act(proposal, 'apply');
    expect(refused.status).toBe(409);
    // The watch may have put a newer proposal in its place already.
    expect(['stale_proposal', 'proposal_over']).toContain(refused.body.code);
    expect(await versions()).toEqual(before);
    expect(await overlaps(day.api.sql)).toEqual([]);
  }, 60_000);

  it('succeeds for one of two who tap at once', async () => {
    await overrun();
    const proposal = await asked();
    const answers = await Promise.all([act(proposal, 'apply'), act(proposal, 'apply', {}, 'doctor')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
      code: 'proposal_over',
      state: 'applied',
    });
    expect(await overlaps(day.api.sql)).toEqual([]);
  }, 60_000);

  it('keeps a list of who has been told', async () => {
    const [, second] = await overrun();
    const proposal = await asked();
    expect(await act(proposal, 'told', { visitId: second.id })).toMatchObject({ status: 409 });
    ok(await act(proposal, 'apply'));
    const marked = ok(await act(proposal, 'told', { visitId: second.id }));
    expect(marked.told.find(({ visitId }) => visitId === second.id)).toMatchObject({
      toldAt: expect.any(String),
      toldBy: expect.any(String),
    });
    const taken = ok(await act(proposal, 'told', { visitId: second.id, told: false }));
    expect(taken.told.every(({ toldAt }) => toldAt === null)).toBe(true);
    expect(await act(proposal, 'told', { visitId: newId() })).toMatchObject({ status: 404 });
  }, 60_000);

  it('finds no proposal of another clinic or another day', async () => {
    await overrun();
    const proposal = await asked();
    const strange = day.api.as('reception', 'other');
    expect(ok(await strange.get(`${DAYS}/proposals?state=all`)).items).toEqual([]);
    for (const what of ['apply', 'dismiss', 'told'])
      expect((await strange.post(`${DAYS}/proposals/${proposal.id}/${what}`, { visitId: newId() })).status).not.toBe(
        200,
      );
    expect((await strange.post(`${DAYS}/proposals/${proposal.id}/apply`)).status).toBe(404);
    expect((await day.api.as('reception').post(`/days/2026-04-07/proposals/${proposal.id}/apply`)).status).toBe(404);
  }, 60_000);
});

describe('asking', () => {
  it('says what it needs to know, and that a day is over', async () => {
    day = await Day.begin();
    const visit = await day.book(1);
    const desk = day.api.as('reception');
    expect(await desk.post(`${DAYS}/replan`, { disruption: { kind: 'late' } })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/disruption/visitId' }] },
    });
    for (const disruption of [
      { kind: 'late', visitId: newId() },
      { kind: 'overrun', visitId: visit.id, stepId: newId() },
      { kind: 'closure', resourceId: newId() },
    ])
      expect((await desk.post(`${DAYS}/replan`, { disruption })).status).toBe(404);
    expect((await desk.post('/days/2026-04-05/replan', {})).status).toBe(422);
    expect((await desk.post('/days/tomorrow/replan', {})).status).toBe(404);
    expect(ok(await desk.post('/days/2026-04-20/replan', {}), 201)).toMatchObject({ state: 'empty', moves: [] });
  }, 60_000);
});
