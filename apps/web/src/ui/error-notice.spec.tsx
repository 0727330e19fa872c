import { describe, expect, it, jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ProblemError } from '../api/problem.ts';
import { showPiece } from '../testing/show-piece.tsx';
import { at } from '../testing/views.ts';
import { ErrorNotice } from './error-notice.tsx';

const notice = (code: string, facts: object = {}) => <ErrorNotice error={new ProblemError(409, { code, ...facts })} />;

describe('saying what went wrong and what to do next', () => {
  it('names the gates that are missing in the reader’s language', async () => {
    await showPiece(notice('gate_not_met', { gates: ['consent', 'fasting'] }), { language: 'ja' });
    expect(screen.getByRole('alert')).toHaveTextContent('未完了：同意書の署名、絶食');
  });

  it('gives the span in which a time has to lie on the clinic’s clock', async () => {
    await showPiece(notice('time_out_of_order', { notBefore: at('09:10'), notAfter: at('09:40') }));
    expect(screen.getByRole('alert')).toHaveTextContent('between 09:10 and 09:40');
  });

  it('repeats what the server found in a field', async () => {
    await showPiece(notice('validation_failed', { errors: [{ pointer: '/start', message: 'Too early.' }] }));
    expect(screen.getByRole('alert')).toHaveTextContent('Too early.');
  });

  it('never shows a code it does not know', async () => {
    await showPiece(notice('brand_new_code'));
    expect(screen.getByRole('alert')).toHaveTextContent('Something went wrong');
  });

  it('offers to try again where that helps', async () => {
    const retry = jest.fn();
    await showPiece(<ErrorNotice error={new ProblemError(0, { code: 'unreachable' })} onRetry={retry} />);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(retry).toHaveBeenCalledTimes(1);
  });
});
