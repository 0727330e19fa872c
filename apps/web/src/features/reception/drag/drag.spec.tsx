import { beforeEach, describe, expect, it } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import { planDay, type PlanProblem } from '@higaeri/scheduling';
import { aBusyDay, aPlanVisit } from '@higaeri/scheduling/testing/plan-builder';
import { withPlan } from '@higaeri/scheduling/testing/running-day';
import type { StepView, VisitSummary } from '../../../api/views.ts';
import { refuse, type Asked } from '../../../testing/clinic-server.ts';
import { openScreen } from '../../../testing/open-screen.tsx';
import { aBoard, aPatient, aResource, aStep, aVisit, aVisitView } from '../../../testing/views.ts';
import { previewOf, type Question } from '../../../lib/engine/preview.ts';

const DATE = '2026-11-24';
const MIDNIGHT = Date.parse(`${DATE}T00:00:00+09:00`);
const instant = (minute: number): string => new Date(MIDNIGHT + minute * 60_000).toISOString();
const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** jsdom has no threads: the same engine, answering a little later. */
class WorkerHere extends EventTarget {
  static started = 0;
  /** Shape: null answers at once; else answers wait here until they are let go. */
  static thinking: (() => void)[] | null = null;
  static letGo(): void {
    const { thinking } = WorkerHere;
    for (let answer = thinking?.shift(); answer; answer = thinking?.shift()) answer();
  }
  private ended = false;
  constructor() {
    super();
    WorkerHere.started += 1;
  }
  postMessage(question: Question): void {
    const data = previewOf(JSON.parse(JSON.stringify(question)) as Question);
    const answer = (): void => void this.dispatchEvent(new MessageEvent('message', { data }));
    if (WorkerHere.thinking) WorkerHere.thinking.push(() => this.ended || act(answer));
    else queueMicrotask(() => this.ended || act(answer));
  }
  terminate(): void {
    this.ended = true;
  }
}
beforeEach(() => {
  WorkerHere.started = 0;
  WorkerHere.thinking = null;
  globalThis.Worker = WorkerHere as unknown as typeof Worker;
});

const NAMES = { 'visit-1': 'Sato', 'visit-2': 'Mori' } as const;
const KINDS = ['mri', 'xray', 'consultation', 'preparation', 'procedure', 'recovery', 'discharge-review'] as const;
const empty: PlanProblem = {
  day: { ...aBusyDay(), date: DATE },
  visits: Object.keys(NAMES).map((id) => ({
    ...aPlanVisit(id),
    stepIds: Object.fromEntries(KINDS.map((kind) => [kind, `${id}-${kind}`])),
  })),
};
const problem = withPlan(empty, planDay(empty, { iterations: 50 }).schedule);
const stepsOf = (id: string) => problem.visits.find(({ visitId }) => visitId === id)?.current ?? [];
const procedureOf = (id: string) => stepsOf(id).find(({ kind }) => kind === 'procedure')?.from ?? 0;
const [early = 'visit-1', late = 'visit-2'] = Object.keys(NAMES).sort(
  (a, b) => procedureOf(a) - procedureOf(b),
) as (keyof typeof NAMES)[];

const resources = problem.day.resources.filter(({ kind }) => kind !== 'nurse');
const named = (id: string) =>
  resources.filter((row) => row.id === id).map(({ kind }) => ({ id, kind, name: id, nameEn: id }));
const visits = Object.entries(NAMES).map(([id, familyNameRomaji]): VisitSummary =>
  aVisit({
    id,
    date: DATE,
    patient: aPatient({ familyNameRomaji }),
    steps: stepsOf(id).map(({ stepId, kind, from, until, resources: rows }): StepView => ({
      ...aStep(kind, '09:00', until - from),
      id: stepId,
      planned: { start: instant(from), end: instant(until) },
      predicted: null,
      resources: rows.flatMap(named),
    })),
  }),
);
const board = aBoard({
  date: DATE,
  open: { start: instant(510), end: instant(1080) },
  lanes: resources.map(({ id, kind, unitOf }, sort) => ({
    resource: aResource({ id, kind, name: id, nameEn: id, unitOf: unitOf ?? null, sort }),
    open: [{ start: instant(510), end: instant(1080) }],
  })),
  visits,
});

const open = (answers: Record<string, unknown> = {}) =>
  openScreen(`/day?date=${DATE}`, {
    answers: {
      'GET /board': board,
      'GET /days/:date/plan-problem': {
        date: DATE,
        midnight: `${DATE}T00:00:00+09:00`,
        from: 0,
        resources: problem.day.resources,
        visits: problem.visits,
      },
      'POST /visits/:id/reschedule': ({ path }: Asked) =>
        aVisitView({ id: path.split('/')[2] ?? '', version: 4, date: DATE }),
      ...answers,
    },
  });
const block = (visitId: keyof typeof NAMES) =>
  screen.findByRole('button', { name: new RegExp(`${NAMES[visitId]}.*Procedure, ${clock(procedureOf(visitId))}`) });
const focusOn = async (visitId: keyof typeof NAMES): Promise<void> => {
  const found = await block(visitId);
  act(() => found.focus());
};
const panel = () => screen.findByRole('status', { name: 'Moving a step' });
/** Whose the bars are that show where steps would be. */
const ghosts = (): (string | null)[] =>
  [...document.querySelectorAll('[data-ghost]')].map((ghost) => ghost.getAttribute('data-own'));

describe('moving a step of the day by keyboard', () => {
  it('shows at once that nobody else has to move, and puts the step there with Enter', async () => {
    const { server, user } = await open();
    await focusOn(late);
    await user.keyboard('m{ArrowRight}');
    expect(await within(await panel()).findByText('Nobody else has to move.')).toBeVisible();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(server.requests('POST /visits/:id/reschedule')).toHaveLength(1));
    const [sent] = server.requests('POST /visits/:id/reschedule');
    expect(sent?.path).toBe(`/visits/${late}/reschedule`);
    expect(sent?.body).toEqual({ stepId: `${late}-procedure`, start: instant(procedureOf(late) + 5) });
    expect(sent?.headers.get('if-match')).toBe('"3"');
    expect(await screen.findByText(/^Procedure moved to .*\. Tell the patient the new time\.$/)).toBeVisible();
    expect(await screen.findByRole('button', { name: 'Undo' })).toBeVisible();
    expect(WorkerHere.started).toBe(1);
  });

  it('shows who would have to give way before it is dropped, and asks the server for that plan', async () => {
    const { server, user } = await open({
      'POST /days/:date/replan': { state: 'open', told: [], moves: [], visits: [], cause: { kind: 'moved' } },
    });
    await focusOn(early);
    const by = (procedureOf(late) - procedureOf(early)) / 5;
    await user.keyboard(`m${'{ArrowRight}'.repeat(by)}`);
    const gives = await within(await panel()).findByText(new RegExp(`${NAMES[late]}.*Procedure.*→.*\\+`));
    expect(gives).toBeVisible();
    expect(ghosts()).toEqual(expect.arrayContaining(['true', 'false']));
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(server.requests('POST /days/:date/replan')[0]?.body).toEqual({
        move: { visitId: early, stepId: `${early}-procedure`, start: instant(procedureOf(late)) },
      }),
    );
    expect(server.requests('POST /visits/:id/reschedule')).toEqual([]);
    expect(await screen.findByText(/Others would have to give way/)).toBeVisible();
  });

  it('says what the day would not bear: past closing, and an order nobody can keep', async () => {
    const { user } = await open();
    await focusOn(late);
    await user.keyboard(`m{Shift>}${'{ArrowRight}'.repeat(9)}{/Shift}`);
    const [bad] = await within(await panel()).findAllByText(/past closing, during Recovery/);
    expect(bad).toBeVisible();
    await user.keyboard(`{Shift>}${'{ArrowLeft}'.repeat(18)}{/Shift}`);
    expect(await within(await panel()).findByText(/overlap or be out of order/)).toBeVisible();
  });

  it('waits, once dropped, for what the engine says of exactly that place', async () => {
    const { server, user } = await open({
      'POST /days/:date/replan': { state: 'open', told: [], moves: [], visits: [], cause: { kind: 'moved' } },
    });
    WorkerHere.thinking = [];
    await focusOn(early);
    await user.keyboard(`m${'{ArrowRight}'.repeat((procedureOf(late) - procedureOf(early)) / 5)}`);
    await waitFor(() => expect(WorkerHere.thinking).not.toEqual([]));
    await user.keyboard('{Enter}');
    expect(await panel()).toHaveTextContent('Looking');
    expect(server.requests('POST /visits/:id/reschedule')).toEqual([]);
    WorkerHere.letGo();
    await waitFor(() => expect(server.requests('POST /days/:date/replan')).toHaveLength(1));
    expect(server.requests('POST /visits/:id/reschedule')).toEqual([]);
    expect(screen.queryByRole('status', { name: 'Moving a step' })).toBeNull();
  });

  it('asks for a plan where a rule is against it, though nobody else has to move', async () => {
    const { server, user } = await open({
      'POST /days/:date/replan': { state: 'open', told: [], moves: [], visits: [], cause: { kind: 'moved' } },
    });
    await focusOn(late);
    await user.keyboard(`m{Shift>}${'{ArrowRight}'.repeat(9)}{/Shift}`);
    await within(await panel()).findAllByText(/past closing, during Recovery/);
    await user.keyboard('{Enter}');
    expect(await screen.findByText(/A rule of the day is against it/)).toBeVisible();
    expect(server.requests('POST /days/:date/replan')).toHaveLength(1);
    expect(server.requests('POST /visits/:id/reschedule')).toEqual([]);
  });

  it('sends nothing that the patient cannot do, or that could not be foreseen', async () => {
    const { server, user } = await open();
    await focusOn(late);
    await user.keyboard(`m{Shift>}${'{ArrowLeft}'.repeat(9)}{/Shift}`);
    await within(await panel()).findByText(/overlap or be out of order/);
    await user.keyboard('{Enter}');
    expect(await screen.findByText(/out of order. Choose another time/)).toBeVisible();
    server.change({ 'GET /days/:date/plan-problem': refuse(404, 'not_found') });
    await focusOn(late);
    await user.keyboard('m{ArrowRight}{Enter}');
    expect(await screen.findByText(/could not be found out/)).toBeVisible();
    expect(server.requests('POST /visits/:id/reschedule')).toEqual([]);
    expect(server.requests('POST /days/:date/replan')).toEqual([]);
  });

  it('goes to the other theatre by an arrow, and names it to the server', async () => {
    const { server, user } = await open({ 'POST /days/:date/replan': refuse(503, 'service_unavailable') });
    const rooms = stepsOf(late).find(({ kind }) => kind === 'procedure')?.resources ?? [];
    const [other, key] = rooms.includes('or') ? ['or 2', '{ArrowDown}'] : ['or', '{ArrowUp}'];
    await focusOn(late);
    await user.keyboard(`m${key}${key}`);
    const held = await panel();
    expect(held).toHaveTextContent(`· ${other}`);
    await waitFor(() => expect(held).not.toHaveTextContent('Looking'));
    await user.keyboard('{Enter}');
    await waitFor(() => {
      const sent = [...server.requests('POST /visits/:id/reschedule'), ...server.requests('POST /days/:date/replan')];
      expect(JSON.stringify(sent[0]?.body)).toContain(`"resources":["${other}"]`);
    });
  });

  it('leaves everything as it was with Escape, and does not open the visit', async () => {
    const { server, user, router } = await open();
    await focusOn(late);
    await user.keyboard('m{ArrowRight}{Escape}');
    expect(screen.queryByRole('status', { name: 'Moving a step' })).toBeNull();
    expect(server.requests('POST /visits/:id/reschedule')).toEqual([]);
    expect(router.state.location.search).not.toHaveProperty('visit');
    expect(await block(late)).toHaveFocus();
  });

  it('does not start the engine before a step is lifted', async () => {
    const { server } = await open();
    await block(late);
    expect(WorkerHere.started).toBe(0);
    expect(server.requests('GET /days/:date/plan-problem')).toEqual([]);
  });

  it('says in words that the place was taken meanwhile, and moves nothing', async () => {
    const { user } = await open({ 'POST /visits/:id/reschedule': refuse(409, 'slot_taken', { alternatives: [] }) });
    await focusOn(late);
    await user.keyboard('m{ArrowRight}');
    await within(await panel()).findByText('Nobody else has to move.');
    await user.keyboard('{Enter}');
    expect(await screen.findByText('There is no place then')).toBeVisible();
  });
});
