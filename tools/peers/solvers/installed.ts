import { readFileSync } from 'node:fs';

/** The version of a package in the peers' own folder; undefined where it is not installed. */
export function installedVersion(name: string): string | undefined {
  try {
    const file = new URL(`../node_modules/${name}/package.json`, import.meta.url);
    return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
  } catch {
    return undefined;
  }
}
