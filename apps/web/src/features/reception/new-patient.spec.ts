import { describe, expect, it } from '@jest/globals';
import { draftFrom, missingIn, patientFrom } from './new-patient.ts';

describe('adding a patient', () => {
  it('starts from what was typed into the search box', () => {
    expect(draftFrom('佐藤 恵子')).toMatchObject({ familyName: '佐藤', givenName: '恵子', language: 'ja' });
    expect(draftFrom('さとう けいこ')).toMatchObject({
      familyNameKana: 'サトウ',
      givenNameKana: 'ケイコ',
      familyName: '',
    });
    expect(draftFrom('Thompson Robert')).toMatchObject({ familyName: 'Thompson', givenName: 'Robert', language: 'en' });
    expect(draftFrom('S31.4.12')).toMatchObject({ birthDate: '1956-04-12' });
    expect(draftFrom('090-1112-0141')).toMatchObject({ phone: '090-1112-0141' });
  });

  it('asks for what a booking needs, and for kana in kana', () => {
    expect(missingIn(draftFrom('佐藤 恵子'))).toEqual(['birthDate', 'sex', 'phone']);
    const draft = {
      ...draftFrom('佐藤 恵子'),
      familyNameKana: 'Sato',
      birthDate: 'S31.4.12',
      sex: 'female' as const,
      phone: '090-1112-0141',
    };
    expect(missingIn(draft)).toEqual(['familyNameKana']);
  });

  it('sends katakana, a world-wide phone number and an ISO date, and leaves out what is empty', () => {
    const draft = {
      ...draftFrom('佐藤 恵子'),
      familyNameKana: 'さとう',
      birthDate: 'S31.4.12',
      sex: 'female' as const,
      phone: '090-1112-0141',
    };
    expect(patientFrom(draft)).toEqual({
      familyName: '佐藤',
      givenName: '恵子',
      familyNameKana: 'サトウ',
      birthDate: '1956-04-12',
      sex: 'female',
      phone: '+819011120141',
      language: 'ja',
      residenceCountry: 'JP',
    });
  });
});
