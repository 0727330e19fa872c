import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Reply } from './answer.ts';

type Native = Parameters<FastifyAdapter['reply']>[0];

/** Fastify, knowing what to do with a `Reply`: status, ETag and headers come with the body. */
export class HttpAdapter extends FastifyAdapter {
  override reply(response: Native, body: unknown, statusCode?: number): ReturnType<FastifyAdapter['reply']> {
    if (!(body instanceof Reply)) return super.reply(response, body, statusCode);
    for (const [name, value] of Object.entries(body.headers)) this.setHeader(response, name, value);
    if (body.version !== undefined) this.setHeader(response, 'etag', `"${body.version}"`);
    return super.reply(response, body.body, body.status);
  }
}
