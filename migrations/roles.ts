import type { QueryRunner } from 'typeorm';
import { MigrationRefused } from './migration-refused.ts';

/**
 * Makes the roles that requests and background work step down to. Roles belong to the server, so another database may have made them.
 * Errors: `MigrationRefused` with the statements an administrator has to run, where our role may not.
 */
export async function makeRoles(runner: QueryRunner, roles: readonly string[]): Promise<void> {
  for (const role of roles) {
    try {
      await runner.query(`
        DO $$ BEGIN
          IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${role}') THEN
            CREATE ROLE ${role} NOLOGIN NOSUPERUSER NOBYPASSRLS;
          END IF;
          -- Since PostgreSQL 16 whoever made a role is its member, yet may not step into it.
          IF NOT pg_has_role(current_user, '${role}', CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'SET' ELSE 'MEMBER' END) THEN
            GRANT ${role} TO CURRENT_USER;
          END IF;
        END $$`);
      await runner.query(`SET LOCAL ROLE ${role}; RESET ROLE`);
    } catch (error) {
      if (!refused(error)) throw error;
      throw new MigrationRefused(
        `The role of DATABASE_URL may not use the role ${role}: as an administrator run ` +
          `"CREATE ROLE ${role} NOLOGIN" (where it does not exist) and "GRANT ${role} TO <the role of DATABASE_URL>", then start again.`,
      );
    }
  }
}

/** Errors: `MigrationRefused` where the extension is missing on the server or we may not create it. */
export async function makeExtensions(runner: QueryRunner, extensions: readonly string[]): Promise<void> {
  for (const extension of extensions) {
    try {
      await runner.query(`CREATE EXTENSION IF NOT EXISTS ${extension}`);
    } catch (error) {
      if (!refused(error)) throw error;
      throw new MigrationRefused(
        `The database needs PostgreSQL's extension ${extension}, which could not be created: as an administrator run ` +
          `"CREATE EXTENSION ${extension}" in this database (it comes with PostgreSQL's contrib package), then start again.`,
      );
    }
  }
}

/** `insufficient_privilege`, `feature_not_supported` or `undefined_file`: an administrator can help. */
function refused(error: unknown): boolean {
  const { driverError } = error as { driverError?: { code?: string } };
  return ['42501', '0A000', '58P01'].includes(driverError?.code ?? '');
}
