import { execFileSync, fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, type FreshDatabase } from '@higaeri/postgres/fresh-database';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

interface Ended {
  readonly code: number | null;
  readonly words: string;
  readonly messages: readonly { type: string; sentence?: string }[];
}

describe('running as a process', () => {
  let database: FreshDatabase | undefined;
  const children: ChildProcess[] = [];
  // What runs is what was compiled, so it is compiled first; nothing to do when that is up to date.
  beforeAll(() => {
    execFileSync(process.execPath, [
      here('../../../node_modules/typescript/bin/tsc'),
      '-b',
      here('../tsconfig.lib.json'),
    ]);
  }, 180_000);
  afterEach(async () => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    await database?.drop();
    database = undefined;
  });

  const emptyDatabase = async (): Promise<string> => {
    database = await freshDatabase(process.env['HIGAERI_TEST_DATABASE_URL']!);
    return database.url;
  };
  const start = (environment: Record<string, string>) => {
    const child = fork(here('../dist/main.js'), {
      env: { PATH: process.env['PATH'], PORT: '0', HIGAERI_DEMO: 'off', HIGAERI_LOG_LEVEL: 'warn', ...environment },
      execArgv: [],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    children.push(child);
    let words = '';
    child.stderr!.on('data', (data) => (words += String(data)));
    const messages: Ended['messages'][number][] = [];
    child.on('message', (message) => messages.push(message as Ended['messages'][number]));
    const ended = Promise.all([once(child, 'exit'), once(child.stderr!, 'end')]).then(([[code]]): Ended => ({
      code,
      words: words.trim(),
      messages,
    }));
    const ready = new Promise<string>((resolve, reject) => {
      child.on('message', (message) => {
        const { type, url } = message as { type: string; url?: string };
        if (type === 'ready') resolve(url!);
      });
      void ended.then(({ words }) => reject(new Error(words)));
    });
    ready.catch(() => undefined);
    return { child, ended, ready };
  };

  it('migrates an empty database, says where it is, and ends cleanly when asked', async () => {
    const { child, ready, ended } = start({ DATABASE_URL: await emptyDatabase() });
    const url = await ready;
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    child.kill('SIGTERM');
    const { code, words, messages } = await ended;
    expect([code, words, messages[0]?.type, messages.at(-1)?.type]).toEqual([0, '', 'step', 'ready']);
  }, 60_000);

  it('starts several at once on one empty database', async () => {
    const url = await emptyDatabase();
    const servers = [1, 2, 3].map(() => start({ DATABASE_URL: url }));
    const urls = await Promise.all(servers.map(({ ready }) => ready));
    for (const one of urls) expect((await fetch(`${one}/health/ready`)).status).toBe(200);
  }, 60_000);

  it('ends with whoever started it', async () => {
    const { child, ready, ended } = start({ DATABASE_URL: await emptyDatabase() });
    await ready;
    child.disconnect();
    expect((await ended).code).toBe(0);
  }, 60_000);

  it('says in one sentence that the port is taken', async () => {
    const squatter = createServer().listen(0, '127.0.0.1');
    await once(squatter, 'listening');
    const { port } = squatter.address() as { port: number };
    const { ended } = start({ DATABASE_URL: await emptyDatabase(), PORT: String(port) });
    const sentence = `The port ${port} is in use: stop what uses it, or choose another with PORT.`;
    expect(await ended).toMatchObject({ code: 1, words: sentence });
    expect((await ended).messages.at(-1)).toEqual({ type: 'failed', sentence });
    squatter.close();
  }, 60_000);

  it('says in one sentence that nothing answers where the database should be', async () => {
    const { ended } = start({ DATABASE_URL: 'postgresql://x:secret@127.0.0.1:1/x' });
    const sentence = 'The database at 127.0.0.1:1/x cannot be used: nothing answers there. Check DATABASE_URL.';
    expect(await ended).toMatchObject({ code: 1, words: sentence });
  }, 60_000);
});
