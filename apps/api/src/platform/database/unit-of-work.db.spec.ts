import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { probeRoot } from '../../testing/probe.module.ts';
import { startTestApi, type TestApi } from '../../testing/start-test-api.ts';
import { UnitOfWork } from './unit-of-work.ts';
import { databaseProblem } from '../problem/database-problem.ts';

describe('one transaction', () => {
  let api: TestApi;
  let work: UnitOfWork;
  beforeAll(async () => {
    api = await startTestApi({ root: probeRoot, settings: { HIGAERI_STATEMENT_TIMEOUT_MS: 1000 } });
    work = api.app.get(UnitOfWork);
  });
  afterAll(() => api.close());

  const audited = async (action: string) => (await api.sql(`SELECT 1 FROM audit WHERE action = $1`, [action])).length;

  it('writes its audit rows and events with everything else, or nothing at all', async () => {
    const nurse = api.account('nurse');
    const attempt = work.write(nurse, async (tx) => {
      tx.audit({ action: 'half.done' });
      tx.publish({ type: 'board.changed', date: null });
      await tx.query(`UPDATE account SET display_name = 'changed' WHERE id = $1`, [nurse.id]);
      throw new Error('no');
    });
    await expect(attempt).rejects.toThrow('no');
    expect(await audited('half.done')).toBe(0);
    expect(await api.sql(`SELECT 1 FROM account WHERE display_name = 'changed'`)).toEqual([]);
    await work.write(nurse, async (tx) => tx.audit({ action: 'all.done', visitId: nurse.id, facts: { minutes: 3 } }));
    const rows = await api.sql(`SELECT account_id, visit_id, facts, at FROM audit WHERE action = 'all.done'`);
    expect(rows).toEqual([{ account_id: nurse.id, visit_id: nurse.id, facts: { minutes: 3 }, at: api.clock.now() }]);
  });

  it('answers rows, also of a change', async () => {
    const rows = await work.write(api.clinicId, (tx) =>
      tx.query(`UPDATE account SET version = version WHERE clinic_id = $1 AND roles = '{nurse}' RETURNING version`, [
        tx.clinicId,
      ]),
    );
    expect(rows).toEqual([{ version: 1 }]);
  });

  it('nests a repository of TypeORM instead of opening a transaction of its own', async () => {
    await expect(
      work.write(api.clinicId, async (tx) => {
        await tx.manager.transaction(async (inner) => inner.query(`UPDATE account SET display_name = 'inner'`));
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await api.sql(`SELECT 1 FROM account WHERE display_name = 'inner'`)).toEqual([]);
  });

  it('sees one moment while it reads', async () => {
    const counts = await work.read(api.clinicId, async (tx) => {
      const before = await tx.query(`SELECT count(*) FROM audit`);
      await work.write(api.clinicId, async (other) => other.audit({ action: 'meanwhile' }));
      return [before, await tx.query(`SELECT count(*) FROM audit`)];
    });
    expect(counts[0]).toEqual(counts[1]);
  });

  it('takes locks in one order, whatever order they are asked in', async () => {
    const keys = Array.from({ length: 20 }, (_, index) => `room ${index}`);
    await Promise.all(
      Array.from({ length: 12 }, (_, turn) =>
        work.write(api.clinicId, async (tx) => {
          await tx.lock(['day'], 'shared');
          await tx.lock(turn % 2 ? keys : keys.toReversed());
        }),
      ),
    );
  });

  it('takes a lock only when it is free, when asked so', async () => {
    await work.write(api.clinicId, async (tx) => {
      expect(await tx.tryLock('key')).toBe(true);
      await work.write(api.clinicId, async (other) => expect(await other.tryLock('key')).toBe(false));
      await work.write(api.otherClinicId, async (other) => expect(await other.tryLock('key')).toBe(true));
    });
  });

  it('keeps its locks for readers together and for writers apart', async () => {
    await work.write(api.clinicId, async (tx) => {
      await tx.lock(['day'], 'shared');
      await work.write(api.clinicId, (other) => other.lock(['day'], 'shared'));
      await work.write(api.clinicId, async (other) => expect(await other.tryLock('day')).toBe(false));
    });
  });

  it('gives up a statement that takes too long, with 503', async () => {
    const answer = await api.as('nurse').post('/probe/slow');
    expect([answer.status, answer.body.code]).toEqual([503, 'service_unavailable']);
    expect(answer.headers.get('retry-after')).toBe('1');
    expect((await api.as('nurse').get('/session')).status).toBe(200);
  });

  it('answers 503 when the database cuts its connections, wherever it is just then, and recovers by itself', async () => {
    const cut = () =>
      api.pool.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE 'higaeri%'`,
      );
    const during = api.as('nurse').post('/probe/slow');
    await cut();
    expect((await during).status).toBe(503);
    const between = work.write(api.clinicId, async (tx) => {
      await cut();
      await tx.query('SELECT 1').catch(() => undefined);
      return tx.query('SELECT 1');
    });
    // The cut may be noticed by the pool or, a moment earlier, by the statement that was under way.
    const told = await between.catch((error: unknown) => databaseProblem(error) ?? error);
    expect(told).toMatchObject({ code: 'service_unavailable' });
    expect((await api.as('nurse').get('/session')).status).toBe(200);
  });

  it('refuses to begin without the id of a clinic', async () => {
    await expect(work.read(`x'; DROP TABLE clinic; --`, async () => 1)).rejects.toThrow('Not an id');
  });
});
