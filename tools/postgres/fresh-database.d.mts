export interface FreshDatabase {
  name: string;
  url: string;
  /** Cuts off whoever is still connected and removes the database. */
  drop(): Promise<void>;
}

/**
 * A new database of its own for one spec file, copied from a template within some tens of milliseconds.
 * Shape:  `serverUrl` is any database of the server, as a role that may create databases (HIGAERI_TEST_DATABASE_URL);
 *         nobody may be connected to the template meanwhile.
 */
export function freshDatabase(serverUrl: string, options?: { template?: string | undefined }): Promise<FreshDatabase>;

/**
 * Makes sure a template database exists, filled once by `build` (the migrations, say), however many workers ask at once.
 * Shape:  answers `name`; `build` must have closed its connections when it resolves.
 */
export function templateDatabase(
  serverUrl: string,
  name: string,
  build: (url: string) => Promise<void>,
): Promise<string>;
