import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { at, Day, DAY, ok, stepIn } from '../testing/a-day.ts';
import { Reserved } from '../testing/reserved.ts';
import type { VisitView } from '../views/visit.view.ts';

let day: Day;
let reserved: Reserved;
let visit: VisitView;
let patient = 0;

beforeAll(async () => {
  day = await Day.begin({ doctors: 3, nurses: 6, recoveryRooms: 5, patients: 20 });
  reserved = new Reserved(day.api.sql);
}, 120_000);
afterAll(() => day.close());

/* Each rule meets a fresh visit on an empty day. */
beforeEach(async () => {
  day.now('08:00');
  await reserved.clear();
  patient += 1;
  visit = await day.book(patient);
}, 60_000);

describe('the decision and the afternoon', () => {
  it('makes a held afternoon firm', async () => {
    expect(await reserved.afternoon(visit)).toEqual(['held']);
    await day.throughTheMorning(visit);
    expect(await reserved.afternoon(visit)).toEqual(['firm']);
  });

  it('looks for a longer afternoon when more discs are decided, and tells the new times', async () => {
    const before = stepIn(visit, 'procedure');
    await day.throughTheMorning(visit, ['L3/4', 'L4/5', 'L5/S1']);
    const after = await day.view(visit);
    expect([before.minutes, visit.discs, after.discs]).toEqual([40, 1, 3]);
    expect(after.afternoon).toBe('firm');
    expect(stepIn(after, 'procedure').minutes).toBe(before.minutes + 20);
    const [operating] = await reserved.rows(visit, 'operating-room');
    expect(stepIn(after, 'procedure').planned?.start.slice(11, 16)).toBe(operating?.from);
    const history = ok(await day.api.as('doctor').get(`/visits/${visit.id}/history`));
    expect(history.items.map(({ type }: { type: string }) => type)).toContain('rescheduled');
  });

  it('gives the afternoon back at once when not eligible: another books it in the same second', async () => {
    const room = (await reserved.rows(visit, 'operating-room'))[0];
    await day.throughTheMorning(visit);
    ok(await day.decide(visit, { decision: 'not-eligible', reason: 'infection', plan: 'conservative' }));
    expect(await reserved.afternoon(visit)).toEqual(['released']);
    expect((await day.view(visit)).afternoon).toBe('released');
    const found = ok(
      await day.api
        .as('reception')
        .get(`/availability?treatment=dst&from=${DAY}&to=${DAY}&imagesFromElsewhere=true&limit=200`),
    );
    const starts = found.items.map(({ steps }: { steps: { kind: string; start: string }[] }) =>
      steps.find(({ kind }) => kind === 'procedure')?.start.slice(11, 16),
    );
    expect(starts).toContain(room?.from);
  });

  it('holds it again when the doctor thinks better of it', async () => {
    await day.throughTheMorning(visit);
    ok(await day.decide(visit, { decision: 'deferred', reason: 'blood test', until: '2026-04-20' }));
    expect(await reserved.afternoon(visit)).toEqual(['released']);
    const revised = ok(await day.eligible(visit));
    expect(revised.afternoon).toBe('firm');
    expect(await reserved.afternoon(visit)).toEqual(['firm']);
  });

  it('is displaced and shown, never refused, when the day has no place left for it', async () => {
    const room = day.clinic.id['or-1'] ?? '';
    await day.throughTheMorning(visit);
    ok(await day.decide(visit, { decision: 'not-eligible', reason: 'infection', plan: 'conservative' }));
    const manager = day.api.as('manager');
    const closures = await Promise.all(
      [room, day.clinic.id['or-2'] ?? ''].map(async (id) => {
        const { closure } = ok(
          await manager.post(`/resources/${id}/closures`, { end: at('23:00'), reason: 'no air' }),
          201,
        );
        return `/resources/${id}/closures/${String(closure.id)}`;
      }),
    );
    const revised = ok(await day.eligible(visit));
    expect(revised.afternoon).toBe('displaced');
    expect(revised.alerts.map(({ kind }) => kind)).toContain('displaced');
    for (const closure of closures) ok(await manager.delete(closure), 204);
  });
});
