import type { Log } from '../logging/log.ts';

/**
 * Does something again and again, never twice at once, until stopped.
 * Shape:  `soon` runs it at once, or once more after the run that is under way. A failure is logged and the next turn tries again.
 * Units:  `everyMs` milliseconds from the end of one run to the start of the next.
 */
export class Periodic {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private again = false;
  private stopped = true;

  constructor(
    private readonly options: { readonly name: string; readonly everyMs: number; readonly log: Log },
    private readonly work: () => Promise<void>,
  ) {}

  start(): void {
    this.stopped = false;
    this.soon();
  }

  soon(): void {
    if (this.stopped) return;
    if (this.running) {
      this.again = true;
      return;
    }
    clearTimeout(this.timer);
    this.running = this.turn();
  }

  /** Resolves when nothing of it runs any more. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private async turn(): Promise<void> {
    try {
      await this.work();
    } catch (err) {
      this.options.log.error({ err, worker: this.options.name }, 'background work failed');
    }
    this.running = undefined;
    if (this.stopped) return;
    if (this.again) {
      this.again = false;
      this.soon();
      return;
    }
    this.timer = setTimeout(() => this.soon(), this.options.everyMs);
    this.timer.unref();
  }
}
