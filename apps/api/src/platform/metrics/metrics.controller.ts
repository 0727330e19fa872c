import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow, OpenOnThisMachine } from '../auth/allow.ts';
import { Metrics } from './metrics.ts';

@ApiExcludeController()
@Controller('metrics')
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  /** For Prometheus, with a personal access token of an account that may `metrics.read`; from the machine itself without. */
  @Get()
  @Allow('metrics.read')
  @OpenOnThisMachine()
  async read(@Res() reply: FastifyReply): Promise<void> {
    const text = await this.metrics.registry.metrics();
    void reply.header('cache-control', 'no-store').type(this.metrics.registry.contentType).send(text);
  }
}
