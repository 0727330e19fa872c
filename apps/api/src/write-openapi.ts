import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { createApp } from './create-app.ts';
import { SystemClock } from './platform/clock.ts';
import { Settings } from './platform/config/settings.ts';
import { createLog } from './platform/logging/log.ts';
import { openApiDocument } from './platform/openapi/openapi-document.ts';

/* `npm run openapi -w apps/api`: writes the API's description for the web app's client. No database is reached. */
const settings = Object.assign(new Settings(), { DATABASE_URL: 'postgresql://nowhere/none' });
const app = await createApp(settings, new SystemClock(), createLog('silent'));
await writeFile(process.argv[2] ?? 'openapi.json', `${JSON.stringify(openApiDocument(app), undefined, 2)}\n`);
process.exit(0);
