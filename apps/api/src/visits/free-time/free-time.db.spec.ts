import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { ClinicFactsRepository } from '../clinic-day/clinic-facts.repository.ts';
import type { ItineraryView } from '../itineraries/itinerary.view.ts';
import { loadClinic } from '../clinic/clinic.ts';
import { Day, ok } from '../testing/a-day.ts';
import type { VisitView } from '../views/visit.view.ts';
import type { ClinicPicture } from './clinic-picture.ts';
import { FreeTime } from './free-time.ts';
import { GatheredNews } from './gathered-news.ts';

const DATES = ['2026-04-06', '2026-04-07', '2026-04-08'] as const;
const [TODAY, , LAST] = DATES;
const SPAN = { from: TODAY, to: LAST };
let day: Day;
let second: Awaited<ReturnType<Day['api']['another']>>;

beforeAll(async () => {
  day = await Day.begin({ dates: DATES, patients: 61, doctors: 2, nurses: 4, operatingRooms: 2, recoveryRooms: 3 });
  second = await day.api.another();
}, 120_000);
afterAll(async () => {
  await second.close();
  await day.close();
});

const servers = () => [day.api.app, second.app] as const;

/** What a server process would answer now, in a transaction and from memory, and what a picture made from nothing would. */
const seen = async (server: 0 | 1) => {
  const app = servers()[server];
  const remembered = await app.get(FreeTime).remembered(day.api.clinicId, () => SPAN);
  return app.get(UnitOfWork).read(day.api.clinicId, async (tx) => {
    const kept = await app.get(FreeTime).of(tx, () => SPAN);
    const anew = await new FreeTime(app.get(ClinicFactsRepository), app.get(GatheredNews)).of(tx, () => SPAN);
    return { remembered, kept, anew };
  });
};

/** What a picture says of a date. Shape: without what the catalogue remembers for itself. */
function contentOf({ days }: ClinicPicture, date: string) {
  const known = days.get(date);
  if (!known) return undefined;
  const { catalogue, ...rows } = known.day.rows;
  return { patients: known.patients, rows, resources: catalogue.rows, turnovers: catalogue.turnovers };
}

/** Everything a picture says. */
const allOf = (picture: ClinicPicture) => [
  DATES.map((date) => contentOf(picture, date)),
  picture.resources,
  [...picture.treatments],
];

async function expectRight(server: 0 | 1): Promise<void> {
  const { remembered, kept, anew } = await seen(server);
  for (const date of DATES) {
    expect(contentOf(kept, date)).toEqual(contentOf(anew, date));
    if (remembered) expect(contentOf(remembered, date)).toEqual(contentOf(anew, date));
  }
  expect(kept.resources).toEqual(anew.resources);
  expect([...kept.treatments]).toEqual([...anew.treatments]);
  expect(kept.clinic.settings).toEqual(anew.clinic.settings);
}

const book = async (patient: number, date: string): Promise<VisitView | null> => {
  const { items } = ok(
    await day.api
      .as('reception')
      .get<{ items: ItineraryView[] }>(`/availability?treatment=dst&from=${date}&to=${date}&limit=1`),
  );
  const [itinerary] = items;
  if (!itinerary) return null;
  const body = { patientId: day.patient(patient), treatment: 'dst', itineraryId: itinerary.itineraryId };
  return ok(await day.api.as('reception').post<VisitView>('/visits', body), 201);
};

describe('the picture of free time', () => {
  it('knows of a booking as soon as it is acknowledged, in every server process', async () => {
    await expectRight(1);
    const before = (await seen(1)).kept;
    await book(1, TODAY);
    const { kept } = await seen(1);
    expect(contentOf(kept, TODAY)).not.toEqual(contentOf(before, TODAY));
    expect(kept.days.get(TODAY)?.patients.has(day.patient(1))).toBe(true);
    await expectRight(0);
    await expectRight(1);
  });

  it('reads again only the days that have changed', async () => {
    const before = (await seen(1)).kept;
    await book(2, LAST);
    const after = (await seen(1)).kept;
    expect(after.days.get(TODAY)).toBe(before.days.get(TODAY));
    expect(after.days.get(LAST)).not.toBe(before.days.get(LAST));
  });

  it('answers from memory what nobody has changed, and nothing else', async () => {
    const known = servers()[1].get(FreeTime);
    const remembered = () => known.remembered(day.api.clinicId, () => SPAN);
    const { kept } = await seen(1);
    expect((await remembered())?.days.get(LAST)).toBe(kept.days.get(LAST));
    const many = await Promise.all(Array.from({ length: 20 }, remembered));
    expect(many.map((picture) => picture?.days.get(LAST))).toEqual(many.map(() => kept.days.get(LAST)));
    await book(61, LAST);
    expect((await remembered())?.days.get(LAST)).not.toBe(kept.days.get(LAST));
    await expectRight(1);
  });

  it('asks on another connection when the one it asked on has gone', async () => {
    await day.api.pool.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'higaeri-news' AND datname = current_database()`,
    );
    await expectRight(0);
    await expectRight(1);
    expect((await seen(0)).remembered).toBeDefined();
    expect((await seen(1)).remembered).toBeDefined();
  });

  it('sees what a transaction commits that began before the picture was made', async () => {
    const slow = await day.api.pool.connect();
    try {
      await slow.query('BEGIN');
      await slow.query(`SELECT set_config('higaeri.clinic_id', $1, true)`, [day.api.clinicId]);
      await slow.query(`UPDATE treatment SET recovery_minutes = 75 WHERE code = 'dst'`);
      expect((await seen(1)).kept.treatments.get('dst')?.recoveryMinutes).toBe(60);
      await book(3, TODAY);
      await expectRight(1);
      await slow.query('COMMIT');
    } finally {
      slow.release();
    }
    expect((await seen(1)).kept.treatments.get('dst')?.recoveryMinutes).toBe(75);
    await day.api.sql(`UPDATE treatment SET recovery_minutes = 60 WHERE code = 'dst'`);
    await expectRight(0);
  });

  it('keeps nothing of a transaction that has written and may never commit', async () => {
    const [server] = servers();
    const untouched = contentOf((await seen(0)).kept, LAST);
    const failed = server.get(UnitOfWork).write(day.api.clinicId, async (tx) => {
      await tx.query(`DELETE FROM reservation WHERE clinic_id = $1`, [tx.clinicId]);
      const inside = await server.get(FreeTime).of(tx, () => SPAN);
      expect(contentOf(inside, LAST)).not.toEqual(untouched);
      throw new Error('rolled back');
    });
    await expect(failed).rejects.toThrow('rolled back');
    expect(contentOf((await seen(0)).kept, LAST)).toEqual(untouched);
    await expectRight(0);
  });

  it('takes the clinic’s rules as they are when it is asked, whatever the transaction has read of them before', async () => {
    const [server] = servers();
    const arriveEarly = (minutes: number) =>
      day.api.pool.query(`UPDATE clinic SET settings = settings || $2 WHERE id = $1`, [
        day.api.clinicId,
        { arriveEarlyMinutes: minutes },
      ]);
    await server.get(UnitOfWork).write(day.api.clinicId, async (tx) => {
      await loadClinic(tx);
      await arriveEarly(25);
      await server.get(FreeTime).of(tx, () => SPAN);
    });
    expect((await seen(0)).kept.clinic.settings.arriveEarlyMinutes).toBe(25);
    await arriveEarly(15);
    await expectRight(0);
  });

  it('follows shifts, opening days, closures, staff, rooms and the clinic’s own rules', async () => {
    const or = day.clinic.id['or-1'] ?? '';
    await day.closeResource('or-1', '13:00');
    await expectRight(1);
    for (const change of [
      `UPDATE shift SET during = tstzrange(lower(during), upper(during) - interval '1 hour'), break = NULL WHERE date = '${LAST}'`,
      `INSERT INTO opening_day (clinic_id, date, reason) VALUES ('${day.api.clinicId}', '2026-04-07', 'typhoon')`,
      `UPDATE staff SET skills = '{}' WHERE role = 'doctor'`,
      `UPDATE resource SET turnover_minutes = 25 WHERE id = '${or}'`,
      `DELETE FROM opening_day WHERE date = '2026-04-07'`,
      `UPDATE staff SET skills = '{dst}' WHERE role = 'doctor'`,
      `DELETE FROM closure`,
    ]) {
      const before = (await seen(1)).kept;
      await day.api.sql(change);
      const after = (await seen(1)).kept;
      expect(allOf(after)).not.toEqual(allOf(before));
      await expectRight(1);
    }
    await day.api.pool.query(`UPDATE clinic SET settings = settings || '{"arriveEarlyMinutes": 30}' WHERE id = $1`, [
      day.api.clinicId,
    ]);
    expect((await seen(1)).kept.clinic.settings.arriveEarlyMinutes).toBe(30);
  });

  it('is right after any sequence of bookings, cancellations, walk-ins and closures at two servers', async () => {
    let patient = 3;
    const visits: VisitView[] = [];
    const act = fc.record({
      what: fc.constantFrom('book', 'cancel', 'walk-in', 'close', 'look'),
      server: fc.constantFrom(0, 1),
      at: fc.nat(2),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 6 }), async (acts) => {
        for (const { what, server, at } of acts) {
          const desk = server === 0 ? day.api.as('reception') : second.as('reception');
          if (what === 'book' && patient < 60) {
            const visit = await book((patient += 1), DATES[at] ?? TODAY);
            if (visit) visits.push(visit);
          }
          const [first] = visits;
          if (what === 'cancel' && first) {
            visits.shift();
            ok(await desk.post(`/visits/${first.id}/cancel`, { reason: 'ill' }));
          }
          if (what === 'walk-in' && patient < 60)
            ok(await desk.post('/visits/walk-in', { patientId: day.patient((patient += 1)), treatment: 'dst' }), 201);
          if (what === 'close') await day.closeResource('recovery-1', `1${4 + at}:00`);
          await expectRight(server);
        }
        await expectRight(0);
        await expectRight(1);
      }),
      { numRuns: 6 },
    );
  });
});
