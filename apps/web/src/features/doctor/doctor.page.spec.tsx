import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import type { VisitView } from '../../api/views.ts';
import { aDoctor, aGate, aWholeDay, waiting } from '../../testing/clinical.ts';
import { openScreen } from '../../testing/open-screen.tsx';
import { aBoard, at } from '../../testing/views.ts';

const day = aWholeDay();
const imagesDone = day.steps.map((step) =>
  step.kind === 'mri' || step.kind === 'xray'
    ? { ...step, status: 'done' as const, actual: { start: at('09:00'), end: at('09:30') } }
    : step,
);
const consulting = imagesDone.map((step) =>
  step.kind === 'consultation'
    ? { ...step, status: 'in-progress' as const, actual: { start: at('11:30'), end: null } }
    : step,
);
const stepId = (kind: string): string => day.steps.find((step) => step.kind === kind)!.id;
const inConsultation = (changes: Partial<VisitView> = {}): VisitView =>
  aWholeDay({
    status: 'in-consultation',
    steps: consulting,
    possible: [{ happening: 'eligibility' }, { happening: 'steps/complete', stepId: stepId('consultation') }],
    ...changes,
  });

const open = (visit: VisitView, answers = {}, address = '/doctor?visit=visit-1') =>
  openScreen(address, {
    session: aDoctor(),
    answers: { 'GET /board': aBoard({ visits: [visit] }), 'GET /visits/:id': visit, ...answers },
  });
const form = () => screen.findByRole('form', { name: 'Eligibility' });
const press = async (user: UserEvent, group: string, button: string | RegExp) =>
  user.click(within(screen.getByRole('group', { name: group })).getByRole('button', { name: button }));

describe('who needs the doctor', () => {
  it('says who is ready and for how long; who still waits for images stands below', async () => {
    const ready = aWholeDay({ status: 'imaging', steps: imagesDone, place: waiting('consultation', '11:20') });
    const waits = aWholeDay({ id: 'visit-2', callNumber: '102', status: 'checked-in', place: waiting('mri', '11:00') });
    await open(ready, { 'GET /board': aBoard({ visits: [waits, ready] }) }, '/doctor');
    const list = await screen.findByRole('region', { name: 'Decide' });
    const [first, second] = within(list).getAllByRole('button');
    expect(first).toHaveTextContent(/101.*images ready.*waiting 22 min/s);
    expect(second).toHaveTextContent(/102.*waits for MRI · X-ray/s);
  });

  it("says so when the clinic's cut-off has passed without a decision", async () => {
    const session = { ...aDoctor(), now: at('12:45') };
    const visit = inConsultation();
    await openScreen('/doctor', { session, answers: { 'GET /board': aBoard({ now: at('12:45'), visits: [visit] }) } });
    expect(await screen.findByText(/cut-off 12:30 has passed/)).toBeVisible();
  });

  it('resolves a red flag with a reason, and transfers only with a referral', async () => {
    const redFlags: VisitView['redFlags'] = [
      {
        id: 'fact-9',
        flags: ['saddle-numbness'],
        note: null,
        raisedAt: at('11:35'),
        raisedBy: { accountId: 'a', roles: ['nurse'] },
        resolved: null,
      },
    ];
    const visit = inConsultation({ redFlagOpen: true, redFlags, possible: [{ happening: 'red-flag/resolve' }] });
    const { user, server } = await open(visit, { 'POST /visits/:id/red-flag/resolve': inConsultation() });
    const panel = await screen.findByRole('region', { name: 'Red flag since 11:35' });
    expect(within(panel).getByText('Numbness around the seat')).toBeVisible();
    await user.type(within(panel).getByLabelText(/What you found/), 'examined');
    expect(within(panel).getByRole('button', { name: 'Transfer' })).toBeDisabled();
    await user.click(within(panel).getByRole('button', { name: 'Continue the visit' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Continue the visit' }));
    await waitFor(() =>
      expect(server.requests('POST /visits/:id/red-flag/resolve')[0]?.body).toEqual({
        decision: 'continue',
        reason: 'examined',
      }),
    );
  });

  it('accepts images from elsewhere with a reason', async () => {
    const visit = aWholeDay({
      status: 'checked-in',
      place: waiting('mri', '11:30'),
      possible: [{ happening: 'steps/skip', stepId: stepId('mri') }],
    });
    const { user, server } = await open(visit, { 'POST /visits/:id/steps/:step/skip': visit });
    await user.click(await screen.findByRole('button', { name: 'Accept MRI from elsewhere' }));
    await user.click(
      within(await screen.findByRole('dialog')).getByRole('button', { name: 'Accept MRI from elsewhere' }),
    );
    await waitFor(() =>
      expect(server.requests('POST /visits/:id/steps/:step/skip')[0]?.body).toEqual({
        reason: 'Images brought along, less than 90 days old',
      }),
    );
  });
});

describe('deciding', () => {
  it('asks for symptoms: the image alone never decides', async () => {
    const { user } = await open(inConsultation());
    await form();
    expect(screen.getByText('Symptoms: the image alone never decides')).toBeVisible();
    await press(user, 'Leg pain', '7 of 10');
    expect(screen.getByText('Symptoms and image findings are there.')).toBeVisible();
  });

  it('asks for what the image shows at every disc to be treated', async () => {
    const { user } = await open(inConsultation());
    await form();
    await press(user, 'Lumbar spine', /^L5\/S1/);
    await user.click(screen.getByLabelText('Treat this disc'));
    expect(screen.getByText('Image findings at L5/S1')).toBeVisible();
    await press(user, 'Pfirrmann', 'IV');
    expect(screen.queryByText('Image findings at L5/S1')).toBeNull();
  });

  it('walks along the spine with the arrow keys', async () => {
    const { user } = await open(inConsultation());
    await form();
    await press(user, 'Lumbar spine', /^L3\/4/);
    await user.keyboard('{ArrowDown}');
    expect(
      within(screen.getByRole('group', { name: 'Lumbar spine' })).getByRole('button', {
        name: /^L4\/5/,
        pressed: true,
      }),
    ).toHaveFocus();
    expect(screen.getByRole('group', { name: 'Disc L4/5' })).toBeVisible();
  });

  it('shows what eligible confirms before it is signed, signs on the version seen, and says what became of the afternoon', async () => {
    const { user, server } = await open(inConsultation(), {
      'POST /visits/:id/eligibility': inConsultation({
        version: 4,
        status: 'decided',
        decision: 'eligible',
        afternoon: 'displaced',
      }),
    });
    await form();
    expect(screen.getByRole('button', { name: 'Sign decision' })).toBeDisabled();
    await press(user, 'Leg pain', '7 of 10');
    await press(user, 'Pfirrmann', 'IV');
    await user.click(screen.getByLabelText('Treat this disc'));
    await press(user, 'Decision', 'Eligible');
    const effect = screen.getByRole('region', { name: 'Signing this will' });
    expect(effect).toHaveTextContent(
      /confirm the afternoon.*13:30–14:10.*Procedure.*Theatre 1.*14:10–15:10.*Recovery.*Recovery 1/s,
    );
    await user.click(screen.getByRole('button', { name: 'Sign decision' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText('Sato Keiko')).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: 'Sign decision' }));
    expect(await screen.findByText(/The afternoon has no place at the moment/)).toBeVisible();
    const [sent] = server.requests('POST /visits/:id/eligibility');
    expect(sent?.headers.get('if-match')).toBe('"3"');
    expect(sent?.body).toMatchObject({
      decision: 'eligible',
      treatment: 'dst',
      levels: ['L4/5'],
      discs: 1,
      findings: { symptoms: { legPain: 7 }, discs: [{ level: 'L4/5', pfirrmann: 4 }] },
    });
  });

  it('gives the afternoon back when not eligible, with a reason and a plan', async () => {
    const { user, server } = await open(inConsultation(), {
      'POST /visits/:id/eligibility': inConsultation({ decision: 'not-eligible', afternoon: 'released' }),
    });
    await form();
    await press(user, 'Decision', 'Not eligible');
    expect(screen.getByRole('region', { name: 'Signing this will' })).toHaveTextContent('give the afternoon back');
    expect(screen.getByText('To sign: give a reason · choose a plan')).toBeVisible();
    await user.type(screen.getByLabelText(/^Reason/), 'No pain');
    await press(user, 'Plan', 'Rehabilitation programme');
    await user.click(screen.getByRole('button', { name: 'Sign decision' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Sign decision' }));
    expect(await screen.findByText('Signed. The afternoon has been given back.')).toBeVisible();
    expect(server.requests('POST /visits/:id/eligibility')[0]?.body).toMatchObject({
      decision: 'not-eligible',
      reason: 'No pain',
      plan: 'rehabilitation',
    });
  });
});

describe('the final check', () => {
  const resting = (changes: Partial<VisitView> = {}): VisitView =>
    aWholeDay({
      status: 'in-recovery',
      readyForReview: true,
      possible: [{ happening: 'discharge-review' }],
      gates: [aGate('leg-strength', ['discharge'], { status: 'missing', overridable: true })],
      ...changes,
    });

  it('discharges with something missing only when a reason is given', async () => {
    const { user, server } = await open(resting(), {
      'POST /visits/:id/discharge-review': resting({ status: 'cleared' }),
    });
    const discharge = await screen.findByRole('button', { name: 'Discharge' });
    expect(discharge).toBeDisabled();
    await user.type(screen.getByLabelText('Reason: Leg strength as before'), 'same as before the visit');
    await user.click(discharge);
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Discharge' }));
    await waitFor(() =>
      expect(server.requests('POST /visits/:id/discharge-review')[0]?.body).toEqual({
        decision: 'discharge',
        overrides: [{ gate: 'leg-strength', reason: 'same as before the visit' }],
      }),
    );
  });

  it('never discharges without explained aftercare', async () => {
    await open(resting({ gates: [aGate('aftercare-explained', ['discharge'], { status: 'missing' })] }));
    expect(await screen.findByRole('button', { name: 'Discharge' })).toBeDisabled();
    expect(screen.getByText('Nurse: explain the aftercare')).toBeVisible();
  });

  it('lets the patient rest longer by the minutes chosen', async () => {
    const { user, server } = await open(resting(), { 'POST /visits/:id/discharge-review': resting() });
    await user.click(await screen.findByRole('button', { name: '45' }));
    await user.click(screen.getByRole('button', { name: 'Rest 45 min longer' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Rest 45 min longer' }));
    await waitFor(() =>
      expect(server.requests('POST /visits/:id/discharge-review')[0]?.body).toEqual({
        decision: 'extend',
        minutes: 45,
      }),
    );
  });
});
