import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Which methods each address takes, to tell a wrong method (405) from a wrong address (404). */
@Injectable()
export class KnownRoutes {
  private readonly routes: { pattern: RegExp; methods: string[] }[] = [];

  watch(fastify: FastifyInstance): void {
    fastify.addHook('onRoute', ({ url, method }) => {
      if (url.includes('*')) return;
      this.routes.push({ pattern: patternOf(url), methods: ([] as string[]).concat(method) });
    });
  }

  /** The methods of an address that exists but does not take this one; else nothing. */
  methodsAt(request: FastifyRequest): string[] {
    const path = request.url.split('?', 1)[0] ?? '';
    const methods = this.routes.filter(({ pattern }) => pattern.test(path)).flatMap((route) => route.methods);
    return methods.includes(request.method) ? [] : [...new Set(methods)].sort();
  }
}

const patternOf = (url: string): RegExp =>
  new RegExp(`^${url.replaceAll(/[.+?^$()|[\]{}\\]/g, '\\$&').replaceAll(/:[A-Za-z]\w*/g, '[^/]+')}/?$`);
