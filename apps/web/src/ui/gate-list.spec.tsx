import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import type { GateView } from '../api/views.ts';
import { showPiece } from '../testing/show-piece.tsx';
import { GateList } from './gate-list.tsx';

const gates: GateView[] = [
  { code: 'consent', blocks: ['procedure'], status: 'met', overridable: false },
  { code: 'fasting', blocks: ['procedure'], status: 'missing', overridable: true },
  { code: 'escort-named', blocks: ['procedure'], status: 'not-applicable', overridable: false },
  { code: 'discharge-score', blocks: ['discharge'], status: 'missing', overridable: true },
];

describe('listing the gates in front of an act', () => {
  it('says of each whether it is met, leaving out what is not asked for', async () => {
    await showPiece(<GateList gates={gates} act="procedure" />);
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Consent signeddone',
      'Fastingmissing',
    ]);
  });

  it('can be narrowed to what is missing', async () => {
    await showPiece(<GateList gates={gates} onlyMissing />);
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
  });
});
