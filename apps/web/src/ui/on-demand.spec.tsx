import { describe, expect, it } from '@jest/globals';
import { act, screen } from '@testing-library/react';
import { showPiece } from '../testing/show-piece.tsx';
import { onDemand } from './on-demand.tsx';
import { Toaster } from './toaster.tsx';

const Part = ({ opened }: { opened: boolean }) => <p>{opened ? 'open' : 'closed'}</p>;

describe('a part that is fetched when it is needed', () => {
  it('draws itself once it is there', async () => {
    const Fetched = onDemand(() => Promise.resolve(Part));
    await showPiece(<Fetched opened />);
    expect(await screen.findByText('open')).toBeVisible();
  });

  it('says that it could not be fetched, leaves the screen standing, and comes when the network is back', async () => {
    let online = false;
    const Fetched = onDemand(() => (online ? Promise.resolve(Part) : Promise.reject(new TypeError('Failed to fetch'))));
    await showPiece(
      <>
        <p>the screen</p>
        <Fetched opened />
        <Toaster />
      </>,
    );
    expect(await screen.findByText('This part could not be fetched')).toBeVisible();
    expect(screen.getByText('the screen')).toBeVisible();
    online = true;
    act(() => void window.dispatchEvent(new Event('online')));
    expect(await screen.findByText('open')).toBeVisible();
  });
});
