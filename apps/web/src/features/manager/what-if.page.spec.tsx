import { beforeEach, describe, expect, it } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import { refuse } from '../../testing/clinic-server.ts';
import { openScreen, type Opening } from '../../testing/open-screen.tsx';
import { aSimulationModel } from '../../testing/simulation-model.ts';
import { aSession } from '../../testing/views.ts';
import { WorkerInProcess } from '../../testing/worker-in-process.ts';

const manager = aSession({ roles: ['manager'], permissions: ['board.read', 'simulation.read', 'catalogue.read'] });
const open = (address = '/what-if?days=60', { answers = {}, ...opening }: Opening = {}) =>
  openScreen(address, {
    session: manager,
    answers: { 'GET /simulation-model': aSimulationModel(), ...answers },
    ...opening,
  });
const compare = () => screen.findByRole('button', { name: 'Compare' });
const answer = () => screen.findByRole('region', { name: 'What the comparison shows' });
const difference = (table: HTMLElement, measure: string) =>
  within(table)
    .getByRole('row', { name: new RegExp(`^${measure}`) })
    .querySelector('td:last-child');

beforeEach(() => {
  WorkerInProcess.opened = [];
  WorkerInProcess.isHeld = false;
  globalThis.Worker = WorkerInProcess as unknown as typeof Worker;
});

describe('what if', () => {
  it('compares the clinic with one that has a recovery room less, in words, numbers and bars', async () => {
    const { user } = await open('/what-if');
    const compared = await compare();
    const rooms = screen.getByRole('group', { name: 'Recovery rooms' });
    expect(within(rooms).getByText('today 5')).toBeVisible();
    for (let room = 5; room > 2; room--)
      await user.click(within(rooms).getByRole('button', { name: 'Recovery rooms: less' }));
    await user.click(compared);
    const shown = await answer();
    expect(within(shown).getByText('Recovery rooms: 2 instead of 5')).toBeVisible();
    const words = within(shown).getByRole('list', { name: 'In words' });
    expect(within(words).getByText(/^\d+–\d+ minutes more waiting per patient$/)).toBeVisible();
    const table = within(shown).getByRole('table');
    expect(difference(table, 'patients treated')).toHaveTextContent('the same every day: patients treated');
    expect(difference(table, 'use of recovery rooms')).toHaveTextContent(/percentage points more$/);
    expect(
      within(shown).getByRole('img', { name: /^waiting per patient\. Today: \d+ min\. What if: \d+ min$/ }),
    ).toBeVisible();
  });

  it('says plainly that nothing differs clearly when nothing is different', async () => {
    const { user } = await open();
    await user.click(await compare());
    const shown = await answer();
    expect(within(shown).getByText('Nothing is different: both clinics are as today.')).toBeVisible();
    expect(within(shown).getByText('No clear difference in any of the figures below.')).toBeVisible();
  });

  it('says how far it is, and ends when it is told to', async () => {
    WorkerInProcess.isHeld = true;
    const { user } = await open();
    await user.click(await compare());
    const [worker] = WorkerInProcess.opened;
    act(() => worker?.tell({ type: 'progress', percent: 42 }));
    expect(screen.getByRole('progressbar', { name: 'Progress of the comparison' })).toHaveAttribute(
      'aria-valuenow',
      '42',
    );
    expect(screen.getByText('Both clinics live through their days: 40 % done.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(worker?.ended).toBe(true);
    expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
    expect(screen.getByText('Choose what would be different, then compare.')).toBeVisible();
  });

  it('ends with the screen', async () => {
    WorkerInProcess.isHeld = true;
    const { user, router } = await open();
    await user.click(await compare());
    await act(() => router.navigate({ to: '/day' }));
    await waitFor(() => expect(WorkerInProcess.opened[0]?.ended).toBe(true));
  });

  it('says what to do when the device can not finish it', async () => {
    WorkerInProcess.isHeld = true;
    const { user } = await open();
    await user.click(await compare());
    act(() => WorkerInProcess.opened[0]?.onerror?.());
    expect(screen.getByRole('alert')).toHaveTextContent('Try fewer days, or another device.');
  });

  it('keeps the question in the address, and never shows an answer as that of another question', async () => {
    const { user, router } = await open('/what-if?days=60&visits=14&size={"nurse":7}');
    await user.click(await compare());
    const shown = await answer();
    expect(within(shown).getByText('Nurses: 7 instead of 5, Patients a day: 14 instead of 12')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Doctors: less' }));
    expect(router.state.location.search).toEqual({ days: 60, visits: 14, size: { nurse: 7, doctor: 2 } });
    expect(within(shown).getByText(/You have changed the question since/)).toBeVisible();
  });

  it('says what a number may be, and compares nothing until it is', async () => {
    const { user, router } = await open();
    await compare();
    const field = screen.getByRole('textbox', { name: 'Recovery rooms' });
    for (const typed of ['99', '0', '2.5', 'many', ' ']) {
      await user.clear(field);
      await user.type(field, typed);
      expect(field).toHaveValue(typed);
      expect(field).toHaveAccessibleDescription('A number from 1 to 20');
      expect(screen.queryByRole('button', { name: 'Compare' })).not.toBeInTheDocument();
    }
    await user.clear(field);
    await user.type(field, '6');
    expect(field).not.toHaveAccessibleDescription();
    expect(await compare()).toBeVisible();
    expect(router.state.location.search).toEqual({ days: 60, size: { 'recovery-room': 6 } });
  });

  it('says that a clinic can not treat so many in a day', async () => {
    const { user } = await open('/what-if?days=60&visits=60&size={"doctor":1}');
    await user.click(await compare());
    const shown = await answer();
    expect(within(shown).getByText(/^What if: this clinic can not treat that many in a day\./)).toBeVisible();
    expect(within(shown).queryByText(/^Today: this clinic can not/)).not.toBeInTheDocument();
  });

  it('shows today, and says so, when the calendar has no such day', async () => {
    const { server } = await open('/what-if?date=2026-02-31');
    expect(await screen.findByText('There is no day 2026-02-31 in the calendar. Today is shown.')).toBeVisible();
    expect(server.requests('GET /simulation-model')[0]?.query.has('date')).toBe(false);
  });

  it('offers every figure as CSV', async () => {
    const { user } = await open();
    await user.click(await compare());
    const link = within(await answer()).getByRole('link', { name: 'All figures as CSV' });
    const [, csv = ''] = (link.getAttribute('href') ?? '').split(',', 2);
    expect(link).toHaveAttribute('download', 'what-if.csv');
    expect(decodeURIComponent(csv)).toMatch(/^\uFEFFvariant,measure,unit,mean,.*\r\nToday,waiting,min,/);
    expect(decodeURIComponent(csv)).toContain('What if,use operating-room,share,');
  });

  it('says from how many finished visits it has learned, and what it assumes', async () => {
    await open();
    const rests = await screen.findByRole('region', { name: 'What this rests on' });
    expect(within(rests).getByText(/was learned from 84 finished visits/)).toBeVisible();
    expect(within(rests).getByText(/12 patients a day .* of 10 days .* 30 % bring their images/)).toBeVisible();
    expect(within(rests).getByText(/nothing is changed in the clinic/)).toBeVisible();
  });

  it('says so when nothing has been learned yet', async () => {
    const fresh = aSimulationModel({ visits: 0 });
    fresh.clinic.experience.visits = 0;
    await open('/what-if', {
      answers: { 'GET /simulation-model': { ...fresh, recent: { ...fresh.recent, days: 0 } } },
    });
    expect(await screen.findByText(/not learned from your clinic/)).toBeVisible();
    expect(screen.getByText(/10 patients a day .* are assumed/)).toBeVisible();
  });

  it('takes another mix of treatments and refuses one with nothing in it', async () => {
    const { user } = await open('/what-if?shares={"dst":50}');
    await user.click(await screen.findByText('Mix of treatments'));
    expect(screen.getByText(/Together \d+: they count in proportion/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Mix as today' }));
    expect(screen.queryByRole('button', { name: 'Mix as today' })).not.toBeInTheDocument();
  });

  it('asks for another day when the one chosen lacks somebody, or is closed', async () => {
    const resources = aSimulationModel().clinic.resources.filter(({ kind }) => kind !== 'nurse');
    const { server, client } = await open('/what-if', {
      answers: { 'GET /simulation-model': aSimulationModel({ resources }) },
    });
    expect(await screen.findByText('Missing: Nurses. Choose another day, or complete the rota first.')).toBeVisible();
    server.change({
      'GET /simulation-model': refuse(422, 'validation_failed', {
        errors: [{ pointer: '/date', message: 'The clinic is closed then.' }],
      }),
    });
    await act(() => client.refetchQueries({ queryKey: ['simulation-model'] }));
    expect(await screen.findByText('The clinic is closed then.')).toBeVisible();
  });

  it('speaks Japanese', async () => {
    const { user } = await open('/what-if?days=60&size={"recovery-room":2}', { language: 'ja' });
    await user.click(await screen.findByRole('button', { name: '比べる' }));
    expect(await screen.findByText('回復室：5→2')).toBeVisible();
    expect(screen.getAllByText(/患者1名の待ち時間が\d+〜\d+分長くなります/)[0]).toBeVisible();
  });
});
