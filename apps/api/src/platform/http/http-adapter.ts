import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Reply } from './answer.ts';
import { Written } from './json-bytes.ts';

type Native = Parameters<FastifyAdapter['reply']>[0];

const JSON_TYPE = 'application/json; charset=utf-8';

/** Fastify, knowing what to do with a `Reply`: status, ETag and headers come with the body; and with what is `Written` already. */
export class HttpAdapter extends FastifyAdapter {
  override reply(response: Native, body: unknown, statusCode?: number): ReturnType<FastifyAdapter['reply']> {
    if (body instanceof Written) {
      this.setHeader(response, 'content-type', JSON_TYPE);
      return super.reply(response, body.bytes, statusCode);
    }
    if (!(body instanceof Reply)) return super.reply(response, body, statusCode);
    for (const [name, value] of Object.entries(body.headers)) this.setHeader(response, name, value);
    if (body.version !== undefined) this.setHeader(response, 'etag', `"${body.version}"`);
    return super.reply(response, body.body, body.status);
  }
}
