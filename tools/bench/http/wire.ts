import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

export interface Answer {
  readonly status: number;
  readonly body: Buffer;
}

const HEAD_END = '\r\n\r\n';

/**
 * One connection that is kept alive, one request at a time: as little work as a client can do, so that what is measured is the server's.
 * Shape:  reads answers with a `Content-Length`, which is what the server sends to whoever accepts no compression.
 * Errors: rejects when the connection ends under a request.
 */
export class Wire {
  private readonly socket: Socket;
  private got: Buffer = Buffer.alloc(0);
  private waiting: { resolve(answer: Answer): void; reject(error: Error): void } | undefined;

  private constructor(socket: Socket) {
    this.socket = socket;
    socket.on('data', (bytes) => this.hear(bytes));
    socket.on('error', (error) => this.waiting?.reject(error));
    socket.on('close', () => this.waiting?.reject(new Error('The server closed the connection.')));
  }

  static async to(url: string): Promise<Wire> {
    const { hostname, port } = new URL(url);
    const socket = connect({ host: hostname, port: Number(port), noDelay: true });
    await once(socket, 'connect');
    return new Wire(socket);
  }

  ask(request: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      this.socket.write(request);
    });
  }

  close(): void {
    this.socket.destroy();
  }

  private hear(bytes: Buffer): void {
    this.got = this.got.length === 0 ? bytes : Buffer.concat([this.got, bytes]);
    const end = this.got.indexOf(HEAD_END);
    if (end < 0) return;
    const head = this.got.toString('latin1', 0, end);
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
    const from = end + HEAD_END.length;
    if (this.got.length < from + length) return;
    const answer = { status: Number(head.slice(9, 12)), body: this.got.subarray(from, from + length) };
    this.got = Buffer.alloc(0);
    this.waiting?.resolve(answer);
  }
}

interface Asked {
  readonly cookie: string;
  readonly path: string;
  /** For a write: its key, and what is sent. */
  readonly write?: { readonly key: string; readonly body: object };
}

/** The bytes of a request. */
export function requestOf({ cookie, path, write }: Asked): string {
  const head = `${write ? 'POST' : 'GET'} /api/v1${path} HTTP/1.1\r\nhost: bench\r\ncookie: ${cookie}\r\n`;
  if (!write) return `${head}\r\n`;
  const body = JSON.stringify(write.body);
  const length = Buffer.byteLength(body);
  return `${head}idempotency-key: ${write.key}\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n\r\n${body}`;
}
