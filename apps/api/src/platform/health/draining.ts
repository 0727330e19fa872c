import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';

/** Whether this process is on its way out: it still finishes what it has, and wants nothing new. */
@Injectable()
export class Draining {
  active = false;

  /**
   * Keeps connections that are not answering anything from holding up the end: answers on the way out close theirs,
   * and those that never asked anything (browsers open some ahead of need) are cut.
   */
  watch(fastify: FastifyInstance): void {
    const answering = new Map<Socket, number>();
    fastify.server.on('connection', (socket: Socket) => {
      answering.set(socket, 0);
      socket.once('close', () => answering.delete(socket));
    });
    fastify.server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
      answering.set(socket, (answering.get(socket) ?? 0) + 1);
      response.once('close', () => {
        if (answering.has(socket)) answering.set(socket, (answering.get(socket) ?? 1) - 1);
      });
    });
    fastify.addHook('onSend', (_request, reply, _payload, done) => {
      if (this.active) void reply.header('connection', 'close');
      done();
    });
    fastify.addHook('preClose', (done) => {
      for (const [socket, answers] of answering) if (answers === 0) socket.destroy();
      done();
    });
  }
}
