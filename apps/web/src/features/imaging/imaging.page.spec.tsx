import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import type { VisitView } from '../../api/views.ts';
import { aGate, aRadiographer, aWholeDay, waiting } from '../../testing/clinical.ts';
import { refuse } from '../../testing/clinic-server.ts';
import { openScreen } from '../../testing/open-screen.tsx';
import { aBoard, aPatient, aResource, at } from '../../testing/views.ts';

const here = (changes: Partial<VisitView> = {}): VisitView =>
  aWholeDay({
    status: 'checked-in',
    possible: [{ happening: 'screening' }],
    place: waiting('mri', '11:30'),
    gates: [aGate('mri-screening', ['mri'])],
    ...changes,
  });
const open = (visit: VisitView, answers = {}) =>
  openScreen('/imaging', {
    session: aRadiographer(),
    answers: { 'GET /board': aBoard({ visits: [visit] }), 'GET /visits/:id': visit, ...answers },
  });

describe('taking images', () => {
  it('starts in one tap whoever is here and cleared, and completes in one tap', async () => {
    const visit = here();
    const [mri] = visit.steps;
    const running = here({
      status: 'imaging',
      steps: [{ ...mri!, status: 'in-progress', actual: { start: at('11:42'), end: null } }, ...visit.steps.slice(1)],
      place: { ...visit.place, where: 'in' },
    });
    const { server, user } = await open(visit, {
      'POST /visits/:id/steps/:step/start': running,
      'POST /visits/:id/steps/:step/complete': here(),
    });
    server.change({
      'GET /board': () =>
        aBoard({ visits: [server.requests('POST /visits/:id/steps/:step/start').length === 0 ? visit : running] }),
    });
    await user.click(await screen.findByRole('button', { name: 'Start MRI' }));
    await user.click(await screen.findByRole('button', { name: 'Complete MRI' }));
    await waitFor(() => expect(server.requests('POST /visits/:id/steps/:step/complete')).toHaveLength(1));
    expect(server.requests('POST /visits/:id/steps/:step/start')[0]?.path).toContain(mri!.id);
  });

  it('does not offer a start before the questions are answered', async () => {
    await open(here({ gates: [aGate('mri-screening', ['mri'], { status: 'missing' })] }));
    expect(await screen.findByText('Questions not answered')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Start MRI' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Start X-ray' })).toBeVisible();
  });

  it('clears for the MRI only after every question, and again after a changed answer', async () => {
    const { server, user } = await open(here(), { 'PUT /visits/:id/screening': here() });
    await user.click((await screen.findAllByRole('button', { name: 'Screening' }))[0]!);
    const form = await screen.findByRole('dialog');
    const cleared = within(form).getByLabelText('Read the answers: safe for the MRI');
    expect(cleared).toBeDisabled();
    await user.click(within(form).getByRole('button', { name: 'All answers “no”' }));
    await user.click(cleared);
    await user.click(
      within(within(form).getByRole('group', { name: /Pacemaker/ })).getByRole('button', { name: 'Yes' }),
    );
    expect(cleared).not.toBeChecked();
    await user.click(
      within(within(form).getByRole('group', { name: /Pacemaker/ })).getByRole('button', { name: 'No' }),
    );
    await user.click(cleared);
    await user.click(
      within(within(form).getByRole('group', { name: 'Pregnancy' })).getByRole('button', { name: 'No' }),
    );
    await user.click(within(form).getByRole('button', { name: 'Save screening' }));
    await waitFor(() => expect(server.requests('PUT /visits/:id/screening')).toHaveLength(1));
    const [sent] = server.requests('PUT /visits/:id/screening');
    expect(sent?.headers.get('if-match')).toBe('"3"');
    expect(sent?.body).toMatchObject({
      pacemaker: 'no',
      implants: 'no',
      metalInEye: 'no',
      pregnancy: 'no',
      mriCleared: true,
    });
  });

  it('offers another scanner when somebody is still recorded in the reserved one', async () => {
    const other = aWholeDay({
      id: 'visit-2',
      callNumber: '102',
      patient: aPatient({ id: 'patient-2', familyNameRomaji: 'Ito' }),
    });
    const { server, user } = await open(here(), {
      'POST /visits/:id/steps/:step/start': ({ body }: { body: { resources?: string[] } }) =>
        body.resources === undefined
          ? refuse(409, 'resource_in_use', { resourceId: 'mri-1', visitId: 'visit-2' })
          : here(),
    });
    server.change({ 'GET /board': aBoard({ visits: [here(), other] }) });
    await user.click(await screen.findByRole('button', { name: 'Start MRI' }));
    await user.click(await screen.findByRole('button', { name: 'Take MRI 2' }));
    await waitFor(() => expect(server.requests('POST /visits/:id/steps/:step/start')).toHaveLength(2));
    expect(server.requests('POST /visits/:id/steps/:step/start')[1]?.body).toEqual({ resources: ['mri-2'] });
  });

  it('takes a broken device out of use and names whom it concerns', async () => {
    const { user, server } = await open(here(), {
      'POST /resources/:id/closures': { closure: { id: 'closure-1' }, affected: [here()] },
    });
    await user.click(await screen.findByRole('button', { name: 'Device down: MRI 1' }));
    await user.click(await screen.findByRole('button', { name: 'Close MRI 1' }));
    expect(await screen.findByText('1 patient is affected')).toBeVisible();
    expect(server.requests('POST /resources/:id/closures')[0]?.body).toMatchObject({ reason: 'Fault' });
  });

  it('opens a closed device again', async () => {
    const closures = [{ id: 'closure-1', resourceId: 'mri-1', start: at('11:00'), end: at('13:00'), reason: 'Fault' }];
    const lanes = [{ resource: aResource({ state: 'closed', closures }), open: [] }];
    const { user, server } = await open(here(), {
      'GET /board': aBoard({ lanes, visits: [] }),
      'DELETE /resources/:id/closures/:closure': {},
    });
    expect(await screen.findByText(/closed until 13:00 · Fault/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Re-open: MRI 1' }));
    await waitFor(() => expect(server.requests('DELETE /resources/:id/closures/:closure')).toHaveLength(1));
  });
});
