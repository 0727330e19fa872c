import type { Logger } from 'typeorm';

/** TypeORM says what it does with SQL and parameters in it, on the console; here it says nothing. Errors are thrown and logged by us. */
export class SilentLogger implements Logger {
  logQuery(): void {}
  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}
