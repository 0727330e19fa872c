import { StartFailure } from '../config/start-failure.ts';

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing answers there',
  ENOTFOUND: 'its host name is unknown',
  EAI_AGAIN: 'its host name cannot be looked up',
  ETIMEDOUT: 'it does not answer in time',
  EHOSTUNREACH: 'its host cannot be reached',
  '28P01': 'it refuses the password',
  '28000': 'it refuses the user',
  '3D000': 'it has no database of that name',
  '53300': 'it has no connection left',
  '57P03': 'it is still starting',
};

/** One sentence for a database that does not let us in; never the password of its address. */
export function unreachable(databaseUrl: string, error: unknown): StartFailure {
  const { code } = error as { code?: string };
  const reason = REASONS[code ?? ''] ?? 'it does not accept the connection';
  return new StartFailure([`The database at ${placeOf(databaseUrl)} cannot be used: ${reason}. Check DATABASE_URL.`]);
}

function placeOf(databaseUrl: string): string {
  try {
    const { hostname, port, pathname } = new URL(databaseUrl);
    return `${hostname || 'localhost'}:${port || '5432'}${pathname}`;
  } catch {
    return 'DATABASE_URL';
  }
}
