import { createServer, type Server, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { EventStream } from './event-stream.ts';

describe('writing events to a client', () => {
  let server: Server;
  let client: Socket;
  let response: ServerResponse;

  beforeEach(async () => {
    server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    client = connect((server.address() as AddressInfo).port, '127.0.0.1');
    client.on('error', () => undefined);
    client.pause();
    client.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
    [, response] = (await once(server, 'request')) as [unknown, ServerResponse];
  });
  afterEach(() => {
    client.destroy();
    server.closeAllConnections();
    server.close();
  });

  const events = (count: number) =>
    Array.from({ length: count }, (_, seq) => ({ seq, event: { type: 'board.changed' as const, date: null } }));

  it('lets go of one that does not read, instead of keeping everything for it', async () => {
    const stream = new EventStream('clinic', undefined, response);
    const gone = once(response, 'close');
    for (let turn = 0; turn < 400 && !response.destroyed; turn++) stream.deliver(events(1000));
    expect(response.destroyed).toBe(true);
    await gone;
    expect(() => stream.beat(15)).not.toThrow();
  });

  it('writes nothing after its end', () => {
    const stream = new EventStream('clinic', undefined, response);
    stream.end();
    expect(() => stream.deliver(events(1))).not.toThrow();
    expect(() => stream.beat(15)).not.toThrow();
  });
});
