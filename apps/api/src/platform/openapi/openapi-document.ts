import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { EveryRouteIsGuarded } from '../auth/every-route-is-guarded.ts';
import { describeOperations } from './describe-operations.ts';
import { PROBLEM_EXAMPLES, PROBLEM_SCHEMA } from './problem.schema.ts';

const DESCRIPTION = `
Schedules and runs a day clinic. Rules for every call:

- Times are RFC 3339 with offset, dates \`YYYY-MM-DD\` in the clinic's zone, durations whole minutes in fields ending \`Minutes\`.
- Errors are \`application/problem+json\` with a stable \`code\`; unknown fields are refused.
- Writes take an \`Idempotency-Key\`: the same key and body replay the stored success for 48 hours.
- Changes of mind (PUT, PATCH, eligibility, reschedule) need \`If-Match\` with the ETag of the GET; facts never do.
- Lists answer \`{items, nextCursor}\` and page by \`?limit=&cursor=\`, at most 200.
- Sign in by \`POST /session\` (cookie), or send \`Authorization: Bearer\` with a personal access token.
- \`Higaeri-Passive: true\` marks a call a screen makes by itself; it does not keep a session from idling out.
`.trim();

/** The description of the API, made from the routes and views themselves. Needs no database. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Higaeri')
    .setDescription(DESCRIPTION)
    .setVersion('1')
    .addCookieAuth('higaeri_session', { type: 'apiKey', in: 'cookie' }, 'session')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'A personal access token.' }, 'token')
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, method) =>
      `${controller.replace(/Controller$/, '').replace(/^./, (first) => first.toLowerCase())}.${method}`,
  });
  document.components = {
    ...document.components,
    examples: PROBLEM_EXAMPLES,
    schemas: sorted({ ...document.components?.schemas, Problem: PROBLEM_SCHEMA as never }),
  };
  document.paths = sorted(document.paths);
  describeOperations(document, app.get(EveryRouteIsGuarded).routes());
  return document;
}

const sorted = <T>(record: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
