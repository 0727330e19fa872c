import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { AuthNews } from '../auth/auth-news.ts';
import type { SignedIn } from '../auth/session.ts';
import { Sessions } from '../auth/sessions.ts';
import { Settings } from '../config/settings.ts';
import { LOG, type Log } from '../logging/log.ts';
import { Problem } from '../problem/problem.ts';
import type { EventStream } from './event-stream.ts';

/** More than any person's tabs and tablets. */
const MOST_PER_ACCOUNT = 100;

interface Open {
  readonly stream: EventStream;
  readonly who: SignedIn;
}

/** Keeps streams alive with heartbeats, and ends them with the session they were opened under and with the server. */
@Injectable()
export class OpenStreams implements BeforeApplicationShutdown {
  private readonly open = new Set<Open>();
  private readonly heartbeat: NodeJS.Timeout;

  constructor(
    private readonly sessions: Sessions,
    private readonly settings: Settings,
    news: AuthNews,
    @Inject(LOG) private readonly log: Log,
  ) {
    this.heartbeat = setInterval(() => this.beat(), settings.HIGAERI_HEARTBEAT_SECONDS * 1000);
    this.heartbeat.unref();
    news.onChange((key) => this.changed(key));
  }

  get size(): number {
    return this.open.size;
  }

  /** Errors: `too_many_requests`. Answers what to do when the client has gone. */
  add(stream: EventStream, who: SignedIn): () => void {
    const mine = [...this.open].filter((one) => one.who.account.id === who.account.id);
    if (mine.length >= MOST_PER_ACCOUNT) {
      throw new Problem('too_many_requests', { retryAfterSeconds: 60 }, { 'retry-after': '60' });
    }
    const one = { stream, who };
    this.open.add(one);
    return () => this.open.delete(one);
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.heartbeat);
    for (const { stream } of this.open) stream.end();
  }

  private beat(): void {
    for (const one of this.open) {
      one.stream.beat(this.settings.HIGAERI_HEARTBEAT_SECONDS);
      this.check(one);
    }
  }

  private changed(key: string): void {
    for (const one of this.open) {
      if (key === 'all' || key === one.who.key || key === `account:${one.who.account.id}`) this.check(one);
    }
  }

  private check(one: Open): void {
    this.sessions.isAlive(one.who).then(
      (alive) => {
        if (!alive) one.stream.end();
      },
      (err: unknown) => this.log.warn({ err }, 'a stream’s session could not be checked'),
    );
  }
}
