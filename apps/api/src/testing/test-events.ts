import type { TestClient } from './test-client.ts';

/** An event as it came over the wire; `type` is `open` for the line that tells where the stream begins. */
export interface TestEvent {
  readonly id: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface TestEventsOptions {
  readonly date?: string;
  readonly lastEventId?: string;
}

export interface TestEvents {
  readonly status: number;
  /** The next event that has not been taken yet; `undefined` once the stream has ended. */
  next(): Promise<TestEvent | undefined>;
  /** Takes events until one fits, and answers it. */
  until(fits: (event: TestEvent) => boolean): Promise<TestEvent | undefined>;
  close(): void;
}

export async function openEvents(client: TestClient, options: TestEventsOptions = {}): Promise<TestEvents> {
  const abort = new AbortController();
  const query = options.date === undefined ? '' : `?date=${options.date}`;
  const answer = await fetch(client.addressOf(`/events${query}`), {
    headers: {
      ...client.headers,
      ...(options.lastEventId === undefined ? {} : { 'last-event-id': options.lastEventId }),
    },
    signal: abort.signal,
  });
  const events = read(answer);
  const next = async (): Promise<TestEvent | undefined> => (await events.next()).value ?? undefined;
  return {
    status: answer.status,
    next,
    until: async (fits) => {
      for (;;) {
        const event = await next();
        if (event === undefined || fits(event)) return event;
      }
    },
    close: () => abort.abort(),
  };
}

async function* read(answer: Response): AsyncGenerator<TestEvent, undefined> {
  let pending = '';
  try {
    for await (const text of answer.body!.pipeThrough(new TextDecoderStream())) {
      const blocks = (pending + text).split('\n\n');
      pending = blocks.pop() ?? '';
      for (const block of blocks) {
        const event = parse(block);
        if (event) yield event;
      }
    }
  } catch {
    // Closed by us or cut off by the server: either way it has ended.
  }
  return undefined;
}

function parse(block: string): TestEvent | undefined {
  const fields = Object.fromEntries(
    block.split('\n').map((line) => [line.split(': ', 1)[0], line.slice(line.indexOf(': ') + 2)]),
  );
  if (fields['id'] === undefined) return undefined;
  return { id: fields['id'], type: fields['event'] ?? 'open', data: JSON.parse(fields['data'] ?? '{}') };
}
