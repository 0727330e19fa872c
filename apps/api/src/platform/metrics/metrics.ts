import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Figures for operators. Labels are methods, route patterns and statuses: never an id, a name or a clinic. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'higaeri_http_request_seconds',
    help: 'Time until the answer was out, by route pattern.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.registry],
  });
  readonly problems = new Counter({
    name: 'higaeri_problems_total',
    help: 'Refused requests by problem code.',
    labelNames: ['code'] as const,
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry, prefix: 'higaeri_' });
  }

  /** A figure that is asked for when the page is read. */
  gauge(name: string, help: string, read: () => number): void {
    const gauge: Gauge = new Gauge({ name, help, registers: [this.registry], collect: () => gauge.set(read()) });
  }

  watch(fastify: FastifyInstance, codeOf: (request: FastifyRequest) => string | undefined): void {
    fastify.addHook('onResponse', (request, reply, done) => {
      const route = request.is404 ? 'unknown' : (request.routeOptions.url ?? 'unknown');
      const { method } = request;
      this.requests.observe({ method, route, status: String(reply.statusCode) }, reply.elapsedTime / 1000);
      const code = codeOf(request);
      if (code !== undefined) this.problems.inc({ code });
      done();
    });
  }
}
