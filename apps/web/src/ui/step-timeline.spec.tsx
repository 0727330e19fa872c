import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { showPiece } from '../testing/show-piece.tsx';
import { aStep, at } from '../testing/views.ts';
import { StepDots, StepTimeline } from './step-timeline.tsx';

const steps = [
  aStep('mri', '09:00', 30, { status: 'done', reservation: 'done', actual: { start: at('09:04'), end: at('09:33') } }),
  aStep('procedure', '14:00', 40, { reservation: 'held' }),
  aStep('recovery', '14:40', 60, { reservation: 'displaced' }),
];

describe('showing the steps of a day', () => {
  it('shows what happened and, struck through, what had been agreed', async () => {
    await showPiece(<StepTimeline steps={steps} />);
    const [mri] = screen.getAllByRole('listitem');
    expect(within(mri as HTMLElement).getByText('09:04')).toBeVisible();
    expect(within(mri as HTMLElement).getByText('09:00').tagName).toBe('S');
  });

  it('says in words what is held and what has lost its place', async () => {
    await showPiece(<StepTimeline steps={steps} />);
    expect(screen.getByText('held until the decision')).toBeVisible();
    expect(screen.getByText('has lost its place')).toBeVisible();
  });

  it('reads its row of marks out step by step', async () => {
    await showPiece(<StepDots steps={steps} />);
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'MRI: done',
      'Procedure: planned',
      'Recovery: planned',
    ]);
  });
});
