import type { LoggerService } from '@nestjs/common';
import type { Log } from './log.ts';

/** Nest's own messages through our logger. They are about modules and routes; error objects among them are reduced like all others. */
export class NestLog implements LoggerService {
  constructor(private readonly target: Log) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.target.debug(this.about(rest), this.say(message));
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.target.error(
      { ...this.about(rest), ...(message instanceof Error ? { err: message } : {}) },
      this.say(message),
    );
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.target.warn(this.about(rest), this.say(message));
  }
  debug(message: unknown, ...rest: unknown[]): void {
    this.target.debug(this.about(rest), this.say(message));
  }
  verbose(message: unknown, ...rest: unknown[]): void {
    this.target.trace(this.about(rest), this.say(message));
  }

  private say(message: unknown): string {
    return typeof message === 'string' ? message : 'nest';
  }

  private about(rest: readonly unknown[]): { context?: string } {
    const context = rest.at(-1);
    return typeof context === 'string' && /^\w{1,60}$/.test(context) ? { context } : {};
  }
}
