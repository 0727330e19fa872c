import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Day, DAY, INTAKE, ok } from '../testing/a-day.ts';
import type { VisitSummary } from '../views/visit-summary.view.ts';
import type { VisitView } from '../views/visit.view.ts';

const NEXT_DAY = '2026-04-07';
let day: Day;
let visits: VisitView[];
beforeAll(async () => {
  day = await Day.begin({ dates: [DAY, NEXT_DAY], doctors: 3 });
  visits = [await day.book(1), await day.book(2), await day.book(1, { date: NEXT_DAY })];
});
afterAll(() => day.close());

const first = (): VisitView => visits[0] as VisitView;

describe('finding visits', () => {
  it('lists by day, by patient and by state, latest day first', async () => {
    const list = async (query: string) => {
      const { body } = await day.api.as('reception').get<{ items: VisitSummary[] }>(`/visits?${query}`);
      return body.items.map(({ id }) => id);
    };
    const [a, b, c] = visits.map(({ id }) => id);
    expect(await list('')).toEqual([c, a, b]);
    expect(await list(`date=${DAY}`)).toEqual([a, b]);
    expect(await list(`patient=${day.patient(1)}`)).toEqual([c, a]);
    expect(await list('status=cancelled')).toEqual([]);
    expect(await list(`status=booked&status=checked-in&date=${NEXT_DAY}`)).toEqual([c]);
  });

  it('pages without losing or doubling one', async () => {
    interface Page {
      items: VisitSummary[];
      nextCursor: string | null;
    }
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const from: string = next === '' ? '' : `&cursor=${next}`;
      const page: Page = ok(await day.api.as('nurse').get<Page>(`/visits?limit=1${from}`));
      seen.push(...page.items.map(({ id }) => id));
      next = page.nextCursor;
    }
    expect(seen).toHaveLength(3);
    expect(new Set(seen)).toEqual(new Set(visits.map(({ id }) => id)));
  });

  it('refuses cursors that are none of ours', async () => {
    const ours = Buffer.from(JSON.stringify(['2026-99-99', 1, first().id])).toString('base64url');
    for (const cursor of ['x', ours, Buffer.from('[1,2,3]').toString('base64url')]) {
      const answer = await day.api.as('nurse').get(`/visits?cursor=${cursor}`);
      expect([answer.status, answer.body.code]).toEqual([422, 'invalid_cursor']);
      expect((await day.api.as('nurse').get(`/visits/${first().id}/history?cursor=${cursor}`)).status).toBe(422);
    }
  });

  it('carries the version as ETag', async () => {
    const answer = await day.api.as('nurse').get<VisitView>(`/visits/${first().id}`);
    expect(answer.version).toBe(answer.body.version);
  });
});

describe('what each role sees of a visit', () => {
  it('keeps clinical content from the desk', async () => {
    ok(await day.put('nurse', first(), 'intake', { ...INTAKE, medication: 'loxoprofen' }));
    const clinical = await day.view(first(), 'radiographer');
    expect(clinical.intake).toMatchObject({ medication: 'loxoprofen', recordedBy: { roles: ['nurse'] } });
    const desk = await day.view(first(), 'reception');
    expect(Object.keys(desk)).not.toEqual(expect.arrayContaining(['intake']));
    expect(JSON.stringify(desk)).not.toContain('loxoprofen');
    const history = await day.api.as('reception').get(`/visits/${first().id}/history`);
    expect(JSON.stringify(history.body)).not.toContain('loxoprofen');
    expect(history.body.items.at(-1)).toMatchObject({ type: 'intake-recorded', details: {} });
  });

  it('shows nothing at all to manager and admin', async () => {
    for (const role of ['manager', 'admin'] as const) {
      for (const path of ['/visits', `/visits/${first().id}`, `/visits/${first().id}/history`]) {
        expect([role, path, (await day.api.as(role).get(path)).status]).toEqual([role, path, 403]);
      }
    }
  });

  it('shows what the same patient was given on an earlier day', async () => {
    const lots = JSON.stringify({
      treatedLevels: ['L4/5'],
      differenceReason: null,
      lots: [{ product: 'Fibrin kit', lot: 'B-2' }],
    });
    await day.api.sql(`UPDATE visit SET state = jsonb_set(state, '{procedure}', $2::jsonb) WHERE id = $1`, [
      first().id,
      lots,
    ]);
    const later = await day.view(visits[2] as VisitView, 'doctor');
    expect(later.earlierBiologics).toEqual([{ date: DAY, product: 'Fibrin kit', lot: 'B-2' }]);
  });
});

describe('another clinic', () => {
  it('meets 404 for every call on a visit that is not its own, read or written', async () => {
    const id = first().id;
    const step = first().steps[0]?.id ?? '';
    const reads = ['', '/history'];
    for (const path of reads)
      expect((await day.api.as('doctor', 'other').get(`/visits/${id}${path}`)).status).toBe(404);
    const posts: [string, 'reception' | 'doctor' | 'nurse', unknown][] = [
      ['check-in', 'reception', {}],
      ['cancel', 'reception', { reason: 'x' }],
      ['no-show', 'reception', {}],
      ['leave', 'nurse', { reason: 'x' }],
      ['depart', 'nurse', {}],
      ['red-flag', 'nurse', { flags: ['fever'] }],
      ['red-flag/resolve', 'doctor', { decision: 'continue', reason: 'x' }],
      ['withdraw-consent', 'nurse', { reason: 'x' }],
      ['correct', 'nurse', { historyId: id, reason: 'x' }],
      [`steps/${step}/start`, 'doctor', {}],
      [`steps/${step}/complete`, 'doctor', {}],
      [`steps/${step}/skip`, 'doctor', { reason: 'x' }],
      [`steps/${step}/stop`, 'doctor', { reason: 'x' }],
      ['eligibility', 'doctor', { decision: 'not-eligible', reason: 'x', plan: 'observe', findings: {} }],
      ['observations', 'nurse', { clientId: id, kind: 'baseline' }],
      ['discharge-review', 'doctor', { decision: 'discharge' }],
    ];
    for (const [call, role, body] of posts) {
      const answer = await day.api.as(role, 'other').post(`/visits/${id}/${call}`, body, { version: 1 });
      expect([call, answer.status]).toEqual([call, 404]);
    }
    for (const call of ['intake', 'screening', 'consent', 'checklist/sign-in']) {
      const body =
        call === 'consent' ? { version: '1', language: 'ja' } : call.startsWith('checklist') ? { items: [] } : {};
      const answer = await day.api.as('doctor', 'other').put(`/visits/${id}/${call}`, body, { version: 1 });
      expect([call, answer.status]).toEqual([call, 404]);
    }
    expect((await day.api.as('doctor', 'other').get('/visits')).body.items).toEqual([]);
    expect((await day.api.as('doctor', 'other').get('/board')).body.visits).toEqual([]);
  });
});
