import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from './language.ts';
import type { Problem } from './problem.ts';
import { PROBLEM_TYPE, problemDocument } from './problem-document.ts';

const codes = new WeakMap<FastifyRequest, string>();

/** For the log line of the request. */
export const problemCodeOf = (request: FastifyRequest): string | undefined => codes.get(request);

export function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: Problem): void {
  codes.set(request, problem.code);
  if (reply.raw.headersSent) {
    // Half an answer is out already: cutting the connection is the only way left to say that it is wrong.
    reply.raw.destroy();
    return;
  }
  const language = languageOf(request.headers['accept-language']);
  void reply
    .status(problem.status)
    .headers({ 'cache-control': 'no-store', 'content-language': language, vary: 'accept-language', ...problem.headers })
    .type(PROBLEM_TYPE)
    .send(JSON.stringify(problemDocument(problem, request.id, language)));
}
