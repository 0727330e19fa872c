import type { ServerResponse } from 'node:http';
import type { NumberedEvent } from './domain-event.ts';
import type { Subscriber } from './event-feed.ts';

/** A client that has not taken this much is not reading. Units: bytes. */
const MOST_PENDING = 1024 * 1024;

/** One open stream of Server-Sent Events. */
export class EventStream implements Subscriber {
  cursor = 0;
  private ended = false;

  constructor(
    readonly clinicId: string,
    private readonly date: string | undefined,
    private readonly response: ServerResponse,
  ) {}

  /** Tells where it begins, so that even a client that has heard nothing yet can resume. */
  open(cursor: number, reset: boolean): void {
    this.cursor = cursor;
    this.write(reset ? `retry: 1000\nid: ${cursor}\nevent: reset\ndata: {}\n\n` : `retry: 1000\nid: ${cursor}\n\n`);
  }

  deliver(events: readonly NumberedEvent[]): void {
    const concerning = events.filter(
      ({ event }) => this.date === undefined || event.date === null || event.date === this.date,
    );
    if (concerning.length === 0) return;
    this.write(
      concerning
        .map(({ seq, event }) => `id: ${seq}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`)
        .join(''),
    );
  }

  /** Says that the stream is still there, and when it will say so again: only a client that waits for it notices silence. */
  beat(everySeconds: number): void {
    this.write(`event: beat\ndata: {"everySeconds":${everySeconds}}\n\n`);
  }

  end(): void {
    this.ended = true;
    this.response.end();
  }

  private write(text: string): void {
    if (this.ended || this.response.destroyed) return;
    this.response.write(text);
    if (this.response.writableLength > MOST_PENDING) this.response.destroy();
  }
}
