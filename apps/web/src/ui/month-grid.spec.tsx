import { describe, expect, it, jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { showPiece } from '../testing/show-piece.tsx';
import { MonthGrid } from './month-grid.tsx';

describe('choosing a day in a month', () => {
  it('begins weeks on Sunday and walks with the arrow keys', async () => {
    const onSelect = jest.fn();
    await showPiece(
      <MonthGrid month="2026-11-20" onMonth={() => undefined} selected={null} today="2026-11-20" onSelect={onSelect} />,
    );
    screen.getByRole('button', { name: 'Fri 20 Nov' }).focus();
    await userEvent.keyboard('{ArrowDown}{ArrowRight}{Enter}');
    expect(onSelect).toHaveBeenCalledWith('2026-11-28');
    expect(screen.getAllByRole('button', { name: /Nov|Dec/ })[0]).toHaveAccessibleName('Sun 1 Nov');
  });

  it('says in words what a mark means, and closes days without a place', async () => {
    await showPiece(
      <MonthGrid
        month="2026-11-20"
        onMonth={() => undefined}
        selected={null}
        today="2026-11-20"
        onSelect={() => undefined}
        mark={(date) => ({ node: '○', words: 'many times fit', enabled: date === '2026-11-24' })}
      />,
    );
    expect(screen.getByRole('button', { name: 'Tue 24 Nov, many times fit' })).toBeEnabled();
    expect(screen.getByRole('button', { name: /^Wed 25 Nov/ })).toBeDisabled();
  });

  it('goes to the next month', async () => {
    const onMonth = jest.fn();
    await showPiece(
      <MonthGrid month="2026-12-05" onMonth={onMonth} selected={null} today="2026-11-20" onSelect={() => undefined} />,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Month after' }));
    expect(onMonth).toHaveBeenCalledWith('2027-01-01');
  });
});
