import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../database/new-id.ts';
import { probeRoot } from '../../testing/probe.module.ts';
import { startTestApi, type TestApi } from '../../testing/start-test-api.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { AuditSealer } from './audit-sealer.ts';

describe('writing down who did what', () => {
  let api: TestApi;
  beforeAll(async () => void (api = await startTestApi({ root: probeRoot })));
  afterAll(() => api.close());

  const write = (action: string, more: { visitId?: string; patientId?: string } = {}) =>
    api.app
      .get(UnitOfWork)
      .write(api.account('nurse'), async (tx) => tx.audit({ action, facts: { b: 1, a: ['x'] }, ...more }));
  const verify = async () => (await api.as('admin').get('/audit/verify')).body;
  /** Until nothing waits any more, whoever seals. */
  const sealed = async () => {
    while ((await api.sql(`SELECT 1 FROM audit_unsealed LIMIT 1`)).length > 0) await api.app.get(AuditSealer).seal();
  };
  /** As somebody would who has the superuser's password and disables what protects the rows. */
  const tamper = (sql: string) =>
    api.sql(`
      DO $$ BEGIN
        ALTER TABLE audit DISABLE TRIGGER audit_append_only; ALTER TABLE audit_seal DISABLE TRIGGER audit_seal_append_only;
        ALTER TABLE audit DISABLE TRIGGER audit_queued;
        ${sql};
        ALTER TABLE audit ENABLE TRIGGER audit_queued;
        ALTER TABLE audit ENABLE TRIGGER audit_append_only; ALTER TABLE audit_seal ENABLE TRIGGER audit_seal_append_only;
      END $$`);

  it('lists it, the latest first, with who it was', async () => {
    const visitId = newId();
    await write('visit.read', { visitId });
    api.clock.advance(1);
    await write('visit.check-in', { visitId, patientId: newId() });
    const { body } = await api.as('admin').get(`/audit?visit=${visitId}`);
    expect(body.items.map(({ action }: { action: string }) => action)).toEqual(['visit.check-in', 'visit.read']);
    expect(body.items[1]).toMatchObject({
      at: '2026-04-06T08:00:00.000+09:00',
      account: { id: api.account('nurse').id, displayName: 'nurse' },
      visitId,
      patientId: null,
      facts: { a: ['x'], b: 1 },
    });
  });

  it('writes down that the audit was read', async () => {
    await api.as('admin').get('/audit');
    expect((await api.as('admin').get('/audit?action=audit.read')).body.items.length).toBeGreaterThan(0);
  });

  it('pages without losing or repeating a row, also of one instant', async () => {
    const visit = newId();
    for (let turn = 0; turn < 7; turn++) await write(`turn.${turn}`, { visitId: visit });
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await api.as('admin').get(`/audit?visit=${visit}&limit=3${cursor && `&cursor=${cursor}`}`);
      seen.push(...body.items.map(({ action }: { action: string }) => action));
      cursor = body.nextCursor ?? '';
    } while (cursor);
    expect(seen).toEqual([6, 5, 4, 3, 2, 1, 0].map((turn) => `turn.${turn}`));
  });

  it('is filtered by action, account, patient and time', async () => {
    const patient = newId();
    await write('special', { patientId: patient });
    const count = async (query: string) =>
      (await api.as('admin').get(`/audit?action=special&${query}`)).body.items.length;
    const now = encodeURIComponent(api.clock.now().toISOString());
    expect(await count(`patient=${patient}`)).toBe(1);
    expect(await count(`patient=${newId()}`)).toBe(0);
    expect(await count(`account=${api.account('nurse').id}`)).toBe(1);
    expect(await count(`account=${api.account('doctor').id}`)).toBe(0);
    expect([await count(`from=${now}`), await count(`to=${now}`)]).toEqual([1, 0]);
  });

  it('is for the admin only, of the own clinic only', async () => {
    for (const role of ['reception', 'doctor', 'nurse', 'radiographer', 'manager'] as const) {
      expect((await api.as(role).get('/audit')).status).toBe(403);
    }
    expect((await api.as('admin', 'other').get('/audit?action=special')).body.items).toEqual([]);
  });

  it('refuses a cursor that is none', async () => {
    for (const cursor of ['x', 'W10', Buffer.from('["a","b"]').toString('base64url')]) {
      expect((await api.as('admin').get(`/audit?cursor=${cursor}`)).body.code).toBe('invalid_cursor');
    }
  });

  it('is chained by hash, in whatever order transactions end', async () => {
    await Promise.all(Array.from({ length: 30 }, (_, turn) => write(`many.${turn}`)));
    await sealed();
    const result = await verify();
    expect(result).toMatchObject({ ok: true, broken: null });
    expect(result.sealed).toBe(result.head.seq);
    expect(result.head.hash).toMatch(/^[0-9a-f]{64}$/);
    const items = (await api.as('admin').get('/audit?action=many.1')).body.items;
    expect(items[0].sealed).toBe(true);
  });

  it('shows the first row that was changed, removed, or added past the chain', async () => {
    await write('victim');
    await write('after');
    await sealed();
    const [victim] = await api.sql(
      `SELECT a.id, s.seq::int FROM audit a JOIN audit_seal s ON s.audit_id = a.id WHERE a.action = 'victim'`,
    );
    await tamper(`UPDATE audit SET facts = '{"b": 2}' WHERE action = 'victim'`);
    expect(await verify()).toMatchObject({
      ok: false,
      broken: { seq: victim.seq, auditId: victim.id, reason: 'row-changed' },
    });
    await tamper(`UPDATE audit SET facts = '{"a": ["x"], "b": 1}' WHERE action = 'victim'`);
    expect((await verify()).ok).toBe(true);
    await tamper(
      `INSERT INTO audit (clinic_id, id, at, action, facts) VALUES ('${api.clinicId}', '${newId()}', now(), 'smuggled', '{}')`,
    );
    expect(await verify()).toMatchObject({ ok: false, broken: { seq: null, reason: 'never-sealed' } });
    await tamper(`DELETE FROM audit WHERE action = 'smuggled'`);
    await tamper(`DELETE FROM audit WHERE action = 'victim'`);
    expect(await verify()).toMatchObject({ ok: false, broken: { seq: victim.seq, reason: 'row-missing' } });
    await tamper(`DELETE FROM audit_seal WHERE seq = ${victim.seq}`);
    expect(await verify()).toMatchObject({ ok: false, broken: { seq: victim.seq, reason: 'seal-missing' } });
  });
});
