import { describe, expect, it } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import type { MoveView, ProposalView } from '../../../api/views.ts';
import { refuse } from '../../../testing/clinic-server.ts';
import { EventStream } from '../../../testing/event-stream.ts';
import { openScreen } from '../../../testing/open-screen.tsx';
import { aPatient, aSession, at, TODAY } from '../../../testing/views.ts';

const room = { id: 'or-1', kind: 'operating-room', name: '手術室1', nameEn: 'Theatre 1' };
const suzuki = aPatient({ id: 'patient-2', familyName: '鈴木', familyNameRomaji: 'Suzuki', givenNameRomaji: 'Ken' });
const move = (kind: MoveView['kind'], from: string, to: string, changes: Partial<MoveView> = {}): MoveView => ({
  visitId: 'visit-2',
  stepId: `step-${kind}`,
  kind,
  from: { start: at(from), end: at(from), resources: [room] },
  to: { start: at(to), end: at(to), resources: [room] },
  byMinutes: (Date.parse(at(to)) - Date.parse(at(from))) / 60_000,
  reason: { code: 'follows', at: null, resource: null, byVisitId: null, stepKind: 'procedure' },
  ...changes,
});
const even = { before: 0, after: 0 };

function aProposal(changes: Partial<ProposalView> = {}): ProposalView {
  return {
    id: 'proposal-1',
    date: TODAY,
    basedOn: 'so',
    createdAt: at('11:40'),
    state: 'open',
    current: true,
    cause: { kind: 'overrun', visitId: 'visit-1', stepKind: 'procedure', resource: null, byMinutes: 40 },
    moves: [
      move('procedure', '14:00', '14:40', {
        reason: { code: 'taken', at: at('14:25'), resource: room, byVisitId: 'visit-1', stepKind: null },
      }),
      move('recovery', '14:40', '15:20'),
    ],
    visits: [
      { id: 'visit-1', callNumber: '101', status: 'in-procedure', patient: aPatient() },
      { id: 'visit-2', callNumber: '102', status: 'decided', patient: suzuki },
    ],
    told: [
      {
        visitId: 'visit-2',
        here: false,
        phone: '+819011112222',
        toldAt: null,
        toldBy: null,
        newerFollow: false,
        times: [
          { stepId: 'step-procedure', kind: 'procedure', from: at('14:00'), to: at('14:40') },
          { stepId: 'step-recovery', kind: 'recovery', from: at('14:40'), to: at('15:20') },
        ],
      },
    ],
    unplaced: [],
    gains: {
      waiting: { before: 95, after: 60 },
      idle: even,
      blocking: even,
      overtime: { before: 0, after: 10 },
      otherDoctor: even,
      toldMinutes: even,
      toldPersons: even,
      unplaced: even,
      total: even,
    },
    worthIt: true,
    keepable: false,
    tier: 'optimised',
    status: 'feasible',
    iterations: 100,
    answeredAt: null,
    answeredBy: null,
    reason: null,
    ...changes,
  };
}

const APPLIED = aProposal({ state: 'applied', answeredAt: at('11:41'), answeredBy: '田中' });
const page = (...items: ProposalView[]) => ({ items, nextCursor: null });
const asked = 'GET /days/:date/proposals';
const session = aSession({ permissions: [...aSession().permissions, 'plan.propose', 'plan.apply'] });

describe('a changed plan on the day', () => {
  it('says what happened, and on demand who moves, by how much, why, and what gets better', async () => {
    const { user } = await openScreen('/day', { session, answers: { [asked]: page(aProposal()) } });
    const panel = await screen.findByRole('region', {
      name: 'A changed plan: Procedure of Sato Keiko takes 40 min longer',
    });
    expect(panel).toHaveTextContent('1 patient gets other times or rooms; 1 must be told.');
    expect(within(panel).queryByRole('button', { name: 'Apply all of it' })).not.toBeInTheDocument();
    await user.click(within(panel).getByRole('button', { name: 'Look at it' }));
    const rows = within(within(panel).getByRole('table', { name: 'Who moves' }))
      .getAllByRole('row')
      .map((row) => row.textContent);
    expect(rows).toEqual([
      expect.stringContaining('Why'),
      expect.stringContaining('Suzuki Ken'),
      'Procedure14:00 14:40+40 minTheatre 1 is in use by Sato Keiko until 14:25',
      'Recovery14:40 15:20+40 minfollows Procedure',
    ]);
    expect(within(panel).getByText('Waiting of patients').parentElement).toHaveTextContent('95 min60 min');
    expect(panel).toHaveTextContent('Who must be toldSuzuki Ken not here yet');
  });

  it.each([
    ['own-delay', '14:25まで準備ができません'],
    ['taken', '手術室1は14:25まで佐藤 恵子が使用中です'],
    ['closed', 'その時間は手術室1が使えません'],
    ['freed', '手術室1が14:25から空きます'],
    ['follows', '治療に続くため'],
    ['makes-room', '全体の流れがよくなるため'],
    ['new', '枠がなかったため'],
  ] as const)('says %s in Japanese', async (code, words) => {
    const reason = { code, at: at('14:25'), resource: room, byVisitId: 'visit-1', stepKind: 'procedure' } as const;
    const proposal = aProposal({ moves: [move('procedure', '14:00', '14:40', { reason })] });
    const { user } = await openScreen('/day', { session, language: 'ja', answers: { [asked]: page(proposal) } });
    await user.click(await screen.findByRole('button', { name: '内容を見る' }));
    expect(screen.getByText(words)).toBeVisible();
  });

  it('says of a person that somebody is looked after, not that the person is in use', async () => {
    const doctor = { id: 'doctor-1', kind: 'doctor', name: '三浦 智也', nameEn: 'Miura Tomoya' } as const;
    const reason = { code: 'taken', at: at('14:25'), resource: doctor, byVisitId: 'visit-1', stepKind: null } as const;
    const proposal = aProposal({ moves: [move('procedure', '14:00', '14:40', { reason })] });
    const { user } = await openScreen('/day', { session, language: 'ja', answers: { [asked]: page(proposal) } });
    await user.click(await screen.findByRole('button', { name: '内容を見る' }));
    expect(screen.getByText('三浦 智也は14:25まで佐藤 恵子の担当中です')).toBeVisible();
  });

  it('is applied once, and then says who must be told', async () => {
    const { server, user } = await openScreen('/day', {
      session,
      answers: { [asked]: page(aProposal()), 'POST /days/:date/proposals/:id/apply': APPLIED },
    });
    await user.click(await screen.findByRole('button', { name: 'Look at it' }));
    server.change({ [asked]: page(APPLIED) });
    await user.click(screen.getByRole('button', { name: 'Apply all of it' }));
    const list = await screen.findByRole('region', { name: 'Tell these patients their new times' });
    expect(list).toHaveTextContent('Suzuki Ken');
    expect(within(list).getByRole('link', { name: '+819011112222' })).toHaveAttribute('href', 'tel:+819011112222');
    expect(list).toHaveTextContent('Procedure 14:00 14:40');
    const [sent] = server.requests('POST /days/:date/proposals/:id/apply');
    expect(sent?.headers.get('idempotency-key')).toBeTruthy();

    const told = [{ ...APPLIED.told[0]!, toldAt: at('11:44'), toldBy: '田中' }];
    server.change({
      [asked]: page({ ...APPLIED, told }),
      'POST /days/:date/proposals/:id/told': { ...APPLIED, told },
    });
    await user.click(within(list).getByRole('checkbox', { name: 'Told: Suzuki Ken' }));
    expect(await within(list).findByText('Everybody has been told')).toBeVisible();
    expect(server.requests('POST /days/:date/proposals/:id/told')[0]?.body).toEqual({ visitId: 'visit-2', told: true });
  });

  it('says beside the mark of who has been told that the times have changed again', async () => {
    const told = [{ ...APPLIED.told[0]!, toldAt: at('11:44'), toldBy: '田中', newerFollow: true }];
    await openScreen('/day', { session, answers: { [asked]: page({ ...APPLIED, told }) } });
    const list = await screen.findByRole('region', { name: 'Tell these patients their new times' });
    expect(within(list).getByText('The times have changed again since')).toBeVisible();
  });

  it('says so when the day has changed, and shows it as it is now', async () => {
    const { server, user } = await openScreen('/day', {
      session,
      answers: { [asked]: page(aProposal()), 'POST /days/:date/proposals/:id/apply': refuse(409, 'stale_proposal') },
    });
    await user.click(await screen.findByRole('button', { name: 'Look at it' }));
    server.change({ [asked]: page(aProposal({ current: false })) });
    await user.click(screen.getByRole('button', { name: 'Apply all of it' }));
    expect(await screen.findByText('The day has changed since this was proposed')).toBeVisible();
    await waitFor(() => expect(screen.getByRole('button', { name: 'Apply all of it' })).toBeDisabled());
  });

  it('is put aside for now', async () => {
    const { server, user } = await openScreen('/day', {
      session,
      answers: {
        [asked]: page(aProposal()),
        'POST /days/:date/proposals/:id/dismiss': aProposal({ state: 'dismissed' }),
      },
    });
    await screen.findByText(/A changed plan:/);
    server.change({ [asked]: page() });
    await user.click(screen.getByRole('button', { name: 'Not now' }));
    await waitFor(() => expect(screen.queryByText(/A changed plan:/)).not.toBeInTheDocument());
  });

  it('is asked for, and may find nothing better', async () => {
    const { user } = await openScreen('/day', {
      session,
      answers: { 'POST /days/:date/replan': aProposal({ state: 'empty', moves: [], told: [] }) },
    });
    await user.click(await screen.findByRole('button', { name: 'Plan again' }));
    expect(await screen.findByText('Nothing would be better than the plan as it is.')).toBeVisible();
  });

  it('shows the plan without its buttons to who may not answer it', async () => {
    const { user } = await openScreen('/day', { answers: { [asked]: page(aProposal()) } });
    await user.click(await screen.findByRole('button', { name: 'Look at it' }));
    for (const name of ['Apply all of it', 'Not now', 'Plan again'])
      expect(screen.queryByRole('button', { name })).not.toBeInTheDocument();
  });
});

describe('a changed plan elsewhere', () => {
  it.each([
    ['/theatre', 'nurse', 'step.procedure'],
    ['/recovery', 'nurse', 'recovery.read'],
    ['/doctor', 'doctor', 'visit.eligibility'],
  ] as const)('is told on %s as soon as it waits', async (address, role, needs) => {
    const { server } = await openScreen(address, {
      session: aSession({ roles: [role], permissions: ['board.read', needs] }),
    });
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByText(/waits for an answer/)).not.toBeInTheDocument();
    server.change({ [asked]: page(aProposal()) });
    act(() => EventStream.latest?.tell('proposal.changed', { date: TODAY }));
    expect(await screen.findByText('A changed plan of today waits for an answer')).toBeVisible();
    expect(screen.getByText('Procedure of Sato Keiko takes 40 min longer')).toBeVisible();
  });
});
