import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { showPiece } from '../testing/show-piece.tsx';
import { at } from '../testing/views.ts';
import { CountdownRing } from './countdown-ring.tsx';
import { ElapsedTimer } from './elapsed-timer.tsx';
import { TimeText } from './time-text.tsx';

describe('running times, on the clinic’s clock', () => {
  it('counts minutes waited, and marks a wait that is too long', async () => {
    await showPiece(<ElapsedTimer since={at('10:30')} says="waiting" limitMinutes={60} />);
    expect(screen.getByText('waiting 72 min')).toHaveAttribute('data-long', 'true');
  });

  it('shows minutes left of the rest, and how much it is over', async () => {
    await showPiece(
      <>
        <CountdownRing startedAt={at('11:00')} targetMinutes={60} />
        <CountdownRing startedAt={at('10:30')} targetMinutes={60} />
      </>,
    );
    expect(screen.getByRole('timer', { name: '18 min left' })).toBeVisible();
    expect(screen.getByRole('timer', { name: '12 min over' })).toBeVisible();
  });

  it('puts what is expected before what was agreed', async () => {
    const { container } = await showPiece(<TimeText planned={at('13:00')} predicted={at('13:20')} />);
    expect(container.textContent).toBe('13:2013:00');
    expect(screen.getByText('13:00').tagName).toBe('S');
  });

  it('keeps to what was agreed while the difference is one that nobody would notice', async () => {
    const { container } = await showPiece(<TimeText planned={at('13:00')} predicted={at('13:04')} />);
    expect(container.textContent).toBe('13:00');
  });

  it('says between which times it will be while that is uncertain', async () => {
    const range = { early: at('13:10'), likely: at('13:20'), late: at('13:50') };
    await showPiece(<TimeText planned={at('13:00')} predicted={at('13:20')} range={range} />);
    expect(screen.getByText('13:10–13:50')).toBeVisible();
  });

  it('says nothing twice when all goes as agreed', async () => {
    const { container } = await showPiece(<TimeText planned={at('13:00')} predicted={at('13:00')} />);
    expect(container.textContent).toBe('13:00');
  });
});
