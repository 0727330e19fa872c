/** The product's server with one more route: settings from the environment, `{ url }` over IPC when it serves. */
import 'reflect-metadata';
import { AppModule } from '@higaeri/api/dist/app.module.js';
import { StartedClock } from '@higaeri/api/dist/platform/clock.js';
import { readSettings } from '@higaeri/api/dist/platform/config/settings.js';
import { createLog } from '@higaeri/api/dist/platform/logging/log.js';
import { runApi } from '@higaeri/api/dist/running-api.js';
import { HandWrittenModule } from './hand-written.mjs';

const settings = readSettings(process.env);
const api = await runApi(
  settings,
  new StartedClock(new Date(settings.HIGAERI_CLOCK)),
  createLog(settings.HIGAERI_LOG_LEVEL),
  {
    root: (parts) => ({ module: HandWrittenModule, imports: [AppModule.on(parts)] }),
  },
);
process.on('disconnect', () => void api.close().then(() => process.exit(0)));
process.send?.({ url: api.url });
