import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '../testing/start-test-api.ts';

describe('keeping the rota', () => {
  let api: TestApi;
  let nurse: string;
  beforeAll(async () => {
    api = await startTestApi();
    const created = await api.as('manager').post('/staff', { name: '看護 師子', nameEn: 'Shiko Kango', role: 'nurse' });
    nurse = created.body.id;
  });
  afterAll(() => api.close());

  const MONDAY = '2026-04-06';
  const at = (time: string) => `${MONDAY}T${time}:00+09:00`;
  const shift = (start: string, end: string, pause: [string, string] | null = null) => ({
    staffId: nurse,
    start: at(start),
    end: at(end),
    breakStart: pause && at(pause[0]),
    breakEnd: pause && at(pause[1]),
  });
  const rota = (shifts: object[], open: object | null = { start: at('08:30'), end: at('18:00') }) => ({
    from: MONDAY,
    to: MONDAY,
    days: [{ date: MONDAY, open, closedReason: open ? null : 'typhoon', shifts }],
  });
  const put = (body: object, version?: number) => api.as('manager').put('/rota', body, { version });

  it('replaces exactly the days it names, for who has seen the version', async () => {
    const body = rota([shift('08:30', '17:30', ['12:00', '12:45'])]);
    expect(await put(body)).toMatchObject({ status: 428 });
    expect(await put(body, 1)).toMatchObject({ status: 200, version: 2, body });
    const week = await api.as('nurse').get(`/rota?from=2026-04-05&to=2026-04-07`);
    expect(week.body.days).toMatchObject([
      { date: '2026-04-05', open: null, closedReason: 'weekday', shifts: [] },
      { date: MONDAY, shifts: [{ staffId: nurse }] },
      { date: '2026-04-07', shifts: [] },
    ]);
  });

  it('closes a day for a reason', async () => {
    expect(await put(rota([], null), 2)).toMatchObject({
      status: 200,
      body: { days: [{ open: null, closedReason: 'typhoon' }] },
    });
  });

  it.each([
    ['a shift on another day', [{ start: '2026-04-07T09:00:00+09:00' }], '/days/0/shifts/0/start'],
    [
      'a break outside the shift',
      [{ breakStart: '2026-04-06T18:00:00+09:00', breakEnd: '2026-04-06T18:30:00+09:00' }],
      '/days/0/shifts/0/breakStart',
    ],
    ['half a break', [{ breakStart: '2026-04-06T12:00:00+09:00' }], '/days/0/shifts/0/breakEnd'],
    ['somebody unknown', [{ staffId: '00000000-0000-7000-8000-000000000000' }], '/days/0/shifts/0/staffId'],
    ['two shifts of one person at once', [{}, {}], '/days/0/shifts/1'],
  ])('refuses %s and changes nothing', async (_, changes, pointer) => {
    const refused = await put(rota(changes.map((change) => ({ ...shift('09:00', '17:00'), ...change }))), 3);
    expect(refused).toMatchObject({ status: 422, body: { code: 'validation_failed' } });
    expect(refused.body.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
    expect(await api.as('manager').get(`/rota?from=${MONDAY}&to=${MONDAY}`)).toMatchObject({ version: 3 });
  });
});
