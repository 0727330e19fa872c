import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Listener } from '../database/listener.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { LOG, type Log } from '../logging/log.ts';
import { Periodic } from '../workers/periodic.ts';
import type { NumberedEvent } from './domain-event.ts';
import { EVENTS_CHANNEL, readAnnouncement } from './announcement.ts';
import { readEventsAfter } from './read-events.ts';

/** Somebody who is told of a clinic's events in their order, from `cursor` on. */
export interface Subscriber {
  readonly clinicId: string;
  cursor: number;
  deliver(events: readonly NumberedEvent[]): void;
}

const BATCH = 500;

/**
 * Hands published events to whoever listens in this process. All come from the table in the order of their numbers,
 * so every process tells the same; a notice only says when to look.
 */
@Injectable()
export class EventFeed implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly subscribers = new Map<string, Set<Subscriber>>();
  private readonly pumps = new Map<string, Periodic>();
  private readonly polling: Periodic;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    listener: Listener,
    @Inject(LOG) private readonly log: Log,
  ) {
    this.polling = new Periodic({ name: 'feed', everyMs: 2000, log }, () => {
      this.lookEverywhere();
      return Promise.resolve();
    });
    listener.on(EVENTS_CHANNEL, (payload) => this.pumps.get(readAnnouncement(payload).clinicId)?.soon());
    listener.whenBack(() => this.lookEverywhere());
  }

  get size(): number {
    return [...this.subscribers.values()].reduce((sum, of) => sum + of.size, 0);
  }

  onApplicationBootstrap(): void {
    this.polling.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.polling.stop();
    await Promise.all([...this.pumps.values()].map((pump) => pump.stop()));
  }

  /** Answers how to stop it. */
  subscribe(subscriber: Subscriber): () => void {
    const { clinicId } = subscriber;
    const others = this.subscribers.get(clinicId) ?? new Set();
    this.subscribers.set(clinicId, others.add(subscriber));
    this.pumpOf(clinicId).soon();
    return () => {
      others.delete(subscriber);
      if (others.size > 0 || this.subscribers.get(clinicId) !== others) return;
      this.subscribers.delete(clinicId);
      void this.pumps.get(clinicId)?.stop();
      this.pumps.delete(clinicId);
    };
  }

  private lookEverywhere(): void {
    for (const pump of this.pumps.values()) pump.soon();
  }

  private pumpOf(clinicId: string): Periodic {
    const known = this.pumps.get(clinicId);
    if (known) return known;
    const pump = new Periodic({ name: 'feed', everyMs: 60_000, log: this.log }, () => this.pump(clinicId));
    this.pumps.set(clinicId, pump);
    pump.start();
    return pump;
  }

  private async pump(clinicId: string): Promise<void> {
    for (;;) {
      const listening = [...(this.subscribers.get(clinicId) ?? [])];
      if (listening.length === 0) return;
      const from = Math.min(...listening.map((one) => one.cursor));
      const events = await this.unitOfWork.read(clinicId, (tx) => readEventsAfter(tx, from, BATCH));
      const last = events.at(-1)?.seq;
      if (last === undefined) return;
      for (const one of listening) {
        const news = events.filter(({ seq }) => seq > one.cursor);
        one.cursor = Math.max(one.cursor, last);
        if (news.length > 0) one.deliver(news);
      }
      if (events.length < BATCH) return;
    }
  }
}
