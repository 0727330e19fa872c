import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '@higaeri/domain';
import { Day, DAY, ok, SCREENING, stepIdOf } from './testing/a-day.ts';

const NEXT_DAY = '2026-04-07';
let day: Day;
beforeAll(async () => {
  day = await Day.begin({
    dates: [DAY, NEXT_DAY],
    patients: 6,
    doctors: 4,
    nurses: 6,
    operatingRooms: 3,
    recoveryRooms: 3,
    scanners: 3,
  });
});
afterAll(() => day.close());

describe('two people who do something to one visit at once', () => {
  it('lets one of check-in and cancel win; the other learns where the visit stands', async () => {
    const visit = await day.book(1);
    const answers = await Promise.all([
      day.post('reception', visit, 'check-in'),
      day.post('reception', visit, 'no-show', {}),
      day.post('reception', visit, 'check-in'),
    ]);
    const { status } = await day.view(visit);
    expect(['checked-in', 'no-show']).toContain(status);
    for (const answer of answers) {
      if (answer.status === 200) continue;
      expect(answer).toMatchObject({ status: 409, body: { code: 'invalid_transition' } });
    }
    expect(answers.filter((answer) => answer.status === 200).length).toBeGreaterThan(0);
  });

  it('loses no fact when everybody on duty raises a red flag together', async () => {
    const visit = await day.book(2);
    const roles: Role[] = ['reception', 'nurse', 'doctor', 'radiographer', 'manager', 'admin'];
    const answers = await Promise.all(roles.map((role) => day.post(role, visit, 'red-flag', { flags: ['fever'] })));
    expect(answers.map(({ status }) => status)).toEqual(roles.map(() => 200));
    const seen = await day.view(visit);
    expect(seen.redFlags).toHaveLength(roles.length);
    expect(seen.version).toBe(roles.length + 1);
    expect(seen.alerts.filter(({ kind }) => kind === 'red-flag')).toHaveLength(1);
  });

  it('starts a step once', async () => {
    day.now('08:40');
    const visit = await day.book(3);
    ok(await day.post('reception', visit, 'check-in'));
    ok(await day.put('radiographer', visit, 'screening', SCREENING));
    const call = `steps/${stepIdOf(visit, 'mri')}/start`;
    const answers = await Promise.all([1, 2, 3, 4].map(() => day.post('radiographer', visit, call)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
  });

  it('changes a document once against one version', async () => {
    const visit = await day.book(4);
    const nurse = day.api.as('nurse');
    const answers = await Promise.all(
      [1, 2, 3].map(() => nurse.put(`/visits/${visit.id}/screening`, SCREENING, { version: visit.version })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
  });
});

describe('a night in the recovery room', () => {
  it('keeps the room for whoever is in it, on the next day, too', async () => {
    await day.sendEverybodyHome();
    day.now('08:00');
    const visit = await day.book(5);
    await day.throughTheMorning(visit);
    day.now('13:00');
    await day.prepared(visit);
    await day.operated(visit);
    ok(await day.step('nurse', visit, 'recovery', 'start'));
    const rooms = async () => {
      const { body } = await day.api.as('nurse').get('/recovery-rooms');
      return body.items.find((room: { occupant: { id: string } | null }) => room.occupant?.id === visit.id);
    };
    const room = await rooms();
    day.now('08:30', NEXT_DAY);
    expect(await rooms()).toMatchObject({
      resource: { id: room.resource.id, state: 'in-use' },
      alarm: 'observation-due',
    });
    const gone = ok(await day.post('nurse', visit, 'leave', { reason: 'fetched by the family' }));
    expect(gone.date).toBe(DAY);
    expect(await rooms()).toBeUndefined();
  });
});
