import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { refuse } from '../../testing/clinic-server.ts';
import { EventStream } from '../../testing/event-stream.ts';
import { openScreen } from '../../testing/open-screen.tsx';
import { aBoard, aSession, aStep, aVisit, aVisitView, at } from '../../testing/views.ts';

const mri = { id: 'mri-1', kind: 'mri-scanner', name: 'MRI 1', nameEn: 'MRI 1' };
const displaced = aVisit({
  id: 'visit-2',
  callNumber: '102',
  afternoon: 'displaced',
  steps: [
    aStep('mri', '10:00', 30, {
      status: 'done',
      reservation: 'done',
      resources: [mri],
      actual: { start: at('10:00'), end: at('10:30') },
    }),
    aStep('procedure', '14:00', 40, { reservation: 'displaced' }),
  ],
});
const board = aBoard({
  visits: [aVisit({ late: { minutes: 22 } }), displaced],
  alerts: [
    {
      id: 'alert-1',
      kind: 'displaced',
      severity: 'alarm',
      visitId: 'visit-2',
      resourceId: null,
      stepKind: 'procedure',
      at: at('11:40'),
      detail: {},
      acknowledgedAt: null,
      acknowledgedBy: null,
    },
  ],
});
const history = { items: [], nextCursor: null };
const anEntry = (type: string, clock: string) => ({
  id: type,
  seq: 1,
  type,
  at: at(clock),
  recordedAt: at(clock),
  by: { accountId: 'desk', displayName: 'Hara', roles: ['reception'] },
  stageBefore: 'booked',
  stageAfter: 'checked-in',
  details: {},
  correctedBy: null,
  corrects: null,
});

describe('the day on one screen', () => {
  it('answers first who needs somebody now', async () => {
    const { server, user } = await openScreen('/day', {
      answers: { 'GET /board': board, 'POST /alerts/:id/acknowledge': {} },
    });
    const needs = await screen.findByRole('region', { name: 'Who needs me now, and what is late' });
    expect(needs).toHaveTextContent('Procedure has lost its place');
    expect(screen.getByText('Without a place')).toBeVisible();
    await user.click(within(needs).getByRole('button', { name: 'Seen' }));
    await waitFor(() => expect(server.requests('POST /alerts/:id/acknowledge')).toHaveLength(1));
  });

  it('says of every block who, what, when and how firm, late ones in words', async () => {
    await openScreen('/day', { answers: { 'GET /board': board } });
    expect(
      await screen.findByRole('button', { name: 'Sato Keiko, MRI, 12:10–12:40, firm, 22 min late' }),
    ).toBeVisible();
    expect(screen.getByRole('button', { name: 'Sato Keiko, MRI, 10:00–10:30, done' })).toBeVisible();
  });

  it('is walked with arrow keys and opens a visit with Enter', async () => {
    const { user, router } = await openScreen('/day', {
      answers: { 'GET /board': board, 'GET /visits/:id': aVisitView(), 'GET /visits/:id/history': history },
    });
    (await screen.findByRole('button', { name: /MRI, 10:00/ })).focus();
    await user.keyboard('{ArrowRight}');
    expect(screen.getByRole('button', { name: /MRI, 12:10/ })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('dialog', { name: 'Visit' })).toHaveTextContent('Sato Keiko');
    expect(router.state.location.search).toEqual({ visit: 'visit-1' });
  });

  it('keeps day, lanes and filter in the address', async () => {
    const { user, router } = await openScreen('/day', { answers: { 'GET /board': board } });
    await user.click(await screen.findByRole('radio', { name: 'Patients' }));
    await user.click(screen.getByRole('checkbox', { name: 'Only late or without a place' }));
    await waitFor(() => expect(router.state.location.search).toEqual({ by: 'patient', show: 'trouble' }));
    await user.click(screen.getByRole('button', { name: 'Day after' }));
    await waitFor(() => expect(router.state.location.search).toMatchObject({ date: '2026-11-21' }));
    await waitFor(() => expect(EventStream.latest?.url).toContain('date=2026-11-21'));
  });

  it('moves a step by the keyboard, based on the version that was seen', async () => {
    const { server, user } = await openScreen('/day?visit=visit-1', {
      answers: {
        'GET /board': board,
        'GET /visits/:id': aVisitView(),
        'GET /visits/:id/history': history,
        'POST /visits/:id/reschedule': aVisitView({ version: 4 }),
      },
    });
    const [move] = await screen.findAllByRole('button', { name: 'Move' });
    await user.click(move as HTMLElement);
    const start = await screen.findByRole('textbox', { name: 'New start' });
    await user.clear(start);
    await user.type(start, '1230');
    await user.tab();
    const dialog = screen.getByRole('dialog', { name: 'Move: MRI' });
    await user.selectOptions(within(dialog).getByRole('combobox', { name: 'MRI' }), 'MRI 2');
    await user.click(within(dialog).getByRole('button', { name: 'Move' }));
    await waitFor(() => expect(server.requests('POST /visits/:id/reschedule')).toHaveLength(1));
    const [sent] = server.requests('POST /visits/:id/reschedule');
    expect(sent?.headers.get('if-match')).toBe('"3"');
    expect(sent?.body).toMatchObject({ stepId: 'step-mri-12:10', resources: ['mri-2'] });
    expect(Date.parse((sent?.body as { start: string }).start)).toBe(Date.parse(at('12:30')));
  });

  it('fetches the newest state when somebody else was faster, and says so', async () => {
    const { server, user } = await openScreen('/day?visit=visit-1', {
      answers: {
        'GET /board': board,
        'GET /visits/:id': aVisitView(),
        'GET /visits/:id/history': history,
        'POST /visits/:id/reschedule': refuse(412, 'stale_version', { currentVersion: 5 }),
      },
    });
    const [move] = await screen.findAllByRole('button', { name: 'Move' });
    await user.click(move as HTMLElement);
    const before = server.requests('GET /visits/:id').length;
    await user.click(
      within(await screen.findByRole('dialog', { name: 'Move: MRI' })).getByRole('button', { name: 'Move' }),
    );
    expect(await screen.findByText(/Somebody changed this visit in the meantime/)).toBeVisible();
    await waitFor(() => expect(server.requests('GET /visits/:id').length).toBeGreaterThan(before));
  });

  it('undoes the newest entry of a visit however late, with a reason, and keeps both in the history', async () => {
    const { server, user } = await openScreen('/day?visit=visit-1', {
      answers: {
        'GET /board': board,
        'GET /visits/:id': aVisitView(),
        'GET /visits/:id/history': {
          items: [anEntry('booked', '08:10'), anEntry('intake-recorded', '08:40'), anEntry('checked-in', '08:41')],
          nextCursor: null,
        },
        'POST /visits/:id/correct': aVisitView({ version: 4 }),
      },
    });
    const undo = await screen.findAllByRole('button', { name: 'Undo…' });
    expect(undo).toHaveLength(1);
    await user.click(undo[0] as HTMLElement);
    const dialog = await screen.findByRole('dialog', { name: 'Undo: Checked in' });
    expect(dialog).toHaveTextContent('Sato Keiko');
    await user.click(within(dialog).getByRole('button', { name: 'Entered by mistake' }));
    await user.click(within(dialog).getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(server.requests('POST /visits/:id/correct')).toHaveLength(1));
    expect(server.requests('POST /visits/:id/correct')[0]?.body).toEqual({
      historyId: 'checked-in',
      reason: 'Entered by mistake',
    });
  });

  it('shows the manager call numbers, never names', async () => {
    const visits = board.visits.map((visit) => ({ ...visit, patient: null }));
    await openScreen('/day?by=patient', {
      session: aSession({ roles: ['manager'], permissions: ['board.read'] }),
      answers: { 'GET /board': aBoard({ visits }) },
    });
    expect(await screen.findByText('Call number 101')).toBeVisible();
    expect(screen.queryByText(/Sato/)).not.toBeInTheDocument();
  });

  it('offers the manager nothing that would be refused: neither a visit to open nor a day to book', async () => {
    const steps = [aStep('procedure', '15:00', 40, { reservation: 'released' })];
    const freed = aVisit({ id: 'visit-3', status: 'not-eligible', afternoon: 'released', steps });
    const visits = [...board.visits, freed].map((visit) => ({ ...visit, patient: null }));
    const answers = { 'GET /board': aBoard({ visits, alerts: board.alerts }) };
    await openScreen('/day', { session: aSession({ roles: ['manager'], permissions: ['board.read'] }), answers });
    expect(await screen.findByRole('region', { name: 'Who needs me now, and what is late' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Open' })).not.toBeInTheDocument();
    expect(screen.getByRole('region', { name: 'Freed afternoons' })).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Book somebody on this day' })).not.toBeInTheDocument();
  });

  it('says that the clinic is closed, and why', async () => {
    const closed = aBoard({ open: null, closedReason: 'holiday', visits: [], lanes: [] });
    await openScreen('/day', { answers: { 'GET /board': closed } });
    expect(await screen.findByText('The clinic is closed on this day')).toBeVisible();
    expect(screen.getByText('Public holiday')).toBeVisible();
  });
});
