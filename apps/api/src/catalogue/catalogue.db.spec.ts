import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '../testing/start-test-api.ts';

const ozone = {
  name: 'PODD法（オゾン治療）',
  nameEn: 'PODD (ozone)',
  indications: ['herniation'],
  anaesthesia: 'local',
  sedation: false,
  contrast: true,
  lotRequired: false,
  firstDiscMinutes: 30,
  furtherDiscMinutes: 10,
  recoveryMinutes: 60,
  notes: null,
  source: 'S0',
  active: true,
};

describe('keeping the catalogue', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());

  const manager = () => api.as('manager');

  it('adds a treatment under a new code, and changes one only for who has seen it', async () => {
    expect(await manager().put('/treatments/podd', ozone)).toMatchObject({ status: 201, version: 1 });
    const longer = { ...ozone, firstDiscMinutes: 35 };
    expect(await manager().put('/treatments/podd', longer)).toMatchObject({ status: 428 });
    expect(await manager().put('/treatments/podd', longer, { version: 1 })).toMatchObject({ status: 200, version: 2 });
    expect(await api.as('nurse').get('/treatments')).toMatchObject({
      body: { items: [{ code: 'podd', firstDiscMinutes: 35 }] },
    });
  });

  it('gives a nurse as many places as rooms she watches, and a doctor one', async () => {
    await manager().post('/staff', { name: '看護 師子', nameEn: 'Shiko Kango', role: 'nurse', units: 2 });
    await manager().post('/staff', { name: '医師 太郎', nameEn: 'Taro Ishi', role: 'doctor', skills: ['podd'] });
    const { body } = await api.as('reception').get<{ items: { kind: string; unitOf: string | null }[] }>('/resources');
    expect(body.items.filter(({ kind }) => kind === 'nurse').map(({ unitOf }) => unitOf === null)).toEqual([
      true,
      false,
      false,
    ]);
    expect(body.items.filter(({ kind }) => kind === 'doctor')).toMatchObject([{ skills: ['podd'], state: 'free' }]);
  });

  it('refuses a skill that the clinic does not offer', async () => {
    const doctor = { name: '医師 次郎', nameEn: 'Jiro Ishi', role: 'doctor', skills: ['acupuncture'] };
    expect(await manager().post('/staff', doctor)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/skills' }] },
    });
  });

  it('puts a fluoroscope only into an operating room', async () => {
    const room = await manager().post('/resources', {
      kind: 'operating-room',
      name: '手術室1',
      nameEn: 'Operating room 1',
      turnoverMinutes: 15,
    });
    const scope = { kind: 'fluoroscope', name: '透視装置1', nameEn: 'Fluoroscope 1' };
    expect(await manager().post('/resources', scope)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/unitOf' }] },
    });
    expect(await manager().post('/resources', { ...scope, unitOf: room.body.id })).toMatchObject({ status: 201 });
  });

  it('ends the way in of whom an admin disables, at once, and never of the last admin', async () => {
    const created = await api.as('admin').post('/accounts', {
      email: 'New.Nurse@test.higaeri',
      displayName: '新人',
      roles: ['nurse'],
      password: 'a long enough password',
    });
    expect(created).toMatchObject({ status: 201, body: { email: 'new.nurse@test.higaeri' } });
    expect(created.body).not.toHaveProperty('passwordHash');
    const signIn = { email: 'new.nurse@test.higaeri', password: 'a long enough password' };
    expect(await api.anybody.post('/session', signIn)).toMatchObject({ status: 200 });
    const path = `/accounts/${created.body.id}`;
    expect(await api.as('admin').patch(path, { disabled: true }, { version: 1 })).toMatchObject({ status: 200 });
    expect(await api.anybody.post('/session', signIn)).toMatchObject({ status: 401 });
    const me = api.account('admin').id;
    expect(await api.as('admin').patch(`/accounts/${me}`, { disabled: true }, { version: 1 })).toMatchObject({
      status: 409,
      body: { code: 'conflict', reason: 'last-admin' },
    });
  });

  it.each(['/treatments', '/staff', '/resources'])(
    'pages %s for who asks for pages, and answers all to others',
    async (list) => {
      for (const code of ['one', 'two', 'three']) await manager().put(`/treatments/${code}`, ozone);
      for (const name of ['一', '二', '三']) await manager().post('/staff', { name, nameEn: name, role: 'doctor' });
      const all = (await manager().get(list)).body as { items: unknown[]; nextCursor: string | null };
      expect(all.nextCursor).toBeNull();
      const paged: unknown[] = [];
      let next: string | null = '';
      while (next !== null) {
        const page = await manager().get(`${list}?limit=2${next === '' ? '' : `&cursor=${next}`}`);
        const { items, nextCursor } = page.body as typeof all;
        expect(items.length).toBeLessThanOrEqual(2);
        paged.push(...items);
        next = nextCursor;
      }
      expect(paged).toEqual(all.items);
      for (const [query, code] of [
        ['limit=201', 'validation_failed'],
        ['limit=0', 'validation_failed'],
        ['cursor=WyJ4Il0', 'invalid_cursor'],
        ['cursor=x', 'invalid_cursor'],
        ['colour=red', 'validation_failed'],
      ]) {
        expect(await manager().get(`${list}?${query}`)).toMatchObject({ status: 422, body: { code } });
      }
    },
  );
});
