import { resolve } from 'node:path';
import { StartFailure } from '../postgres/start-failure.mjs';

/**
 * @typedef {{
 *   port: number, host: string, dataDir: string, databaseUrl: string | undefined,
 *   demo: boolean, demoPassword: string | undefined, clock: string | undefined,
 * }} Settings
 */

/**
 * What the launcher needs of the environment; the server checks its own part of it again.
 * Shape:  an empty variable counts as not set; a relative data folder is relative to `home`.
 * Errors: `StartFailure` with one sentence per wrong setting, all of them at once.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} home the repository's folder
 * @returns {Settings}
 */
export function readSettings(env, home) {
  /** @type {string[]} */
  const wrong = [];
  /** @param {string} name @param {(value: string) => boolean} isRight @param {string} rule */
  const take = (name, isRight, rule) => {
    const value = env[name]?.trim() || undefined;
    if (value !== undefined && !isRight(value)) wrong.push(`${name} ${rule}.`);
    return value;
  };
  const port = take('PORT', isPort, 'must be a port number from 0 to 65535 (0: any free one)');
  const demo = take('HIGAERI_DEMO', (value) => ['on', 'off'].includes(value), 'must be on or off');
  const clock = take(
    'HIGAERI_CLOCK',
    isInstant,
    'must be an instant with its offset, such as 2026-04-01T10:00:00+09:00',
  );
  if (clock && env.NODE_ENV === 'production') {
    wrong.push('HIGAERI_CLOCK is for demos and tests and is refused when NODE_ENV is production.');
  }
  const settings = {
    port: Number(port ?? 3000),
    host: take('HIGAERI_HOST', (value) => /^[\w.:-]+$/.test(value), 'must be an address or a host name') ?? '127.0.0.1',
    dataDir: resolve(home, env.HIGAERI_DATA_DIR?.trim() || '.data'),
    databaseUrl: take('DATABASE_URL', isPostgresUrl, 'must look like postgresql://user:password@host:5432/database'),
    demo: demo !== 'off',
    demoPassword: take(
      'HIGAERI_DEMO_PASSWORD',
      (value) => /^.{12,200}$/su.test(value),
      'must have 12 to 200 characters',
    ),
    clock,
  };
  if (wrong.length > 0) throw new StartFailure(wrong.join('\n'));
  return settings;
}

/** @param {string} value */
function isPort(value) {
  return /^\d{1,5}$/.test(value) && Number(value) <= 65_535;
}

/** @param {string} value */
function isInstant(value) {
  const shape = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/i.exec(value);
  if (!shape || Number.isNaN(Date.parse(value))) return false;
  // `Date.parse` takes 31 February for 3 March.
  const [, year, month, day] = shape.map(Number);
  return new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day)).getUTCDate() === day;
}

/** @param {string} value */
function isPostgresUrl(value) {
  if (!URL.canParse(value)) return false;
  const { protocol, pathname } = new URL(value);
  return ['postgres:', 'postgresql:'].includes(protocol) && pathname.length > 1;
}
