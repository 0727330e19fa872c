import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, Passive } from '../auth/allow.ts';
import { signedIn } from '../auth/signed-in.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { Answers } from '../openapi/answers.ts';
import { EventFeed } from './event-feed.ts';
import { EventStream } from './event-stream.ts';
import { EventsQuery } from './events.query.ts';
import { OpenStreams } from './open-streams.ts';
import { whereToBegin } from './read-events.ts';

@ApiTags('Events')
@Controller('api/v1/events')
export class EventsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly feed: EventFeed,
    private readonly streams: OpenStreams,
  ) {}

  /**
   * Server-Sent Events: what changed, one event per change, the same from every server process.
   * Resumable by `Last-Event-ID`; an id too old or unknown answers `reset`. Closes with the session, which it does not keep alive.
   */
  @ApiOperation({ summary: 'Streams what changes, as Server-Sent Events' })
  @Get()
  @Allow('events.read')
  @Passive()
  @ApiProduces('text/event-stream')
  @ApiHeader({ name: 'Last-Event-ID', required: false, description: 'The id of the last event seen.' })
  @Answers(200, undefined, {
    description:
      'A stream of events; `data` is `{type, date, visitId?, patientId?, resourceId?, version?}`. Between them, without an id: `beat`, `data` `{everySeconds}`.',
  })
  async listen(@Query() query: EventsQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const who = signedIn(request);
    const header = request.headers['last-event-id'];
    const seen = (typeof header === 'string' ? header : undefined) ?? query.lastEventId;
    const { cursor, reset } = await this.unitOfWork.read(who.account, (tx) => whereToBegin(tx, seen));
    const response = reply.raw;
    const stream = new EventStream(who.account.clinicId, query.date, response);
    const remove = this.streams.add(stream, who);
    void reply
      .header('content-type', 'text/event-stream; charset=utf-8')
      .header('x-accel-buffering', 'no')
      .header('connection', 'close')
      .hijack();
    response.writeHead(200, reply.getHeaders() as Record<string, string>);
    if (request.method === 'HEAD') return void (remove(), response.end());
    stream.open(cursor, reset);
    const unsubscribe = this.feed.subscribe(stream);
    response.on('error', () => response.destroy());
    response.on('close', () => {
      unsubscribe();
      remove();
    });
  }
}
