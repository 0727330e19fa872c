import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '../testing/start-test-api.ts';

const hanako = {
  familyName: '髙橋',
  givenName: '花子',
  familyNameKana: 'タカハシ',
  givenNameKana: 'ハナコ',
  familyNameRomaji: 'Takahashi',
  givenNameRomaji: 'Hanako',
  birthDate: '1958-03-14',
  sex: 'female',
  phone: '+81312345678',
  language: 'ja',
  residenceCountry: 'JP',
};

describe('keeping patients', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());

  const reception = () => api.as('reception');

  it('gives every new patient a number and a place that nobody else can be in at the same time', async () => {
    const created = await reception().post('/patients', hanako);
    expect(created).toMatchObject({ status: 201, body: { familyName: '髙橋', patientNumber: '000001', version: 1 } });
    const { id } = created.body as { id: string };
    expect(await api.sql('SELECT kind FROM resource WHERE id = $1', [id])).toMatchObject([{ kind: 'patient' }]);
  });

  it.each([
    ['kanji in another written form', '高橋'],
    ['half-width kana', 'ﾀｶﾊｼ'],
    ['hiragana of the full name', 'たかはしはなこ'],
    ['romaji, given name first', 'hanako takahashi'],
    ['phone as dialled in Japan', '03-1234-5678'],
    ['birth date', '1958/03/14'],
    ['patient number', '000001'],
  ])('is found by %s', async (_, query) => {
    const found = await reception().post('/patients/search', { query });
    expect(found).toMatchObject({ status: 200, body: { items: [{ familyName: '髙橋' }], nextCursor: null } });
  });

  it('finds nobody by a sign that would match everything', async () => {
    expect(await reception().post('/patients/search', { query: '%' })).toMatchObject({ body: { items: [] } });
  });

  it('asks before the same person is written down twice, and believes the desk when told otherwise', async () => {
    const again = { ...hanako, familyName: '高橋', phone: '+819011112222' };
    const asked = await reception().post('/patients', again);
    expect(asked).toMatchObject({
      status: 409,
      body: { code: 'possible_duplicate', candidates: [expect.any(String)] },
    });
    const twin = await reception().post('/patients', { ...again, confirmNotDuplicate: true });
    expect(twin.status).toBe(201);
  });

  it('changes only what its author has seen', async () => {
    const { body } = await reception().post('/patients', {
      ...hanako,
      familyName: '森',
      familyNameKana: 'モリ',
      familyNameRomaji: 'Mori',
      birthDate: '1970-01-02',
      phone: '+819099998888',
    });
    const { id } = body as { id: string };
    const path = `/patients/${id}`;
    expect(await reception().patch(path, { givenName: '桃子' })).toMatchObject({ status: 428 });
    expect(await reception().patch(path, { givenName: '桃子' }, { version: 1 })).toMatchObject({
      status: 200,
      body: { givenName: '桃子', version: 2 },
    });
    expect(await reception().patch(path, { givenName: '梅子' }, { version: 1 })).toMatchObject({
      status: 412,
      body: { code: 'stale_version', currentVersion: 2 },
    });
  });

  it('refuses a birth date that is still to come at the clinic, even by a day', async () => {
    // 2026-04-06 in Tokyo is still the 5th elsewhere.
    for (const [birthDate, message] of [
      ['2026-04-07', 'Must be a date from 1880 to today.'],
      ['1879-12-31', 'Must be a date from 1880 to today.'],
      ['2026-02-29', 'Must be a date, YYYY-MM-DD.'],
    ]) {
      expect(await reception().post('/patients', { ...hanako, birthDate })).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: '/birthDate', message }] },
      });
    }
    const newborn = { ...hanako, birthDate: '2026-04-06', confirmNotDuplicate: true };
    expect(await reception().post('/patients', newborn)).toMatchObject({ status: 201 });
  });

  it.each([
    ['only of marks that nobody sees', { familyName: '\u200b\u2060\ufeff' }, '/familyName'],
    ['of Braille blanks', { familyName: '\u2800' }, '/familyName'],
    ['that turns the order of what is read', { familyName: '\u202eakanaT' }, '/familyName'],
    ['on two lines', { givenName: 'a\nb' }, '/givenName'],
    ['longer than a name', { givenName: '𠮷'.repeat(41) }, '/givenName'],
  ])('refuses a name %s', async (_, given, pointer) => {
    expect(await reception().post('/patients', { ...hanako, ...given })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer, message: 'Write the name on one line, in 1 to 80 characters' }] },
    });
  });

  it('takes only countries that ISO 3166 knows', async () => {
    for (const residenceCountry of ['XX', 'ZZ', 'UK', 'jp', 'JPN', 1]) {
      expect(await reception().post('/patients', { ...hanako, residenceCountry })).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: '/residenceCountry', message: 'A country code of two letters, such as JP' }] },
      });
    }
  });

  it('shows another clinic nothing', async () => {
    const found = await reception().post('/patients/search', { query: '000001' });
    const { items } = found.body as { items: { id: string }[] };
    expect(await api.as('reception', 'other').get(`/patients/${items[0]?.id ?? ''}`)).toMatchObject({ status: 404 });
  });
});
