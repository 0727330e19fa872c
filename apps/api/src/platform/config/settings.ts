import { applyDecorators } from '@nestjs/common';
import { plainToInstance, Transform } from 'class-transformer';
import { IsIn, Matches, ValidateBy, validateSync } from 'class-validator';
import { isInstant } from '../http/field-checks.ts';
import { StartFailure } from './start-failure.ts';

const wholeNumber = (name: string, min: number, max: number): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value,
    ),
    ValidateBy({
      name,
      validator: {
        validate: (value) => Number.isInteger(value) && value >= min && value <= max,
        defaultMessage: () => `${name} must be a whole number from ${min} to ${max}.`,
      },
    }),
  );

/** `10:30+09:00` is good enough for a person to type. */
const withSeconds = (instant: string): string => instant.replace(/(T\d\d:\d\d)(?=[Zz+-])/, '$1:00');

/** Every setting of the server, from the environment, with its default. The README lists them. */
export class Settings {
  @wholeNumber('PORT', 0, 65_535)
  PORT = 3000;

  @Matches(/^[A-Za-z0-9.:_-]+$/, {
    message: 'HIGAERI_HOST must be a host name or an address to listen on, such as 127.0.0.1 or 0.0.0.0.',
  })
  HIGAERI_HOST = '127.0.0.1';

  @Matches(/^postgres(ql)?:\/\/\S+$/, {
    message: 'DATABASE_URL must look like postgresql://user:password@host:5432/database.',
  })
  DATABASE_URL!: string;

  @wholeNumber('HIGAERI_DATABASE_CONNECTIONS', 2, 200)
  HIGAERI_DATABASE_CONNECTIONS = 20;

  @wholeNumber('HIGAERI_STATEMENT_TIMEOUT_MS', 100, 600_000)
  HIGAERI_STATEMENT_TIMEOUT_MS = 15_000;

  /** Where the launcher keeps the embedded database; the server only passes it on. */
  HIGAERI_DATA_DIR = './.data';

  @IsIn(['on', 'off'], { message: 'HIGAERI_DEMO must be on or off.' })
  HIGAERI_DEMO: 'on' | 'off' = 'on';

  @Matches(/^(.{12,200})?$/su, { message: 'HIGAERI_DEMO_PASSWORD must have 12 to 200 characters.' })
  HIGAERI_DEMO_PASSWORD = '';

  @ValidateBy({
    name: 'HIGAERI_CLOCK',
    validator: {
      validate: (value) => value === '' || isInstant(withSeconds(String(value))),
      defaultMessage: () => 'HIGAERI_CLOCK must be an instant such as 2026-04-06T10:30:00+09:00.',
    },
  })
  HIGAERI_CLOCK = '';

  /** Who stands between the browser and us: nobody, or how many proxies whose `X-Forwarded-*` we believe. */
  @Matches(/^(off|[1-9]|[0-9a-fA-F.:/]+(,[0-9a-fA-F.:/]+)*)$/, {
    message:
      'HIGAERI_TRUSTED_PROXY must be off, the number of proxies in front (1 to 9), or their addresses separated by commas.',
  })
  HIGAERI_TRUSTED_PROXY = 'off';

  /** `auto`: the session cookie is `Secure` when the request came over TLS, by us or a trusted proxy. */
  @IsIn(['auto', 'on', 'off'], { message: 'HIGAERI_SECURE_COOKIES must be auto, on or off.' })
  HIGAERI_SECURE_COOKIES: 'auto' | 'on' | 'off' = 'auto';

  @wholeNumber('HIGAERI_IDLE_MINUTES', 1, 1440)
  HIGAERI_IDLE_MINUTES = 30;

  @wholeNumber('HIGAERI_SESSION_HOURS', 1, 168)
  HIGAERI_SESSION_HOURS = 14;

  /** Streams of events are kept open through proxies by a heartbeat. */
  @wholeNumber('HIGAERI_HEARTBEAT_SECONDS', 1, 60)
  HIGAERI_HEARTBEAT_SECONDS = 15;

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], {
    message: 'HIGAERI_LOG_LEVEL must be one of fatal, error, warn, info, debug, silent.',
  })
  HIGAERI_LOG_LEVEL: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent' = 'info';

  @IsIn(['production', 'development', 'test'], { message: 'NODE_ENV must be production, development or test.' })
  NODE_ENV: 'production' | 'development' | 'test' = 'development';
}

/**
 * Reads the settings once, at the start.
 * Errors: `StartFailure` with one sentence for each wrong setting.
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const known = Object.keys(new Settings()).concat('DATABASE_URL');
  const given = Object.fromEntries(known.flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])));
  const settings = plainToInstance(Settings, given, { exposeDefaultValues: true });
  const sentences = validateSync(settings).flatMap((error) => Object.values(error.constraints ?? {}));
  if (settings.NODE_ENV === 'production' && settings.HIGAERI_CLOCK !== '') {
    sentences.push('HIGAERI_CLOCK is for demonstrations and tests; it is refused when NODE_ENV is production.');
  }
  if (sentences.length > 0) throw new StartFailure(sentences);
  return settings;
}
