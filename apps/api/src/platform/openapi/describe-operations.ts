import type { OpenAPIObject } from '@nestjs/swagger';
import type { GuardedRoute } from '../auth/every-route-is-guarded.ts';
import type { ProblemCode } from '../problem/codes.ts';
import { problemResponses } from './problem.schema.ts';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

const ALWAYS: readonly ProblemCode[] = [
  'internal_error',
  'service_unavailable',
  'malformed_request',
  'too_many_requests',
];
const WRITE: readonly ProblemCode[] = [
  'validation_failed',
  'payload_too_large',
  'unsupported_media_type',
  'in_progress',
  'idempotency_key_reused',
];

/** Adds to every operation what its route's decorators imply: who may call it, which problems it may answer, which headers it takes. */
export function describeOperations(document: OpenAPIObject, routes: readonly GuardedRoute[]): void {
  const responses: Record<string, object> = {};
  for (const route of routes) {
    const item = document.paths[route.path.replaceAll(/:(\w+)/g, '{$1}')];
    const operation = item?.[route.method.toLowerCase() as 'get'];
    if (operation) describe(operation, route, responses);
  }
  const sorted = Object.entries(responses).sort(([a], [b]) => (a < b ? -1 : 1));
  document.components = { ...document.components, responses: Object.fromEntries(sorted) as never };
}

function describe(operation: Operation, route: GuardedRoute, responses: Record<string, object>): void {
  const writes = route.method !== 'GET' && !route.open;
  const parameters = operation.parameters ?? [];
  const changesMind = route.method === 'PUT' || route.method === 'PATCH' || route.problems.includes('stale_version');
  const codes: ProblemCode[] = [
    ...ALWAYS,
    ...(route.open ? [] : (['unauthenticated', 'forbidden'] as const)),
    ...(route.path.includes(':') ? (['not_found'] as const) : []),
    ...(parameters.length > 0 || route.method !== 'GET' ? (['validation_failed'] as const) : []),
    ...(writes ? WRITE : []),
    ...(changesMind ? (['version_required', 'stale_version'] as const) : []),
    ...route.problems,
  ];
  operation.responses = { ...problemResponses(codes, responses), ...operation.responses } as Operation['responses'];
  operation.security = route.open ? [] : [{ session: [] }, { token: [] }];
  operation.parameters = [...parameters, ...(writes ? [KEY] : []), ...(changesMind ? [IF_MATCH] : [])];
  if (route.allowed) Object.assign(operation, { 'x-permissions': route.allowed });
}

const KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'Makes a retry safe: the same key and body replay the stored success.',
  schema: { type: 'string', minLength: 1, maxLength: 255 },
} as const;

const IF_MATCH = {
  name: 'If-Match',
  in: 'header',
  required: true,
  description: 'The ETag of what was seen, such as `"3"`.',
  schema: { type: 'string' },
} as const;
