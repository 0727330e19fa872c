import { describe, expect, it, jest } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { AlertView } from '../api/views.ts';
import { showPiece } from '../testing/show-piece.tsx';
import { aVisit, at } from '../testing/views.ts';
import { AlertList } from './alert-list.tsx';

const alert = (id: string, changes: Partial<AlertView>): AlertView => ({
  id,
  kind: 'late',
  severity: 'warning',
  visitId: 'visit-1',
  resourceId: null,
  stepKind: null,
  at: at('11:30'),
  detail: {},
  acknowledgedAt: null,
  acknowledgedBy: null,
  ...changes,
});
const alerts = [
  alert('late', {}),
  alert('displaced', { kind: 'displaced', severity: 'alarm', stepKind: 'procedure', at: at('11:40') }),
  alert('seen', { kind: 'overrun', acknowledgedAt: at('11:31'), acknowledgedBy: 'somebody' }),
];

describe('telling who needs somebody', () => {
  it('puts alarms first, in words with what to do, and leaves out what has been seen', async () => {
    await showPiece(<AlertList alerts={alerts} visits={[aVisit({ late: { minutes: 27 } })]} />);
    const [first, second, ...rest] = screen.getAllByRole('listitem');
    expect(first).toHaveTextContent('Procedure has lost its place');
    expect(first).toHaveTextContent('Find another time');
    expect(second).toHaveTextContent('Late · 27 min');
    expect(rest).toEqual([]);
  });

  it('names the patient and says how long ago', async () => {
    await showPiece(<AlertList alerts={alerts} visits={[aVisit()]} />);
    const [first] = screen.getAllByRole('listitem');
    expect(within(first as HTMLElement).getByText(/Sato Keiko/)).toBeVisible();
    expect(first).toHaveTextContent('2 min ago');
  });

  it('says what was not recorded', async () => {
    const passed = alert('gate', { kind: 'gate-missing', severity: 'info', detail: { gates: 'intake,sign-out' } });
    await showPiece(<AlertList alerts={[passed]} visits={[aVisit()]} />);
    expect(screen.getByRole('listitem')).toHaveTextContent(
      'Not recorded: Intake (allergies, blood thinners), Sign out',
    );
  });

  it('can be marked as seen', async () => {
    const seen = jest.fn();
    await showPiece(<AlertList alerts={alerts.slice(0, 1)} visits={[]} onAcknowledge={seen} />);
    await userEvent.click(screen.getByRole('button', { name: 'Seen' }));
    expect(seen).toHaveBeenCalledWith(alerts[0]);
  });
});
