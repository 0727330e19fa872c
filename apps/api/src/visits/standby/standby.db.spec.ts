import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DayWatch } from '../../board/day-watch.ts';
import { BackfillClinic } from '../../waitlist/backfill/backfill-clinic.ts';
import type { ItineraryView } from '../itineraries/itinerary.view.ts';
import { Day, DAY, INTAKE, ok, SCREENING, stepIn } from '../testing/a-day.ts';
import { overlaps } from '../testing/overlaps.ts';
import type { VisitView } from '../views/visit.view.ts';

interface Answered extends VisitView {
  readonly code?: string;
  readonly alternatives?: readonly ItineraryView[];
}

const NEXT = '2026-04-07';
const THIRD = '2026-04-08';
const AFTERNOON = ['preparation', 'procedure', 'recovery', 'discharge-review'] as const;
let day: Day;
let holders: VisitView[];
let offered: ItineraryView | undefined;

/** One operating room, and as many whole days as it has. */
beforeAll(async () => {
  day = await Day.begin({
    dates: [DAY, NEXT, THIRD],
    patients: 24,
    scanners: 2,
    doctors: 3,
    nurses: 5,
    operatingRooms: 1,
    recoveryRooms: 2,
  });
  holders = await fill(DAY);
}, 120_000);
afterAll(() => day.close());

const desk = () => day.api.as('reception');
const offers = async (date = DAY): Promise<ItineraryView[]> =>
  ok(await desk().get(`/availability/standby?treatment=dst&from=${date}&to=${date}`)).items;
const whole = async (date = DAY): Promise<ItineraryView[]> =>
  ok(await desk().get(`/availability?treatment=dst&from=${date}&to=${date}`)).items;
/** Books whole days until there is none left. */
const fill = async (date: string): Promise<VisitView[]> => {
  const booked: VisitView[] = [];
  for (let patient = 11; (await whole(date)).length > 0; patient++) booked.push(await day.book(patient, { date }));
  return booked;
};
const book = (patient: number, itinerary: ItineraryView | undefined) =>
  desk().post<Answered>('/visits', {
    patientId: day.patient(patient),
    treatment: 'dst',
    itineraryId: itinerary?.itineraryId,
  });
const turn = async (holdPolicy: 'full' | 'standby', standbyRisk: number) => {
  const { version } = ok(await day.api.as('manager').get('/hold-policy'));
  ok(await day.api.as('manager').put('/hold-policy', { holdPolicy, standbyRisk, reason: 'spec' }, { version }));
};
/** Two mornings that could both be had, as far as rooms and people go. */
const isApart = (some: ItineraryView['steps'], others: ItineraryView['steps']): boolean =>
  !some.some((step) =>
    others.some(
      (other) =>
        step.start < other.end &&
        other.start < step.end &&
        step.resources.some(({ id }) => other.resources.some((resource) => resource.id === id)),
    ),
  );
const riskOf = async (standbys: number, date = DAY): Promise<number> => {
  const { items } = ok(await day.api.as('manager').get(`/standby-days?from=${date}&to=${date}&risk=0.5`));
  return items[0].figures[standbys].risk;
};
const afternoonOf = (visit: VisitView) => AFTERNOON.map((kind) => stepIn(visit, kind).reservation);
const reserved = (visit: { id: string }) =>
  day.api.sql<{ step_kind: string | null }>(`SELECT step_kind FROM reservation WHERE visit_id = $1`, [visit.id]);
const alertsOf = async (visit: { id: string }): Promise<string[]> =>
  (await day.view(visit)).alerts.map(({ kind }) => kind);
const seen = async (visit: VisitView): Promise<void> => {
  ok(await day.post('reception', visit, 'check-in'));
  ok(await day.put('nurse', visit, 'intake', INTAKE));
  ok(await day.put('radiographer', visit, 'screening', SCREENING));
  for (const kind of ['mri', 'xray'] as const) {
    ok(await day.step('radiographer', visit, kind, 'start'));
    ok(await day.step('radiographer', visit, kind, 'complete'));
  }
  ok(await day.step('doctor', visit, 'consultation', 'start'));
};

describe('booking on standby', () => {
  let first: VisitView;

  it('is not offered while the clinic holds a full afternoon for everybody, even on a full day', async () => {
    expect(await whole()).toEqual([]);
    expect(await offers()).toEqual([]);
  });

  it('is offered on a full day once the manager has said so, as a morning and plainly marked', async () => {
    await turn('standby', await riskOf(1));
    const [best] = await offers();
    offered = best;
    expect(best).toMatchObject({ date: DAY, afternoon: 'standby' });
    expect(best!.steps.map(({ kind }) => kind)).toEqual(['mri', 'xray', 'consultation']);
  });

  it('gives the last one to one of two desks that ask at once, and neither room nor person to nobody twice', async () => {
    const [one, ...others] = await offers();
    const other = others.find(({ steps }) => isApart(steps, one!.steps));
    const answers = await Promise.all([book(3, one), book(4, other), book(5, one), book(6, other)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    for (const { status, body } of answers) if (status === 409) expect(body.code).toBe('slot_taken');
    first = answers.find(({ status }) => status === 201)!.body;
    expect(await offers()).toEqual([]);
    expect(await overlaps(day.api.sql)).toEqual([]);
  });

  it('reserves the morning as always and nothing of the afternoon', async () => {
    expect(first).toMatchObject({ afternoon: 'standby', status: 'booked' });
    expect(stepIn(first, 'consultation').reservation).toBe('firm');
    expect(afternoonOf(first)).toEqual(['standby', 'standby', 'standby', 'standby']);
    const kinds = new Set((await reserved(first)).map(({ step_kind: kind }) => kind));
    expect(kinds).toEqual(new Set(['mri', 'xray', 'consultation', null]));
  });

  it('is neither a walk-in nor another time for a visit that has an afternoon', async () => {
    const sealed = await desk().post('/visits/walk-in', {
      patientId: day.patient(7),
      treatment: 'dst',
      itineraryId: offered?.itineraryId,
    });
    expect(sealed).toMatchObject({ status: 422, body: { code: 'invalid_itinerary' } });
    const { version } = await day.view(holders[0]!);
    const moved = await desk().post(
      `/visits/${holders[0]!.id}/reschedule`,
      { itineraryId: offered?.itineraryId },
      { version },
    );
    expect(moved).toMatchObject({ status: 422, body: { code: 'invalid_itinerary' } });
  });

  it('goes on waiting, eligible, while nobody gives an afternoon up and none is free', async () => {
    await day.closeResource('or-1', '14:40');
    day.now('08:40');
    await seen(first);
    day.now('09:20');
    const decided = ok(await day.eligible(first));
    expect(decided).toMatchObject({ status: 'decided', afternoon: 'standby' });
    expect(afternoonOf(decided)).toEqual(['standby', 'standby', 'standby', 'standby']);
    expect(decided.alerts.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('gets the afternoon that another patient turns out not to need, in the same moment, before anybody on the waitlist', async () => {
    const { date } = first;
    const wish = { patientId: day.patient(10), treatment: 'dst', fromDate: date, toDate: date, noticeMinutes: 0 };
    ok(await desk().post('/waitlist', wish), 201);
    ok(await day.step('doctor', first, 'consultation', 'complete'));
    const [holder] = holders;
    await seen(holder!);
    day.now('10:00');
    const given = stepIn(await day.view(holder!), 'procedure').planned;
    ok(
      await day.decide(holder!, { decision: 'not-eligible', reason: 'nerve block suits better', plan: 'nerve-block' }),
    );
    const placed = await day.view(first);
    expect(placed.afternoon).toBe('firm');
    expect(afternoonOf(placed)).toEqual(['firm', 'firm', 'firm', 'firm']);
    const procedure = stepIn(placed, 'procedure').planned;
    expect(procedure!.start < given!.end && given!.start < procedure!.end).toBe(true);
    expect(await alertsOf(first)).toContain('standby-placed');
    await day.api.app.get(BackfillClinic).once(day.api.clinicId);
    const { items } = ok(await desk().get('/waitlist'));
    expect(items[0]).toMatchObject({ state: 'waiting', offer: null });
    expect(await overlaps(day.api.sql)).toEqual([]);
  });

  it('loses it to its holder, and everybody sees it, when the decision was a slip', async () => {
    const history = ok(await day.api.as('doctor').get(`/visits/${holders[0]!.id}/history`)).items;
    const slip = history.findLast(({ type }: { type: string }) => type === 'eligibility-decided');
    ok(await day.post('doctor', holders[0]!, 'correct', { historyId: slip.id, reason: 'wrong patient' }));
    expect((await day.view(holders[0]!)).afternoon).toBe('held');
    expect((await day.view(first)).afternoon).toBe('displaced');
    expect(await alertsOf(first)).toContain('displaced');
    expect(await overlaps(day.api.sql)).toEqual([]);
  });
});

describe('an afternoon given up on an earlier day', () => {
  it('is held for who is on standby as for anybody else, until the doctor decides', async () => {
    const [holder] = await fill(NEXT);
    await turn('standby', await riskOf(1, NEXT));
    const waiting = ok(await book(7, (await offers(NEXT))[0]), 201);
    ok(await day.post('reception', holder!, 'cancel', { reason: 'ill' }));
    const placed = await day.view(waiting);
    expect(placed.afternoon).toBe('held');
    expect(afternoonOf(placed)).toEqual(['held', 'held', 'held', 'held']);
    expect(placed.alerts.map(({ kind }) => kind)).toEqual(['standby-placed']);
    expect(await overlaps(day.api.sql)).toEqual([]);
  });

  it('stays when the clinic goes back to holding full afternoons; nobody else is asked to wait', async () => {
    await turn('full', 0);
    const { items } = ok(await desk().get(`/visits?date=${NEXT}&limit=200`));
    expect(items.find(({ patient }: VisitView) => patient?.id === day.patient(7)).afternoon).toBe('held');
    expect(await offers(NEXT)).toEqual([]);
  });
});

describe('a day on which nobody gives an afternoon up', () => {
  it('ends for who is on standby with the consultation, and everybody is told so at the cut-off', async () => {
    const [holder] = await fill(THIRD);
    await turn('standby', await riskOf(1, THIRD));
    const waiting = ok(await book(8, (await offers(THIRD))[0]), 201);
    day.now('08:40', THIRD);
    ok(await day.post('reception', waiting, 'check-in'));
    await day.api.app.get(DayWatch).turn();
    expect(await alertsOf(waiting)).not.toContain('standby-unplaced');
    day.now('12:31', THIRD);
    await day.api.app.get(DayWatch).turn();
    expect(await alertsOf(waiting)).toContain('standby-unplaced');
    ok(await day.post('reception', holder!, 'cancel', { reason: 'did not come' }));
    expect((await day.view(waiting)).afternoon).toBe('standby');
  });
});
