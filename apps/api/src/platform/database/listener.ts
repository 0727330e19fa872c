import { Inject, Injectable } from '@nestjs/common';
import pg from 'pg';
import { Settings } from '../config/settings.ts';
import { LOG, type Log } from '../logging/log.ts';

type Handler = (payload: string) => void;

/**
 * This process's ear for what other processes announce (`LISTEN`), on a connection of its own that comes back by itself.
 * Shape:  a notice may be lost while the connection is down, so everybody who listens also looks for himself:
 *         `whenBack` says when to look at once, `connected` whether a cache may be trusted.
 */
@Injectable()
export class Listener {
  private readonly handlers = new Map<string, Set<Handler>>();
  private readonly returns = new Set<() => void>();
  private client: pg.Client | undefined;
  private retry: NodeJS.Timeout | undefined;
  private stopped = true;
  connected = false;

  constructor(
    private readonly settings: Settings,
    @Inject(LOG) private readonly log: Log,
  ) {}

  on(channel: string, handler: Handler): void {
    const handlers = this.handlers.get(channel) ?? new Set();
    this.handlers.set(channel, handlers.add(handler));
  }

  whenBack(run: () => void): void {
    this.returns.add(run);
  }

  async start(): Promise<void> {
    this.stopped = false;
    await this.connect();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.retry);
    this.connected = false;
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.settings.DATABASE_URL,
      application_name: 'higaeri-listen',
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
    });
    this.client = client;
    client.on('error', () => undefined);
    client.on('end', () => this.lost(client));
    client.on('notification', ({ channel, payload }) => this.hear(channel, payload ?? ''));
    try {
      await client.connect();
      const listens = [...this.handlers.keys()].map((channel) => `LISTEN ${pg.escapeIdentifier(channel)}`);
      await client.query(listens.join('; '));
      this.connected = true;
      for (const run of this.returns) run();
    } catch (err) {
      this.log.warn({ err }, 'listening connection failed');
      await client.end().catch(() => undefined);
      this.lost(client);
    }
  }

  private hear(channel: string, payload: string): void {
    for (const handler of this.handlers.get(channel) ?? []) handler(payload);
  }

  private lost(client: pg.Client): void {
    if (client !== this.client) return;
    this.connected = false;
    this.client = undefined;
    if (this.stopped) return;
    this.retry = setTimeout(() => void this.connect(), 500);
  }
}
