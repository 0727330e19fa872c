import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { showPiece } from '../testing/show-piece.tsx';
import { aPatient } from '../testing/views.ts';
import { PatientName, patientText } from './patient-name.tsx';

const overseas = aPatient({
  familyName: 'Thompson',
  givenName: 'Robert',
  familyNameKana: null,
  givenNameKana: null,
  familyNameRomaji: null,
  givenNameRomaji: null,
});

describe('naming a patient', () => {
  it('sets kana above the kanji in Japanese', async () => {
    const { container } = await showPiece(<PatientName patient={aPatient()} />, { language: 'ja' });
    expect([...container.querySelectorAll('rt')].map(({ textContent }) => textContent)).toEqual(['サトウ', 'ケイコ']);
    expect(container).toHaveTextContent('佐藤');
  });

  it('puts romaji first in English, with the kanji that stand on the papers', async () => {
    const { container } = await showPiece(<PatientName patient={aPatient()} />);
    expect(container.textContent).toMatch(/^Sato Keiko佐藤 恵子/);
  });

  it('writes an overseas name once', async () => {
    const { container } = await showPiece(<PatientName patient={overseas} />);
    expect(container.textContent).toBe('Thompson Robert');
  });

  it('shows a role without patients the call number only', async () => {
    await showPiece(<PatientName patient={null} callNumber="101" />);
    expect(screen.getByText('Call number 101')).toBeVisible();
    expect(patientText(null, '101', 'ja')).toBe('101');
  });
});
