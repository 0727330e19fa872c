/** The database cannot be brought to this version; the message is one sentence for the person who starts the server. */
export class MigrationRefused extends Error {
  override readonly name = 'MigrationRefused';
}
