import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import type { HoldPolicyView, StandbyDayView, StandbyDaysView } from '../../api/views.ts';
import { refuse, type Asked } from '../../testing/clinic-server.ts';
import { openScreen, type Opening } from '../../testing/open-screen.tsx';
import { aSession, TODAY } from '../../testing/views.ts';

const manager = aSession({ roles: ['manager'], permissions: ['board.read', 'settings.write', 'clinic.read'] });
const full: HoldPolicyView = { holdPolicy: 'full', standbyRisk: 0, version: 3 };
const today: StandbyDayView = {
  date: TODAY,
  isOpen: true,
  waiting: 0,
  standbys: 1,
  figures: [
    { standbys: 0, risk: 0.02, chance: 1 },
    { standbys: 1, risk: 0.08, chance: 0.9 },
    { standbys: 2, risk: 0.21, chance: 0.7 },
  ],
};
const closed: StandbyDayView = { date: '2026-11-23', isOpen: false, waiting: 0, standbys: 0, figures: [] };
const days = (changes: Partial<StandbyDaysView> = {}) => ({
  items: [today, closed],
  nextCursor: null,
  risk: 0.1,
  basis: { eligibility: 0.7, decisions: 0, scenarios: 1000 },
  ...changes,
});
const open = ({ answers = {}, ...opening }: Opening = {}) =>
  openScreen('/hold-policy', {
    session: manager,
    answers: { 'GET /hold-policy': full, 'GET /standby-days': days(), ...answers },
    ...opening,
  });

describe('how afternoons are held', () => {
  it('says in words and numbers what standby would come to before it is turned on', async () => {
    await open();
    const table = await screen.findByRole('table');
    const row = within(table).getByRole('row', { name: /^Today/ });
    expect(
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['1', '0', '2%', '8%', '90%', '21%']);
    expect(within(table).getByText('closed')).toBeVisible();
    expect(screen.getByText('In these two weeks 1 patient could come on standby.')).toBeVisible();
  });

  it('says how sure the numbers are: an assumption at first, then the clinic’s own decisions', async () => {
    await open();
    expect(await screen.findByText(/No decision of your own yet: that 70% of patients/)).toBeVisible();
  });

  it('counts the decisions it has learned from', async () => {
    const basis = { eligibility: 0.62, decisions: 214, scenarios: 1000 };
    await open({ answers: { 'GET /standby-days': days({ basis }) } });
    expect(await screen.findByText(/Learned from 214 decisions of your own: on average 62%/)).toBeVisible();
  });

  it('asks anew for every risk that is looked at, and changes nothing by it', async () => {
    const { server, user } = await open();
    await user.click(await screen.findByRole('button', { name: '20%' }));
    await screen.findByText('at 20%');
    expect(server.requests('GET /standby-days').at(-1)?.query.get('risk')).toBe('0.2');
    expect(server.requests('PUT /hold-policy')).toEqual([]);
  });

  it('is changed with a reason, on what was seen', async () => {
    const { server, user } = await open({
      answers: {
        'PUT /hold-policy': ({ body }: Asked) => {
          const { holdPolicy, standbyRisk } = body as HoldPolicyView;
          return { holdPolicy, standbyRisk, version: 4 };
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Standby as well' }));
    const save = screen.getByRole('button', { name: 'Save' });
    expect(save).toBeDisabled();
    await user.type(screen.getByLabelText('Reason'), 'half of the afternoons stay empty');
    await user.click(save);
    expect(await screen.findByText('This is how it is now.')).toBeVisible();
    const [sent] = server.requests('PUT /hold-policy');
    expect(sent?.headers.get('if-match')).toBe('"3"');
    expect(sent?.body).toEqual({
      holdPolicy: 'standby',
      standbyRisk: 0.1,
      reason: 'half of the afternoons stay empty',
    });
  });

  it('says so when somebody else was faster', async () => {
    const { user } = await open({ answers: { 'PUT /hold-policy': refuse(412, 'stale_version') } });
    await user.click(await screen.findByRole('button', { name: 'Standby as well' }));
    await user.type(screen.getByLabelText('Reason'), 'why');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Somebody else has just changed this.');
  });
});
