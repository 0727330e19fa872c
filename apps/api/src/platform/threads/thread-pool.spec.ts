/// <reference lib="es2024.sharedmemory" />
import { afterEach, describe, expect, it } from '@jest/globals';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { TYPESCRIPT_THREADS } from '../../testing/typescript-threads.ts';
import { INSIDE, OPEN, type ProbeQuestion } from './testing/probe-thread.ts';
import { threadFile } from './thread-file.ts';
import { ThreadFailure } from './thread-failure.ts';
import { ThreadPool } from './thread-pool.ts';

type Pool = ThreadPool<ProbeQuestion, number>;
const probe = threadFile('testing/probe-thread', import.meta.url);
const poolOf = (size: number): Pool => new ThreadPool(probe, size, TYPESCRIPT_THREADS);
const SAY_WHO: ProbeQuestion = { do: 'say-who' };

/** A gate that a thread stands at until it is opened. */
class Gate {
  readonly places = new Int32Array(new SharedArrayBuffer(8));
  readonly question: ProbeQuestion = { do: 'wait-at', gate: this.places };

  async reached(): Promise<void> {
    await Atomics.waitAsync(this.places, INSIDE, 0).value;
  }

  open(): void {
    Atomics.store(this.places, OPEN, 1);
    Atomics.notify(this.places, OPEN);
  }
}

let pool: Pool;
afterEach(() => pool.close());

describe('asking a thread', () => {
  it('starts it with the first question, and asks the same one again', async () => {
    pool = poolOf(2);
    expect(pool.started).toBe(0);
    const first = await pool.ask(SAY_WHO);
    expect(await pool.ask(SAY_WHO)).toBe(first);
    expect(pool.started).toBe(1);
  });

  it('lets the server serve others meanwhile', async () => {
    pool = poolOf(1);
    const server = createServer((_, response) => response.end('served')).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const gate = new Gate();
    const asked = pool.ask(gate.question);
    await gate.reached();
    const { port } = server.address() as AddressInfo;
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('served');
    gate.open();
    expect(await asked).toBeGreaterThan(0);
    server.close();
  });

  it('does as many at once as there are threads, and the others in turn', async () => {
    pool = poolOf(2);
    const gates = [new Gate(), new Gate()];
    const answers = [...gates.map(({ question }) => question), SAY_WHO, SAY_WHO].map((question) => pool.ask(question));
    await Promise.all(gates.map((gate) => gate.reached()));
    expect(pool.started).toBe(2);
    for (const gate of gates) gate.open();
    expect(new Set(await Promise.all(answers)).size).toBe(2);
  });

  it.each([{ do: 'throw' }, { do: 'leave' }] as const)(
    'fails clearly when the thread ends by $do, and the next question has another thread',
    async (question) => {
      pool = poolOf(1);
      const before = await pool.ask(SAY_WHO);
      const [failed, next] = await Promise.allSettled([pool.ask(question), pool.ask(SAY_WHO)]);
      expect(failed).toMatchObject({ status: 'rejected', reason: expect.any(ThreadFailure) });
      expect(next.status).toBe('fulfilled');
      expect(next).not.toMatchObject({ value: before });
    },
  );

  it('says what ended the thread', async () => {
    pool = poolOf(1);
    await expect(pool.ask({ do: 'throw' })).rejects.toMatchObject({ cause: { message: 'no such plan' } });
  });
});

describe('closing the threads', () => {
  it('answers what was asked, then ends them all', async () => {
    pool = poolOf(1);
    const gate = new Gate();
    const asked = pool.ask(gate.question);
    await gate.reached();
    const closing = pool.close();
    await expect(pool.ask(SAY_WHO)).rejects.toThrow('The threads have been closed.');
    gate.open();
    expect(await asked).toBeGreaterThan(0);
    await closing;
    expect(pool.started).toBe(0);
  });

  it('is nothing when none was started', async () => {
    pool = poolOf(2);
    await pool.close();
    expect(pool.started).toBe(0);
  });
});
