import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import type { VisitView } from '../../api/views.ts';
import { aDoctor, aGate, aNurse, aWholeDay, waiting } from '../../testing/clinical.ts';
import { openScreen } from '../../testing/open-screen.tsx';
import { aBoard, aResource, at } from '../../testing/views.ts';

const day = aWholeDay();
const stepId = (kind: string): string => day.steps.find((step) => step.kind === kind)!.id;
const by = { accountId: 'account-doctor', roles: ['doctor' as const] };
const findings = { symptoms: null, discs: [], priorSurgery: null, note: null };
const eligible: VisitView['currentDecision'] = {
  id: 'fact-5',
  decision: 'eligible',
  treatment: 'dst',
  levels: ['L4/5'],
  side: null,
  validUntil: null,
  findings,
  by,
  at: at('11:00'),
} as never;
const lanes = [
  {
    resource: aResource({
      id: 'or-1',
      kind: 'operating-room',
      name: 'Theatre 1',
      nameEn: 'Theatre 1',
      state: 'in-use',
    }),
    open: [],
  },
  {
    resource: aResource({
      id: 'rec-1',
      kind: 'recovery-room',
      name: 'Recovery 1',
      nameEn: 'Recovery 1',
      state: 'in-use',
    }),
    open: [],
  },
  { resource: aResource({ id: 'rec-2', kind: 'recovery-room', name: 'Recovery 2', nameEn: 'Recovery 2' }), open: [] },
];
const open = (
  visit: VisitView,
  { session = aNurse(), answers = {} }: { session?: ReturnType<typeof aNurse>; answers?: object } = {},
) =>
  openScreen('/theatre?visit=visit-1', {
    session,
    answers: { 'GET /board': aBoard({ lanes, visits: [visit] }), 'GET /visits/:id': visit, ...answers },
  });

const preparing = (changes: Partial<VisitView> = {}): VisitView =>
  aWholeDay({
    status: 'in-preparation',
    currentDecision: eligible,
    place: waiting('procedure', '11:30'),
    possible: [
      { happening: 'consent' },
      { happening: 'intake' },
      { happening: 'checklist' },
      { happening: 'observations' },
      { happening: 'steps/start', stepId: stepId('procedure') },
    ],
    gates: [
      aGate('consent', ['procedure'], { status: 'missing' }),
      aGate('fasting', ['procedure'], { status: 'missing', overridable: true }),
    ],
    ...changes,
  });
const inside = (changes: Partial<VisitView> = {}): VisitView =>
  aWholeDay({
    status: 'in-procedure',
    currentDecision: eligible,
    steps: day.steps.map((step) =>
      step.kind === 'procedure' ? { ...step, status: 'in-progress', actual: { start: at('11:22'), end: null } } : step,
    ),
    possible: [
      { happening: 'checklist' },
      { happening: 'steps/complete', stepId: stepId('procedure') },
      { happening: 'steps/stop', stepId: stepId('procedure') },
    ],
    gates: [aGate('time-out', ['needle'], { status: 'missing' })],
    ...changes,
  });

describe('before the operating room', () => {
  it('blocks the start in plain words, saying who puts each thing right', async () => {
    await open(preparing());
    expect(await screen.findByRole('button', { name: 'Start procedure' })).toBeDisabled();
    expect(screen.getByText('Cannot start: 2 things are missing')).toBeVisible();
    expect(screen.getByText(/Nurse: record the signed consent/)).toBeVisible();
  });

  it("records the consent in the current form and the patient's language", async () => {
    const { user, server } = await open(preparing(), {
      answers: { 'PUT /visits/:id/consent': preparing({ version: 4 }) },
    });
    await user.click(await screen.findByRole('button', { name: 'Record consent' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Record consent' }));
    await waitFor(() => expect(server.requests('PUT /visits/:id/consent')).toHaveLength(1));
    expect(server.requests('PUT /visits/:id/consent')[0]?.body).toMatchObject({
      version: '2026-04',
      language: 'ja',
      interpreter: null,
    });
  });

  it('asks for the interpreter when the form is in another language', async () => {
    const { user } = await open(preparing());
    await user.click(await screen.findByRole('button', { name: 'Record consent' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'English' }));
    expect(within(dialog).getByRole('button', { name: 'Record consent' })).toBeDisabled();
    await user.type(within(dialog).getByLabelText('Interpreter'), 'Tanaka');
    expect(within(dialog).getByRole('button', { name: 'Record consent' })).toBeEnabled();
  });

  it('keeps what was answered when the same answer is tapped again', async () => {
    const { user, server } = await open(
      preparing({ gates: [aGate('allergies-reviewed', ['procedure'], { status: 'missing' })] }),
      { answers: { 'PUT /visits/:id/intake': preparing() } },
    );
    await user.click(await screen.findByRole('button', { name: 'Edit intake' }));
    const dialog = await screen.findByRole('dialog');
    const thinners = within(dialog).getByRole('group', { name: 'Takes blood thinners' });
    await user.click(within(thinners).getByRole('button', { name: 'No' }));
    await user.click(within(thinners).getByRole('button', { name: 'No' }));
    await user.click(within(dialog).getByRole('button', { name: 'No known allergies' }));
    await user.click(within(dialog).getByRole('button', { name: 'Save intake' }));
    await waitFor(() => expect(server.requests('PUT /visits/:id/intake')).toHaveLength(1));
    expect(server.requests('PUT /visits/:id/intake')[0]?.body).toMatchObject({
      anticoagulant: { taking: 'no' },
      allergies: { reviewed: true, contrast: 'no' },
    });
  });

  it('lets a doctor go ahead with a reason, but never without consent', async () => {
    const { user } = await open(preparing(), { session: aDoctor() });
    await user.type(await screen.findByLabelText('Reason: Fasting'), 'local anaesthetic only');
    expect(screen.getByRole('button', { name: 'Start procedure' })).toBeDisabled();
    expect(screen.queryByLabelText('Reason: Consent signed')).toBeNull();
  });

  it("starts with the doctor's override once only that is missing", async () => {
    const visit = preparing({ gates: [aGate('fasting', ['procedure'], { status: 'missing', overridable: true })] });
    const { user, server } = await open(visit, {
      session: aDoctor(),
      answers: { 'POST /visits/:id/steps/:step/start': inside() },
    });
    await user.type(await screen.findByLabelText('Reason: Fasting'), 'local anaesthetic only');
    await user.click(screen.getByRole('button', { name: 'Start procedure' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Start procedure' }));
    await waitFor(() =>
      expect(server.requests('POST /visits/:id/steps/:step/start')[0]?.body).toEqual({
        overrides: [{ gate: 'fasting', reason: 'local anaesthetic only' }],
      }),
    );
  });
});

describe('inside the operating room', () => {
  it('shows the time elapsed against the time planned', async () => {
    await open(inside());
    expect(await screen.findByRole('timer', { name: '20 of 40 min' })).toBeVisible();
  });

  it('does not unlock the needle while the levels read aloud differ from the decision', async () => {
    const { user, server } = await open(inside(), { answers: { 'PUT /visits/:id/checklist/:phase': inside() } });
    const aloud = await screen.findByRole('group', { name: 'Read aloud' });
    await user.click(within(aloud).getByRole('button', { name: 'L5/S1' }));
    for (const item of ['Right patient', 'Right procedure', 'Right disc levels'])
      await user.click(screen.getByLabelText(item));
    expect(screen.getByText('The levels differ: stop and ask the doctor')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Time out' })).toBeDisabled();
    expect(screen.queryByRole('button', { name: 'Complete procedure' })).toBeNull();
    await user.click(within(aloud).getByRole('button', { name: 'L5/S1' }));
    await user.click(within(aloud).getByRole('button', { name: 'L4/5' }));
    expect(screen.getByText('The levels agree')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Time out' }));
    await waitFor(() =>
      expect(server.requests('PUT /visits/:id/checklist/:phase')[0]?.body).toEqual({
        items: ['patient', 'procedure', 'levels'],
        levels: ['L4/5'],
      }),
    );
  });

  const unlocked = inside({ gates: [aGate('time-out', ['needle']), aGate('sign-out', ['leave-operating-room'])] });

  it('completes with levels, product and lot', async () => {
    const { user, server } = await open(unlocked, {
      answers: { 'POST /visits/:id/steps/:step/complete': inside({ status: 'awaiting-room' }) },
    });
    const complete = await screen.findByRole('button', { name: 'Complete procedure' });
    const product = await screen.findByLabelText(/^Product/);
    expect(complete).toBeDisabled();
    await user.type(product, 'Discseel');
    await user.type(screen.getByLabelText(/^Lot number/), 'A-17');
    await user.click(complete);
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Complete procedure' }));
    await waitFor(() =>
      expect(server.requests('POST /visits/:id/steps/:step/complete')[0]?.body).toEqual({
        treatedLevels: ['L4/5'],
        lots: [{ product: 'Discseel', lot: 'A-17' }],
      }),
    );
  });

  it('leaves other levels than decided to a doctor with a reason', async () => {
    const { user } = await open(unlocked);
    await user.click(
      within(await screen.findByRole('group', { name: 'Treated levels' })).getByRole('button', { name: 'L5/S1' }),
    );
    expect(screen.getByText(/a doctor records this with a reason/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Complete procedure' })).toBeDisabled();
  });
});

describe('on to recovery', () => {
  it('takes a free room when the reserved one is still taken', async () => {
    const visit = aWholeDay({
      status: 'awaiting-room',
      place: waiting('recovery', '11:40'),
      possible: [{ happening: 'steps/start', stepId: stepId('recovery') }],
    });
    const { user, server } = await open(visit, {
      answers: { 'POST /visits/:id/steps/:step/start': aWholeDay({ status: 'in-recovery' }) },
    });
    const rooms = await screen.findByRole('group', { name: 'Recovery room' });
    expect(within(rooms).getByRole('button', { name: /Recovery 1/ })).toBeDisabled();
    expect(within(rooms).getByRole('button', { name: /Recovery 2/, pressed: true })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Start recovery' }));
    await waitFor(() =>
      expect(server.requests('POST /visits/:id/steps/:step/start')[0]?.body).toEqual({ resources: ['rec-2'] }),
    );
  });
});
