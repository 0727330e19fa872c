import { describe, expect, it, jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { showPiece } from '../testing/show-piece.tsx';
import { TODAY } from '../testing/views.ts';
import { DateNav } from './date-nav.tsx';

describe('going from day to day', () => {
  it('goes one day on and back, and to today', async () => {
    const onDate = jest.fn();
    await showPiece(<DateNav date="2026-11-24" onDate={onDate} />);
    await userEvent.click(screen.getByRole('button', { name: 'Day before' }));
    await userEvent.click(screen.getByRole('button', { name: 'Day after' }));
    await userEvent.click(screen.getByRole('button', { name: 'Today' }));
    expect(onDate.mock.calls).toEqual([['2026-11-23'], ['2026-11-25'], [TODAY]]);
  });

  it('opens a month to choose from', async () => {
    const onDate = jest.fn();
    await showPiece(<DateNav date={TODAY} onDate={onDate} />);
    await userEvent.click(screen.getByRole('button', { name: /Choose a day/ }));
    await userEvent.click(await screen.findByRole('button', { name: 'Mon 30 Nov' }));
    expect(onDate).toHaveBeenCalledWith('2026-11-30');
  });
});
