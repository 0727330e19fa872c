import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { STAGES } from '@higaeri/domain';
import { showPiece } from '../testing/show-piece.tsx';
import { StatusBadge } from './status-badge.tsx';

describe('saying where a visit stands', () => {
  it('uses a word and an icon for every stage, never a colour alone', async () => {
    const { container } = await showPiece(
      <>
        {STAGES.map((stage) => (
          <StatusBadge key={stage} stage={stage} />
        ))}
      </>,
    );
    expect(screen.getByText('May go home')).toBeVisible();
    expect(container.querySelectorAll('svg')).toHaveLength(STAGES.length);
  });
});
