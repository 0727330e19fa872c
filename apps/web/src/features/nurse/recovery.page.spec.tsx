import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import type { RecoveryRoomView, VisitView } from '../../api/views.ts';
import { aNurse, aWholeDay } from '../../testing/clinical.ts';
import { CABLE_OUT, refuse } from '../../testing/clinic-server.ts';
import { openScreen } from '../../testing/open-screen.tsx';
import { aBoard, aResource, at } from '../../testing/views.ts';

const day = aWholeDay();
const stepId = (kind: string): string => day.steps.find((step) => step.kind === kind)!.id;
const resting = (changes: Partial<VisitView> = {}): VisitView =>
  aWholeDay({
    status: 'in-recovery',
    possible: [
      { happening: 'observations' },
      { happening: 'checklist' },
      { happening: 'red-flag' },
      { happening: 'depart' },
      { happening: 'steps/complete', stepId: stepId('recovery') },
    ],
    observations: [],
    ...changes,
  });
const aRoom = (changes: Partial<RecoveryRoomView> = {}): RecoveryRoomView => ({
  resource: aResource({
    id: 'rec-1',
    kind: 'recovery-room',
    name: 'Recovery 1',
    nameEn: 'Recovery 1',
    state: 'in-use',
  }),
  occupant: resting(),
  startedAt: at('11:00'),
  elapsedMinutes: 42,
  targetMinutes: 60,
  minutesLeft: 18,
  lastObservation: null,
  nextObservationDue: at('11:37'),
  score: 8,
  freeAt: { early: at('12:05'), likely: at('12:20'), late: at('12:45') },
  alarm: 'observation-due',
  cleaningUntil: null,
  next: { visitId: 'visit-2', callNumber: '102', start: at('14:30') },
  ...changes,
});
const empty: Partial<RecoveryRoomView> = {
  occupant: null,
  startedAt: null,
  targetMinutes: null,
  minutesLeft: null,
  nextObservationDue: null,
  score: null,
  alarm: 'none',
};

const open = (rooms: RecoveryRoomView[], answers: object = {}, visit = resting()) =>
  openScreen('/recovery', {
    session: aNurse(),
    answers: {
      'GET /recovery-rooms': { items: rooms, now: at('11:42') },
      'GET /board': aBoard({ visits: [visit] }),
      'GET /visits/:id': visit,
      ...answers,
    },
  });
const bedside = async (user: Awaited<ReturnType<typeof open>>['user']) => {
  await user.click(await screen.findByRole('button', { name: 'Record observation: Recovery 1' }));
  await screen.findByRole('form', { name: 'Observation' });
  return screen.getByRole('dialog');
};

describe('watching the recovery rooms', () => {
  it('says who, how long still, what is due and who comes next', async () => {
    await open([aRoom()]);
    const tile = await screen.findByRole('article', { name: 'Recovery 1' });
    expect(tile).toHaveTextContent(/101.*Sato Keiko.*Observation 5 min overdue.*Score 8.*Next: 102 at 14:30/s);
    expect(within(tile).getByRole('timer', { name: '18 min left' })).toBeVisible();
  });

  it('says a red flag in words', async () => {
    await open([aRoom({ alarm: 'red-flag' })]);
    expect(await screen.findByText('Red flag: doctor called')).toBeVisible();
  });

  it('makes a cleaned room ready', async () => {
    const cleaning = aRoom({
      ...empty,
      cleaningUntil: at('11:50'),
      resource: aResource({
        id: 'rec-1',
        kind: 'recovery-room',
        name: 'Recovery 1',
        nameEn: 'Recovery 1',
        state: 'cleaning',
      }),
    });
    const { user, server } = await open([cleaning], { 'POST /resources/:id/ready': aResource() });
    expect(await screen.findByText('until 11:50')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Room ready: Recovery 1' }));
    await waitFor(() => expect(server.requests('POST /resources/:id/ready')).toHaveLength(1));
  });

  it('offers a room to who waits in theatre', async () => {
    const visit = resting({
      status: 'awaiting-room',
      place: { where: 'waiting', stepKind: 'recovery', resourceId: 'or-1', since: at('11:30') },
    });
    const free = aRoom({
      ...empty,
      resource: aResource({ id: 'rec-2', kind: 'recovery-room', name: 'Recovery 2', nameEn: 'Recovery 2' }),
    });
    const { user, server } = await open([free], { 'POST /visits/:id/steps/:step/start': resting() }, visit);
    expect(await screen.findByText('in theatre, waiting 12 min')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Start recovery: Recovery 2' }));
    await waitFor(() =>
      expect(server.requests('POST /visits/:id/steps/:step/start')[0]?.body).toEqual({ resources: ['rec-2'] }),
    );
  });
});

describe('at the bed', () => {
  const taken = {
    clientId: 'c-0',
    kind: 'baseline' as const,
    heartRate: 70,
    systolic: 130,
    diastolic: 80,
    spo2: 98,
    respiration: 16,
    temperature: 36.5,
    pain: 4,
    legStrengthLeft: 5,
    legStrengthRight: 5,
    wound: null,
    awake: null,
    score: null,
    note: null,
    at: at('10:00'),
    by: { accountId: 'a', roles: ['nurse' as const] },
  };

  it('begins at the last values, so that one tap and one change are enough', async () => {
    const visit = resting({ observations: [taken] });
    const { user, server } = await open([aRoom()], { 'POST /visits/:id/observations': visit }, visit);
    const bed = await bedside(user);
    await user.click(within(bed).getByRole('button', { name: 'Pulse: more' }));
    await user.click(within(bed).getByRole('button', { name: 'Awake' }));
    await user.click(within(bed).getByRole('button', { name: 'Record observation' }));
    await waitFor(() => expect(server.requests('POST /visits/:id/observations')).toHaveLength(1));
    const [sent] = server.requests('POST /visits/:id/observations');
    expect(sent?.body).toMatchObject({
      kind: 'recovery',
      heartRate: 72,
      systolic: 130,
      legStrengthLeft: 5,
      awake: true,
    });
    expect(sent?.headers.get('idempotency-key')).toBe((sent?.body as { clientId: string }).clientId);
  });

  it('counts a score only when all five are answered', async () => {
    const { user } = await open([aRoom()]);
    const bed = await bedside(user);
    await user.click(within(bed).getByRole('button', { name: 'Score now' }));
    const score = within(bed).getByRole('group', { name: 'Discharge score (mPADSS)' });
    expect(within(bed).getByRole('button', { name: 'Record observation' })).toBeDisabled();
    for (const item of ['Vital signs', 'Walking', 'Nausea', 'Pain', 'Bleeding'])
      await user.click(within(within(score).getByRole('group', { name: item })).getByRole('button', { name: /^2/ }));
    expect(within(bed).getByText(/Score 10 of 10 · reached/)).toBeVisible();
    expect(within(bed).getByRole('button', { name: 'Record observation' })).toBeEnabled();
  });

  it('keeps observations while the network is gone, says so, and sends them in the order they were taken', async () => {
    const visit = resting({ observations: [taken] });
    const { user, server } = await open([aRoom()], { 'POST /visits/:id/observations': CABLE_OUT }, visit);
    const bed = await bedside(user);
    await user.click(within(bed).getByRole('button', { name: 'Record observation' }));
    expect((await within(bed).findAllByText(/1 observation not sent yet/)).length).toBeGreaterThan(0);
    await user.click(within(bed).getByRole('button', { name: 'Pulse: more' }));
    await user.click(within(bed).getByRole('button', { name: 'Record observation' }));
    expect((await within(bed).findAllByText(/2 observations not sent yet/)).length).toBeGreaterThan(0);
    const before = server.requests('POST /visits/:id/observations').length;
    server.change({ 'POST /visits/:id/observations': visit });
    window.dispatchEvent(new Event('online'));
    await waitFor(() => expect(screen.queryByText(/not sent yet/)).toBeNull());
    const sent = server
      .requests('POST /visits/:id/observations')
      .slice(before)
      .map(({ body }) => (body as { heartRate: number }).heartRate);
    expect(sent).toEqual([70, 72]);
  });

  it('keeps what the server refuses until a person discards it', async () => {
    const visit = resting({ observations: [taken] });
    const { user } = await open(
      [aRoom()],
      { 'POST /visits/:id/observations': refuse(409, 'invalid_transition') },
      visit,
    );
    const bed = await bedside(user);
    await user.click(within(bed).getByRole('button', { name: 'Record observation' }));
    await user.click((await within(bed).findAllByRole('button', { name: 'Discard' }))[0]!);
    await waitFor(() => expect(screen.queryByText(/was refused by the server/)).toBeNull());
  });

  it('calls the doctor for the final check', async () => {
    const { user, server } = await open([aRoom()], {
      'POST /visits/:id/steps/:step/complete': resting({ readyForReview: true }),
    });
    const bed = await bedside(user);
    await user.click(within(bed).getByRole('button', { name: 'Ready for review' }));
    await waitFor(() =>
      expect(server.requests('POST /visits/:id/steps/:step/complete')[0]?.path).toContain(stepId('recovery')),
    );
  });

  it('alerts the doctors with one tap on what is seen', async () => {
    const { user, server } = await open([aRoom()], { 'POST /visits/:id/red-flag': resting({ redFlagOpen: true }) });
    const bed = await bedside(user);
    await user.click(within(bed).getByRole('button', { name: 'Emergency' }));
    await user.click(await screen.findByRole('button', { name: 'Weakness in both legs' }));
    await waitFor(() =>
      expect(server.requests('POST /visits/:id/red-flag')[0]?.body).toMatchObject({ flags: ['bilateral-weakness'] }),
    );
  });

  it('asks why when somebody departs whom no doctor has discharged', async () => {
    const { user, server } = await open([aRoom()], { 'POST /visits/:id/depart': resting({ status: 'left' }) });
    const bed = await bedside(user);
    await user.click(within(bed).getByRole('button', { name: 'Departed' }));
    expect(await screen.findByText(/No doctor has discharged this patient/)).toBeVisible();
    await user.click(screen.getAllByRole('button', { name: 'Departed' }).at(-1)!);
    await waitFor(() =>
      expect(server.requests('POST /visits/:id/depart')[0]?.body).toEqual({ reason: 'Left on own wish' }),
    );
  });
});
