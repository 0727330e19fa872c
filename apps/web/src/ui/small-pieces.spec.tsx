import { describe, expect, it, jest } from '@jest/globals';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { notifyDone, notifyProblem } from '../lib/notify.ts';
import { showPiece } from '../testing/show-piece.tsx';
import { BirthDate } from './birth-date.tsx';
import { Chip } from './chip.tsx';
import { EmptyState } from './empty-state.tsx';
import { ListSkeleton, TilesSkeleton } from './skeletons.tsx';
import { TimeField } from './time-field.tsx';
import { Toaster } from './toaster.tsx';

function Clock() {
  const [value, setValue] = useState('');
  return <TimeField label="From" value={value} onChange={setValue} />;
}

describe('small pieces', () => {
  it('a birth date carries its Japanese year only in Japanese', async () => {
    const { container } = await showPiece(<BirthDate date="1956-04-12" />);
    expect(container.textContent).toBe('12 Apr 1956');
  });

  it('a chip always carries words', async () => {
    await showPiece(<Chip tone="warn">27 min late</Chip>);
    expect(screen.getByText('27 min late')).toHaveAttribute('data-tone', 'warn');
  });

  it('an empty place says why it is empty and what to do', async () => {
    await showPiece(<EmptyState title="Nobody is waiting" hint="They appear here." action={<button>Book</button>} />);
    expect(screen.getByText('They appear here.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Book' })).toBeVisible();
  });

  it('what is still loading is announced as busy', async () => {
    const { container } = await showPiece(
      <>
        <ListSkeleton />
        <TilesSkeleton />
      </>,
    );
    expect(container.querySelectorAll('[aria-busy="true"]')).toHaveLength(2);
  });

  it('a time may be typed without a colon, and in full-width digits', async () => {
    await showPiece(<Clock />);
    const field = screen.getByRole('textbox', { name: 'From' });
    await userEvent.type(field, '９３０');
    await userEvent.tab();
    expect(field).toHaveValue('09:30');
  });
});

describe('messages at the edge of the screen', () => {
  it('offer the way back, once', async () => {
    const undo = jest.fn();
    await showPiece(<Toaster />);
    act(() => notifyDone('Checked in', { label: 'Undo', act: undo }));
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(undo).toHaveBeenCalledTimes(1);
    expect(screen.queryByText('Checked in')).not.toBeInTheDocument();
  });

  it('show the same problem once, and can be closed', async () => {
    await showPiece(<Toaster />);
    act(() => notifyProblem({ title: 'No connection', next: 'Nothing was saved.' }));
    act(() => notifyProblem({ title: 'No connection', next: 'Nothing was saved.' }));
    expect(screen.getAllByText('No connection')).toHaveLength(1);
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByText('No connection')).not.toBeInTheDocument();
  });
});
