import { afterEach, describe, expect, it } from '@jest/globals';
import { CHECKLIST_ITEMS } from '@higaeri/domain';
import { at, Day, DAY, ok, stepIn } from '../../../visits/testing/a-day.ts';
import type { VisitView } from '../../../visits/views/visit.view.ts';
import { ExtendClinic } from '../../extend/extend-clinic.ts';
import type { ProposalView } from '../views/proposal.view.ts';
import { ReplanClinic } from '../watch/replan-clinic.ts';

let day: Day;
afterEach(() => day.close());

const watch = (): Promise<void> => day.api.app.get(ReplanClinic).once(day.api.clinicId);
const asked = async (): Promise<ProposalView> =>
  ok(await day.api.as('reception').post<ProposalView>(`/days/${DAY}/replan`, {}), 201);
const offered = async (): Promise<ProposalView[]> =>
  ok(await day.api.as('reception').get(`/days/${DAY}/proposals?state=all`)).items;

/** From the way into the operating room to the way into the recovery room. */
async function operatedFor(minutes: number, visit: VisitView): Promise<void> {
  const levels = ['L4/5'] as const;
  ok(await day.step('doctor', visit, 'procedure', 'start'));
  ok(await day.put('nurse', visit, 'checklist/time-out', { items: CHECKLIST_ITEMS['time-out'], levels }));
  day.api.clock.advance(minutes);
  await day.api.app.get(ExtendClinic).extendOnce(day.api.clinicId);
  ok(await day.put('nurse', visit, 'checklist/sign-out', { items: CHECKLIST_ITEMS['sign-out'] }));
  const lots = [{ product: 'Fibrin kit', lot: 'A-17' }];
  ok(await day.step('doctor', visit, 'procedure', 'complete', { treatedLevels: levels, lots }));
  ok(await day.step('nurse', visit, 'recovery', 'start'));
}

describe('what a plan is changed for', () => {
  it('a room that is closed while somebody has it: the visit goes to another', async () => {
    day = await Day.begin({ operatingRooms: 2, recoveryRooms: 2 });
    const visit = await day.book(1);
    const room = stepIn(visit, 'procedure').resources.find(({ kind }) => kind === 'operating-room');
    const closure = { end: at('19:00'), reason: 'flooded' };
    ok(await day.api.as('manager').post(`/resources/${room?.id ?? ''}/closures`, closure), 201);
    await watch();
    const [proposal] = await offered();
    expect(proposal).toMatchObject({ state: 'open', cause: { kind: 'closure', resource: { id: room?.id } } });
    ok(await day.api.as('doctor').post(`/days/${DAY}/proposals/${proposal?.id ?? ''}/apply`));
    const moved = stepIn(await day.view(visit), 'procedure');
    expect(moved.resources.map(({ id }) => id)).not.toContain(room?.id);
    expect((await day.view(visit)).alerts.map(({ kind }) => kind)).not.toContain('closure');
  }, 60_000);

  it('a patient who is later than the clinic tolerates', async () => {
    day = await Day.begin();
    const visit = await day.book(1);
    day.api.clock.set(stepIn(visit, 'mri').planned?.start ?? '');
    expect((await asked()).cause.kind).toBe('asked');
    day.api.clock.advance(25);
    expect((await asked()).cause).toMatchObject({ kind: 'late', visitId: visit.id, byMinutes: 25 });
  }, 60_000);

  it('noon: the last decision of the morning is in, and two afternoons lie ahead', async () => {
    day = await Day.begin({ operatingRooms: 1, recoveryRooms: 2, nurses: 4 });
    const [one, two] = [await day.book(1), await day.book(2)];
    await day.throughTheMorning(one);
    expect((await asked()).cause.kind).not.toBe('noon');
    await day.throughTheMorning(two);
    expect((await asked()).cause.kind).toBe('noon');
  }, 60_000);

  it('somebody who has walked in gets times', async () => {
    day = await Day.begin();
    const walkIn = ok(
      await day.api.as('reception').post('/visits/walk-in', { patientId: day.patient(1), treatment: 'dst' }),
      201,
    );
    const proposal = await asked();
    expect(proposal).toMatchObject({ worthIt: true, cause: { kind: 'walk-in', visitId: walkIn.id } });
    expect(proposal.moves.every(({ from }) => from === null)).toBe(true);
    ok(await day.api.as('reception').post(`/days/${DAY}/proposals/${proposal.id}/apply`));
    expect(stepIn(await day.view(walkIn), 'procedure')).toMatchObject({ reservation: 'held' });
  }, 60_000);

  it('a cancellation that gives an afternoon back while it still lies ahead', async () => {
    day = await Day.begin({ operatingRooms: 1, recoveryRooms: 2, nurses: 4 });
    const [one, two] = [await day.book(1), await day.book(2)];
    expect((await asked()).cause.kind).toBe('asked');
    ok(await day.post('reception', one, 'cancel', { reason: 'fever' }));
    expect((await asked()).cause).toMatchObject({ kind: 'cancelled', visitId: one.id });
    expect((await day.view(two)).status).toBe('booked');
    day.api.clock.advance(31);
    expect((await asked()).cause.kind).toBe('asked');
  }, 60_000);

  it('a decision that gives an afternoon back', async () => {
    day = await Day.begin({ operatingRooms: 1, recoveryRooms: 2, nurses: 4 });
    const [one] = [await day.book(1), await day.book(2)];
    await day.throughTheMorning(one);
    const reason = 'the images show no damaged disc';
    ok(await day.decide(one, { decision: 'not-eligible', reason, plan: 'conservative' }));
    expect((await asked()).cause).toMatchObject({ kind: 'not-eligible', visitId: one.id });
  }, 60_000);

  it('a place that was lost, once what took it is over', async () => {
    day = await Day.begin({ operatingRooms: 1, recoveryRooms: 2, doctors: 1, nurses: 4 });
    const visits = [await day.book(1), await day.book(2)];
    for (const visit of visits) await day.throughTheMorning(visit);
    const startOf = (visit: VisitView): string => stepIn(visit, 'procedure').planned?.start ?? '';
    const [first, second] = visits.sort((a, b) => startOf(a).localeCompare(startOf(b))) as [VisitView, VisitView];
    day.api.clock.set(stepIn(first, 'preparation').planned?.start ?? '');
    await day.prepared(first);
    await operatedFor(80, first);
    expect(stepIn(await day.view(second), 'procedure').reservation).toBe('displaced');
    expect((await asked()).cause).toMatchObject({ kind: 'displaced', visitId: second.id });
  }, 60_000);
});
