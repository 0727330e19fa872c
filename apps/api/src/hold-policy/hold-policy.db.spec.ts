import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Day, DAY, ok } from '../visits/testing/a-day.ts';
import type { HoldPolicyView, StandbyDaysView } from './hold-policy.view.ts';

const NEXT = '2026-04-07';
const CLOSED = '2026-04-12';
let day: Day;

beforeAll(async () => {
  day = await Day.begin({ dates: [DAY, NEXT], patients: 12, operatingRooms: 1 });
}, 120_000);
afterAll(() => day.close());

const manager = () => day.api.as('manager');
const policy = async (): Promise<HoldPolicyView> => ok(await manager().get<HoldPolicyView>('/hold-policy'));
const change = async (body: Record<string, unknown>, version?: number) =>
  manager().put<HoldPolicyView & { code: string }>('/hold-policy', body, { version });
const days = (query: string) => manager().get<StandbyDaysView & { code: string }>(`/standby-days?${query}`);

describe('the hold policy', () => {
  it('holds a full afternoon for everybody until a manager decides otherwise', async () => {
    expect(await policy()).toEqual({ holdPolicy: 'full', standbyRisk: 0, version: 1 });
  });

  it('is changed by who has seen it, with a reason that stands in the audit beside what was before', async () => {
    const body = { holdPolicy: 'standby', standbyRisk: 0.15, reason: '午後の空きが多い' };
    expect((await change(body)).status).toBe(428);
    expect(ok(await change(body, 1))).toEqual({ holdPolicy: 'standby', standbyRisk: 0.15, version: 2 });
    expect(await change({ ...body, holdPolicy: 'full' }, 1)).toMatchObject({
      status: 412,
      body: { code: 'stale_version' },
    });
    const { items } = ok(await day.api.as('admin').get('/audit?limit=200'));
    const [entry] = items.filter(({ action }: { action: string }) => action === 'settings.write');
    expect(entry.facts).toEqual({ ...body, holdPolicyBefore: 'full', standbyRiskBefore: 0 });
  });

  it.each([
    [{ standbyRisk: 0.6 }, '/standbyRisk'],
    [{ holdPolicy: 'double' }, '/holdPolicy'],
    [{ reason: '' }, '/reason'],
  ])('is refused as %j', async (wrong, pointer) => {
    const { version } = await policy();
    const answer = await change({ holdPolicy: 'standby', standbyRisk: 0.1, reason: 'why', ...wrong }, version);
    expect(answer).toMatchObject({ status: 422, body: { code: 'validation_failed', errors: [{ pointer }] } });
  });

  it('leaves every other setting, and other clinics, alone', async () => {
    const [row] = await day.api.sql<{ settings: object }>(`SELECT settings FROM clinic WHERE id = $1`, [
      day.api.clinicId,
    ]);
    expect(Object.keys(row!.settings)).toEqual(expect.arrayContaining(['holdPolicy', 'standbyRisk']));
    expect(ok(await day.api.as('manager', 'other').get('/hold-policy'))).toMatchObject({
      holdPolicy: 'full',
      version: 1,
    });
  });
});

describe('what the manager sees of it', () => {
  it('is how many could be on standby each day, the risk of one more, and on how many decisions that rests', async () => {
    for (const patient of [1, 2]) await day.book(patient, { date: NEXT });
    const { items, basis, risk } = ok(await days(`from=${NEXT}&to=${NEXT}&risk=0.5`));
    expect({ risk, basis }).toEqual({ risk: 0.5, basis: { eligibility: 0.7, decisions: 0, scenarios: 1000 } });
    const [seen] = items;
    expect(seen).toMatchObject({ date: NEXT, isOpen: true, waiting: 0 });
    expect(seen!.standbys).toBeGreaterThan(0);
    expect(seen!.figures.map(({ standbys }) => standbys)).toEqual(seen!.figures.map((_, index) => index));
  });

  it('is nobody at no risk, and says which days are closed', async () => {
    const { items } = ok(await days(`from=${NEXT}&to=${CLOSED}&risk=0`));
    expect(items.map(({ standbys }) => standbys)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(items.find(({ date }) => date === CLOSED)).toMatchObject({ isOpen: false, figures: [] });
  });

  it('is asked for two weeks at most', async () => {
    expect(await days(`from=${NEXT}&to=2026-05-07`)).toMatchObject({ status: 422, body: { code: 'span_too_long' } });
  });
});
