import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { createApp } from '../../create-app.ts';
import { SystemClock } from '../clock.ts';
import { Settings } from '../config/settings.ts';
import { createLog } from '../logging/log.ts';
import { openApiDocument } from './openapi-document.ts';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a spec states what it expects of the document, not its type
type Json = Record<string, any>;

describe('describing the API', () => {
  let document: Json;
  let operations: { name: string; operation: Json }[];
  beforeAll(async () => {
    const settings = Object.assign(new Settings(), { DATABASE_URL: 'postgresql://nowhere/none' });
    const app = await createApp(settings, new SystemClock(), createLog('silent'));
    document = JSON.parse(JSON.stringify(openApiDocument(app)));
    operations = Object.entries(document['paths'] as Json).flatMap(([path, item]) =>
      Object.entries(item as Json).map(([method, operation]) => ({
        name: `${method.toUpperCase()} ${path}`,
        operation,
      })),
    );
  });

  const everyRef = (value: unknown): string[] => {
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, member]) => (key === '$ref' ? [String(member)] : everyRef(member)));
  };

  it('is OpenAPI 3.1 in which everything referred to exists', () => {
    expect(document['openapi']).toBe('3.1.0');
    for (const ref of new Set(everyRef(document))) {
      const found = ref
        .slice(2)
        .split('/')
        .reduce<Json | undefined>((at, key) => at?.[key], document);
      expect([ref, typeof found]).toEqual([ref, 'object']);
    }
  });

  it('has a schema that is JSON Schema 2020-12 for everything', () => {
    const ajv = addFormats.default(new Ajv2020({ strict: false, allErrors: true }));
    ajv.addSchema({ $id: 'api', ...document });
    for (const name of Object.keys(document['components'].schemas)) {
      expect(() => ajv.compile({ $ref: `api#/components/schemas/${name}` })).not.toThrow();
    }
    expect(JSON.stringify(document)).not.toContain('"nullable"');
  });

  it('names every operation once, and says what it answers when all goes well and when it does not', () => {
    const ids = operations.map(({ operation }) => operation['operationId']);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { name, operation } of operations) {
      const statuses = Object.keys(operation['responses']);
      expect([name, statuses.some((status) => status.startsWith('2')), statuses.includes('500')]).toEqual([
        name,
        true,
        true,
      ]);
    }
  });

  it('says in a few plain words what every operation does', () => {
    const said = operations.map(({ name, operation }) => [name, operation['summary']] as const);
    for (const [name, summary] of said)
      expect([name, summary]).toEqual([name, expect.stringMatching(/^[A-Z].{3,60}[^.]$/)]);
    expect(new Set(said.map(([, summary]) => summary)).size).toBe(said.length);
  });

  it('asks for a session or a token everywhere but where anybody may call', () => {
    const open = operations.filter(({ operation }) => operation['security'].length === 0).map(({ name }) => name);
    expect(open.sort()).toEqual([
      'DELETE /api/v1/session',
      'GET /health/live',
      'GET /health/ready',
      'POST /api/v1/session',
    ]);
    expect(Object.keys(document['components'].securitySchemes)).toEqual(['session', 'token']);
  });

  it('is what the web app’s client is generated from: run "npm run openapi -w apps/api" after a change', () => {
    const committed = readFileSync(new URL('../../../../web/src/api/openapi.json', import.meta.url), 'utf8');
    expect(JSON.parse(committed)).toEqual(document);
  });
});
