import { afterEach, describe, expect, it } from '@jest/globals';
import { overlaps } from '../../visits/testing/overlaps.ts';
import { at, Day, ok, stepIn } from '../../visits/testing/a-day.ts';
import type { AlertView } from '../../visits/views/alert.view.ts';
import type { StepView } from '../../visits/views/step.view.ts';
import type { VisitView } from '../../visits/views/visit.view.ts';
import { ExtendClinic } from './extend-clinic.ts';

let day: Day;
afterEach(() => day.close());

const extend = (): Promise<void> => day.api.app.get(ExtendClinic).extendOnce(day.api.clinicId);
const clockTo = (instant: string | undefined, minutes = 0): void => {
  day.api.clock.set(new Date(Date.parse(instant ?? '') + minutes * 60_000).toISOString());
};
const planned = (visit: VisitView, kind: StepView['kind']) => stepIn(visit, kind).planned;
const alertsOf = async (visit: VisitView): Promise<[AlertView['kind'], AlertView['severity']][]> =>
  (await day.view(visit)).alerts.map(({ kind, severity }) => [kind, severity]);

/** Two patients of one afternoon; the first has the places right in front of the second. */
async function twoPatients(rooms: { operatingRooms: number; recoveryRooms: number }): Promise<[VisitView, VisitView]> {
  day = await Day.begin({ ...rooms, doctors: 2, nurses: 4 });
  return bothBooked();
}

async function bothBooked(): Promise<[VisitView, VisitView]> {
  const booked = [await day.book(1, { doctor: 'doctor-1' }), await day.book(2, { doctor: 'doctor-2' })];
  const [first, second] = booked.sort((a, b) =>
    (planned(a, 'procedure')?.start ?? '') < (planned(b, 'procedure')?.start ?? '') ? -1 : 1,
  );
  if (!first || !second) throw new Error('two visits were booked');
  return [first, second];
}

async function inProcedure(visit: VisitView): Promise<void> {
  await day.throughTheMorning(visit);
  clockTo(planned(visit, 'preparation')?.start);
  await day.prepared(visit);
  clockTo(planned(visit, 'procedure')?.start);
}

async function inRecovery(visit: VisitView): Promise<void> {
  await inProcedure(visit);
  await day.operated(visit);
  clockTo(planned(visit, 'recovery')?.start);
}

describe('reality with all rooms full', () => {
  it('displaces who is next in the recovery room when the doctor lets a patient rest longer', async () => {
    const [first, second] = await twoPatients({ operatingRooms: 1, recoveryRooms: 1 });
    await inRecovery(first);
    await day.rested(first);
    const extended = ok(await day.post('doctor', first, 'discharge-review', { decision: 'extend', minutes: 90 }));
    expect(stepIn(extended, 'recovery').reservation).toBe('in-use');
    const displaced = await day.view(second);
    expect(stepIn(displaced, 'recovery').reservation).toBe('displaced');
    expect(stepIn(displaced, 'procedure').reservation).toBe('held');
    expect(displaced.afternoon).toBe('displaced');
    expect(await alertsOf(second)).toContainEqual(['displaced', 'alarm']);
    expect(await overlaps(day.api.sql)).toEqual([]);
  }, 60_000);

  it('displaces who is next in the operating room when a procedure overruns', async () => {
    const [first, second] = await twoPatients({ operatingRooms: 1, recoveryRooms: 1 });
    await inProcedure(first);
    ok(await day.step('doctor', first, 'procedure', 'start'));
    clockTo(planned(second, 'procedure')?.start, -4);
    await extend();
    const displaced = await day.view(second);
    expect(stepIn(displaced, 'procedure').reservation).toBe('displaced');
    expect(stepIn(displaced, 'preparation').reservation).toBe('held');
    expect(await alertsOf(second)).toContainEqual(['displaced', 'alarm']);
    expect(await overlaps(day.api.sql)).toEqual([]);
  }, 60_000);

  it('displaces who is next in the recovery room when a patient does not leave', async () => {
    const [first, second] = await twoPatients({ operatingRooms: 1, recoveryRooms: 1 });
    await inRecovery(first);
    await day.rested(first);
    ok(await day.post('doctor', first, 'discharge-review', { decision: 'discharge' }));
    clockTo(planned(second, 'recovery')?.start, -3);
    await extend();
    expect(stepIn(await day.view(second), 'recovery').reservation).toBe('displaced');
    expect(await alertsOf(second)).toContainEqual(['displaced', 'alarm']);
    expect(await overlaps(day.api.sql)).toEqual([]);
  }, 60_000);

  it('gives a lost place back as soon as it is free again', async () => {
    const [first, second] = await twoPatients({ operatingRooms: 1, recoveryRooms: 1 });
    await inRecovery(first);
    await day.rested(first);
    ok(await day.post('doctor', first, 'discharge-review', { decision: 'extend', minutes: 90 }));
    expect(stepIn(await day.view(second), 'recovery').reservation).toBe('displaced');
    ok(await day.post('doctor', first, 'discharge-review', { decision: 'discharge' }));
    ok(await day.post('nurse', first, 'depart'));
    await extend();
    const restored = await day.view(second);
    expect(restored.steps.map(({ reservation }) => reservation)).not.toContain('displaced');
    expect(await alertsOf(second)).not.toContainEqual(['displaced', 'alarm']);
    expect(await overlaps(day.api.sql)).toEqual([]);
  }, 60_000);
});

describe('reality with an identical room free', () => {
  it('moves the next patient there without alarm when a recovery is extended', async () => {
    day = await Day.begin({ operatingRooms: 1, recoveryRooms: 2, doctors: 2, nurses: 4 });
    const manager = day.api.as('manager');
    const other = `/resources/${day.clinic.id['recovery-2'] ?? ''}/closures`;
    const { closure } = ok(await manager.post(other, { end: at('20:00'), reason: 'window broken' }), 201);
    const [first, second] = await bothBooked();
    ok(await manager.delete(`${other}/${String(closure.id)}`), 204);
    await inRecovery(first);
    await day.rested(first);
    ok(await day.post('doctor', first, 'discharge-review', { decision: 'extend', minutes: 90 }));
    const moved = await day.view(second);
    expect(stepIn(moved, 'recovery').reservation).toBe('held');
    expect(stepIn(moved, 'recovery').resources.map(({ id }) => id)).not.toContain(await roomOf(first));
    expect(await alertsOf(second)).toEqual([['room-moved', 'info']]);
    expect(await overlaps(day.api.sql)).toEqual([]);
  }, 60_000);

  it('moves the next patient to the other operating room when a procedure overruns', async () => {
    const [first, second] = await twoPatients({ operatingRooms: 2, recoveryRooms: 2 });
    await inProcedure(first);
    ok(await day.step('doctor', first, 'procedure', 'start'));
    const room = stepIn(await day.view(first), 'procedure').resources.find(({ kind }) => kind === 'operating-room')?.id;
    const before = stepIn(await day.view(second), 'procedure').resources.find(
      ({ kind }) => kind === 'operating-room',
    )?.id;
    clockTo(planned(second, 'procedure')?.start, -4);
    await extend();
    const after = await day.view(second);
    expect(stepIn(after, 'procedure').reservation).toBe('held');
    expect(stepIn(after, 'procedure').resources.find(({ kind }) => kind === 'operating-room')?.id).not.toBe(room);
    if (before === room) expect(await alertsOf(second)).toContainEqual(['room-moved', 'info']);
    expect(await overlaps(day.api.sql)).toEqual([]);
  }, 60_000);
});

async function roomOf(visit: VisitView): Promise<string> {
  const room = stepIn(await day.view(visit), 'recovery').resources.find(({ kind }) => kind === 'recovery-room');
  return room?.id ?? '';
}
