import { describe, expect, it, jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { showPiece } from '../testing/show-piece.tsx';
import { aPatient } from '../testing/views.ts';
import { ConfirmWithPatient } from './confirm-with-patient.tsx';

const ask = (onConfirm: (reason: string) => void, reasons?: string[]) => (
  <ConfirmWithPatient
    opened
    onClose={() => undefined}
    onConfirm={onConfirm}
    patient={aPatient()}
    callNumber="101"
    sameSurname
    title="Cancel the visit"
    confirmLabel="Cancel it"
    {...(reasons === undefined ? {} : { reasons })}
  />
);

describe('a last look at who it is about', () => {
  it('shows name, birth date and the warning of one surname', async () => {
    await showPiece(
      ask(() => undefined),
      { language: 'ja' },
    );
    expect(await screen.findByText('（昭和31年）')).toBeVisible();
    expect(screen.getByRole('dialog')).toHaveTextContent('1956年4月12日');
    expect(screen.getByRole('dialog')).toHaveTextContent('本日同姓の方あり');
  });

  it('takes a ready-made reason in one tap, or one in the person’s own words', async () => {
    const onConfirm = jest.fn();
    await showPiece(ask(onConfirm, ['Ill', 'Own wish']));
    await userEvent.click(await screen.findByRole('button', { name: 'Own wish' }));
    await userEvent.click(screen.getByRole('button', { name: 'Cancel it' }));
    await userEvent.click(screen.getByRole('button', { name: 'Another reason' }));
    expect(screen.getByRole('button', { name: 'Cancel it' })).toBeDisabled();
    await userEvent.type(screen.getByRole('textbox', { name: 'Reason' }), 'Snow');
    await userEvent.click(screen.getByRole('button', { name: 'Cancel it' }));
    expect(onConfirm.mock.calls).toEqual([['Own wish'], ['Snow']]);
  });
});
