import { Catch, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LOG, type Log } from '../logging/log.ts';
import { KnownRoutes } from '../http/known-routes.ts';
import { Problem } from './problem.ts';
import { sendProblem } from './send-problem.ts';
import { toProblem } from './to-problem.ts';

/** The one place where a refused request gets its answer. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    @Inject(LOG) private readonly log: Log,
    private readonly routes: KnownRoutes,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = this.wrongMethod(request) ?? toProblem(error);
    if (problem.status >= 500)
      this.log.error({ err: error, requestId: request.id, code: problem.code }, 'request failed');
    sendProblem(request, reply, problem);
  }

  private wrongMethod(request: FastifyRequest): Problem | undefined {
    const methods = request.is404 ? this.routes.methodsAt(request) : [];
    return methods.length > 0 ? new Problem('method_not_allowed', {}, { allow: methods.join(', ') }) : undefined;
  }
}
