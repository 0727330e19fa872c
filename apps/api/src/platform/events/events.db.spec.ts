import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { probeRoot } from '../../testing/probe.module.ts';
import { startTestApi, type TestApi } from '../../testing/start-test-api.ts';
import { openEvents, type TestEvent, type TestEvents } from '../../testing/test-events.ts';
import type { TestClient } from '../../testing/test-client.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { Sweeper } from '../workers/sweeper.ts';
import { lastEventId } from './event-head.ts';

describe('listening to what changes', () => {
  let api: TestApi;
  let second: Awaited<ReturnType<TestApi['another']>>;
  const open: TestEvents[] = [];
  beforeAll(async () => {
    api = await startTestApi({ root: probeRoot, settings: { HIGAERI_HEARTBEAT_SECONDS: 1 } });
    second = await api.another();
  });
  afterEach(() => open.splice(0).forEach((events) => events.close()));
  afterAll(async () => {
    await second.close();
    await api.close();
  });

  const listen = async (client: TestClient, options = {}) => {
    const events = await openEvents(client, options);
    open.push(events);
    return { events, start: (await events.next())! };
  };
  const publish = (version: number, date: string | null = null, app: NestFastifyApplication = api.app) =>
    app.get(UnitOfWork).write(api.clinicId, async (tx) => tx.publish({ type: 'board.changed', date, version }));
  const take = async (events: TestEvents, count: number): Promise<TestEvent[]> => {
    const taken: TestEvent[] = [];
    while (taken.length < count) taken.push((await events.next())!);
    return taken;
  };
  const versions = (events: readonly TestEvent[]) => events.map(({ data }) => data['version']);
  const head = () => api.app.get(UnitOfWork).read(api.clinicId, lastEventId);

  it('tells every process the same events with the same ids in the same order', async () => {
    const here = await listen(api.as('nurse'));
    const there = await listen(second.as('reception'));
    const from = Number(here.start.id);
    await Promise.all(
      Array.from({ length: 40 }, (_, version) => publish(version, null, version % 2 ? api.app : second.app)),
    );
    const heard = [await take(here.events, 40), await take(there.events, 40)];
    expect(heard[0]).toEqual(heard[1]);
    expect(heard[0]!.map(({ id }) => Number(id))).toEqual(Array.from({ length: 40 }, (_, at) => from + 1 + at));
    expect(versions(heard[0]!).toSorted((a, b) => Number(a) - Number(b))).toEqual(
      Array.from({ length: 40 }, (_, at) => at),
    );
  });

  it('keeps the order of the events of one transaction', async () => {
    const { events } = await listen(api.as('nurse'));
    await api.app.get(UnitOfWork).write(api.clinicId, async (tx) => {
      for (let version = 0; version < 5; version++) tx.publish({ type: 'visit.changed', date: null, version });
    });
    expect(versions(await take(events, 5))).toEqual([0, 1, 2, 3, 4]);
  });

  it('goes on where a client left off, also on another process', async () => {
    const { events } = await listen(api.as('nurse'));
    await publish(1);
    const [seen] = await take(events, 1);
    events.close();
    await publish(2);
    await publish(3);
    const again = await listen(second.as('nurse'), { lastEventId: seen!.id });
    expect(again.start).toMatchObject({ type: 'open', id: seen!.id });
    expect(versions(await take(again.events, 2))).toEqual([2, 3]);
  });

  it('misses nothing between a view and the stream that begins with the view’s id', async () => {
    const id = await head();
    await publish(7);
    const { events } = await listen(api.as('nurse'), { lastEventId: id });
    expect(versions(await take(events, 1))).toEqual([7]);
  });

  it('does not skip a transaction that commits late', async () => {
    const { events } = await listen(api.as('nurse'));
    let commit!: () => void;
    const late = api.app.get(UnitOfWork).write(api.clinicId, async (tx) => {
      tx.publish({ type: 'board.changed', date: null, version: 1 });
      // Its outbox row exists, and its commit comes after that of a younger one.
      await (tx as unknown as { flush(now: Date): Promise<void> }).flush(api.clock.now());
      await new Promise<void>((resolve) => (commit = resolve));
    });
    await publish(2);
    const [first] = await take(events, 1);
    commit();
    await late;
    const rest = await take(events, 1);
    expect([first!.data['version'], rest[0]!.data['version']]).toEqual([2, 1]);
    expect(Number(rest[0]!.id)).toBeGreaterThan(Number(first!.id));
  });

  it.each(['999999999', 'yesterday', '-1', '1.5'])(
    'answers reset to the unknown id %s and goes on from now',
    async (id) => {
      const { events, start } = await listen(api.as('nurse'), { lastEventId: id });
      expect(start).toMatchObject({ type: 'reset', id: await head() });
      await publish(5);
      expect(versions(await take(events, 1))).toEqual([5]);
    },
  );

  it('tells only what concerns the date asked for, or no date', async () => {
    const { events } = await listen(api.as('nurse'), { date: '2026-04-06' });
    await publish(1, '2026-04-07');
    await publish(2, '2026-04-06');
    await publish(3, null);
    expect(versions(await take(events, 2))).toEqual([2, 3]);
  });

  it('tells nobody of another clinic', async () => {
    const { events } = await listen(api.as('nurse', 'other'));
    await publish(1);
    await api.app
      .get(UnitOfWork)
      .write(api.otherClinicId, async (tx) => tx.publish({ type: 'board.changed', date: null, version: 9 }));
    expect(versions(await take(events, 1))).toEqual([9]);
  });

  it('ends when the session is signed out, on whichever process', async () => {
    const session = await api.signIn('nurse');
    const { events } = await listen(session);
    await second
      .as('nurse')
      .call('DELETE', '/session', undefined, { headers: { authorization: '', cookie: session.headers['cookie']! } });
    expect(await events.until(() => false)).toBeUndefined();
  });

  it('ends when the session idles out, which the stream itself does not prevent', async () => {
    const { events } = await listen(await api.signIn('doctor'));
    api.clock.advance(31);
    expect(await events.until(() => false)).toBeUndefined();
  });

  it('is for people who are signed in', async () => {
    expect((await openEvents(api.anybody)).status).toBe(401);
  });

  it('answers HEAD without a stream', async () => {
    expect((await api.as('nurse').call('HEAD', '/events')).status).toBe(200);
  });

  it('ends all streams when the server goes', async () => {
    const third = await api.another();
    const { events } = await listen(third.as('nurse'));
    await third.close();
    expect(await events.until(() => false)).toBeUndefined();
  });

  it('is taken over when the process that publishes goes', async () => {
    const third = await api.another();
    const { events } = await listen(third.as('nurse'));
    await api.pool.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'higaeri-publish'`,
    );
    await publish(11, null, third.app);
    expect(versions(await take(events, 1))).toEqual([11]);
    await third.close();
  });

  it('survives losing the connection it listens on', async () => {
    const { events } = await listen(api.as('nurse'));
    await api.pool.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'higaeri-listen'`,
    );
    await publish(12);
    expect(versions(await take(events, 1))).toEqual([12]);
  });

  it('answers reset to an id that is too old', async () => {
    const { events, start } = await listen(api.as('nurse'));
    const { id } = start;
    await publish(1);
    await take(events, 1);
    api.clock.advance(49 * 60);
    await publish(2);
    expect(versions(await take(events, 1))).toEqual([2]);
    await api.app.get(Sweeper).sweep();
    expect((await listen(api.as('nurse'), { lastEventId: id })).start.type).toBe('reset');
  });
});
