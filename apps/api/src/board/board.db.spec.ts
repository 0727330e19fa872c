import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { at, Day, DAY, ok } from '../visits/testing/a-day.ts';
import type { VisitSummary } from '../visits/views/visit-summary.view.ts';
import type { BoardView } from './board.view.ts';
import { DayWatch } from './day-watch.ts';

const NEXT_DAY = '2026-04-07';
let day: Day;
beforeAll(async () => {
  day = await Day.begin({
    dates: [DAY, NEXT_DAY],
    patients: 12,
    scanners: 3,
    doctors: 8,
    nurses: 12,
    operatingRooms: 5,
    recoveryRooms: 8,
  });
});
afterAll(() => day.close());

const board = async (role: 'reception' | 'doctor' | 'manager' = 'reception', date?: string): Promise<BoardView> =>
  ok(await day.api.as(role).get<BoardView>(`/board${date === undefined ? '' : `?date=${date}`}`));
const on = (view: BoardView, id: string): VisitSummary | undefined => view.visits.find((visit) => visit.id === id);
const watch = () => day.api.app.get(DayWatch).turn();

describe('the whole day in one answer', () => {
  it('shows lanes with their opening hours, without lunch', async () => {
    const { lanes, open, closedReason } = await board();
    expect(open).toEqual({ start: at('08:30'), end: at('18:00') });
    expect(closedReason).toBeNull();
    const lane = (id: string | undefined) => lanes.find(({ resource }) => resource.id === id);
    expect(lane(day.clinic.id['or-1'])?.open).toEqual([{ start: at('08:30'), end: at('18:00') }]);
    expect(lane(day.clinic.id['doctor-1'])?.open).toEqual([
      { start: at('08:30'), end: at('11:30') },
      { start: at('12:15'), end: at('18:00') },
    ]);
    expect(lane(day.clinic.id['nurse-1/2'])?.open).toEqual(lane(day.clinic.id['nurse-1'])?.open);
    expect(lane(day.clinic.id['or-1'])?.resource).toMatchObject({
      kind: 'operating-room',
      turnoverMinutes: 15,
      state: 'free',
    });
  });

  it('says why a closed day is closed', async () => {
    expect(await board('reception', '2026-04-05')).toMatchObject({ open: null, closedReason: 'weekday' });
    expect(await board('reception', '2026-04-29')).toMatchObject({ open: null, closedReason: 'holiday' });
  });

  it('shows the manager call numbers and no patient, no name, no reason', async () => {
    const visit = await day.book(1);
    ok(await day.post('nurse', visit, 'red-flag', { flags: ['cancer-history'], note: 'breast, 2019' }));
    const seen = await board('manager');
    expect(on(seen, visit.id)).toMatchObject({ patient: null, callNumber: visit.callNumber, sameSurnameToday: false });
    expect(JSON.stringify(seen)).not.toMatch(/佐藤|サトウ|Sato|cancer|breast/);
    expect(on(await board('reception'), visit.id)?.patient?.familyName).toBe('佐藤');
    ok(await day.post('doctor', visit, 'red-flag/resolve', { decision: 'continue', reason: 'long ago' }));
  });

  it('marks patients of the day who share a surname', async () => {
    const namesake = await day.book(5);
    const stranger = await day.book(2);
    const seen = await board();
    expect(on(seen, namesake.id)?.sameSurnameToday).toBe(true);
    expect(on(seen, stranger.id)?.sameSurnameToday).toBe(false);
  });

  it('reads a fuller day with not one query more', async () => {
    const source = day.api.app.get(DataSource);
    // Only of the transaction that reads the board: the server's own work goes on in the background.
    const queries = async (): Promise<number> => {
      const transactions: string[][] = [];
      const original = source.createQueryRunner.bind(source);
      source.createQueryRunner = (...given) => {
        const runner = original(...given);
        const query = runner.query.bind(runner) as (...all: unknown[]) => Promise<unknown>;
        const statements: string[] = [];
        transactions.push(statements);
        Object.assign(runner, { query: (...all: unknown[]) => (statements.push(String(all[0])), query(...all)) });
        return runner;
      };
      await board('doctor');
      source.createQueryRunner = original;
      return transactions.find((statements) => statements.some((sql) => sql.includes('FROM event_head')))?.length ?? 0;
    };
    await board('doctor');
    const before = await queries();
    expect(before).toBeGreaterThan(3);
    await day.book(3);
    await day.book(4);
    expect(await queries()).toBe(before);
  });

  it('tells where the stream of events continues', async () => {
    expect((await board()).lastEventId).toMatch(/^\d+$/);
  });

  it('counts who is expected, has come and has gone', async () => {
    day.now('08:40');
    const before = (await board()).counts;
    const visit = await day.book(6, { date: NEXT_DAY }).then(() => day.book(7));
    ok(await day.post('reception', visit, 'check-in'));
    expect((await board()).counts).toMatchObject({ expected: before.expected + 1, arrived: before.arrived + 1 });
    ok(await day.post('reception', visit, 'leave', { reason: 'no time' }));
    expect((await board()).counts.departed).toBe(before.departed + 1);
  });
});

describe('what only the clock brings', () => {
  it('tells of a late patient after the cut-off, and no longer once the patient is there', async () => {
    const visit = await day.book(8);
    const start = visit.steps.flatMap(({ planned }) => planned?.start ?? []).sort()[0] ?? '';
    day.api.clock.set(new Date(Date.parse(start) + 19 * 60_000).toISOString());
    await watch();
    const own = async () =>
      (await board()).alerts.filter(({ visitId, kind }) => visitId === visit.id && kind === 'late');
    expect(await own()).toEqual([]);
    expect(on(await board(), visit.id)?.late).toEqual({ minutes: 19 });
    day.api.clock.advance(1);
    await watch();
    await watch();
    expect(await own()).toHaveLength(1);
    ok(await day.post('reception', visit, 'check-in'));
    expect(await own()).toEqual([]);
    ok(await day.post('reception', visit, 'leave', { reason: 'done here' }));
  });

  it('escalates an undecided patient at the clinic’s cut-off and drops no place', async () => {
    day.now('08:00');
    const visit = await day.book(9);
    day.now('09:00');
    ok(await day.post('reception', visit, 'check-in'));
    const kinds = async () => {
      await watch();
      const seen = await board('doctor');
      return seen.alerts.filter(({ visitId }) => visitId === visit.id).map(({ kind }) => kind);
    };
    day.now('12:29');
    expect(await kinds()).not.toContain('undecided');
    day.now('12:30');
    expect(await kinds()).toContain('undecided');
    expect(on(await board(), visit.id)?.afternoon).toBe('held');
    await day.sendEverybodyHome();
    expect(await kinds()).not.toContain('undecided');
  });

  it('keeps who has not left by midnight on the next day’s board', async () => {
    day.now('08:00');
    const present = await day.book(10);
    day.now('08:40');
    ok(await day.post('reception', present, 'check-in'));
    expect(on(await board('reception', NEXT_DAY), present.id)).toBeUndefined();
    day.now('00:10', NEXT_DAY);
    await watch();
    const next = await board();
    expect(next.date).toBe(NEXT_DAY);
    expect(on(next, present.id)).toMatchObject({ date: DAY, place: { where: 'waiting' } });
    expect(next.alerts.filter(({ visitId }) => visitId === present.id).map(({ kind }) => kind)).toContain('overnight');
    ok(await day.post('reception', present, 'leave', { reason: 'fell asleep' }));
    expect(
      (await board()).alerts.filter(({ visitId }) => visitId === present.id).map(({ kind }) => kind),
    ).not.toContain('overnight');
  });
});
