import { createHash } from 'node:crypto';
import { migrations } from '@higaeri/migrations';
import { freshDatabase, templateDatabase, type FreshDatabase } from '@higaeri/postgres/fresh-database';
import { migrate } from '../platform/database/migrate.ts';

/** A migrated database of its own, copied from a template that the first caller of a run makes. */
export async function testDatabase(): Promise<FreshDatabase> {
  const server = process.env['HIGAERI_TEST_DATABASE_URL'];
  if (!server)
    throw new Error(
      'HIGAERI_TEST_DATABASE_URL is not set: database specs run through the jest configuration of apps/api.',
    );
  const template = await templateDatabase(server, `higaeri_template_${versionOfSchema()}`, migrate);
  return freshDatabase(server, { template });
}

/** Changes with the migrations, so that a server kept between runs gets a new template. */
const versionOfSchema = (): string =>
  createHash('sha256')
    .update(migrations.map((migration) => String(migration)).join('\n'))
    .digest('hex')
    .slice(0, 16);
