import { once } from 'node:events';
import type { Duplex } from 'node:stream';
import type pg from 'pg';

/** What of the driver's connection a copy speaks through. */
interface Wire {
  readonly stream: Duplex;
  query(sql: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(reason: string): void;
}

const CHUNK = 1 << 18;

/**
 * Fills a table by `COPY`: the one way in which millions of rows arrive in seconds.
 * Shape:  `lines` end with a newline and are in the text format of COPY. Errors: those of the table.
 */
export function copyIn(client: pg.Client, table: string, lines: Iterable<Buffer>): Promise<void> {
  return new Promise((resolve, reject) => {
    const copy = {
      submit: (wire: Wire) => wire.query(`COPY ${table} FROM STDIN`),
      handleCopyInResponse: (wire: Wire) => void send(wire, lines),
      handleCommandComplete: () => undefined,
      handleReadyForQuery: () => resolve(),
      handleError: (error: Error) => reject(error),
    };
    client.query(copy as unknown as pg.Submittable);
  });
}

async function send(wire: Wire, lines: Iterable<Buffer>): Promise<void> {
  try {
    for (const chunk of chunks(lines)) {
      wire.sendCopyFromChunk(chunk);
      if (wire.stream.writableNeedDrain) await once(wire.stream, 'drain');
    }
    wire.endCopyFrom();
  } catch (error) {
    wire.sendCopyFail(error instanceof Error ? error.message : String(error));
  }
}

function* chunks(lines: Iterable<Buffer>): Iterable<Buffer> {
  let [waiting, size]: [Buffer[], number] = [[], 0];
  for (const line of lines) {
    waiting.push(line);
    size += line.length;
    if (size < CHUNK) continue;
    yield Buffer.concat(waiting);
    [waiting, size] = [[], 0];
  }
  if (size > 0) yield Buffer.concat(waiting);
}
