import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { Clock } from '../clock.ts';
import { Settings } from '../config/settings.ts';
import { Listener } from '../database/listener.ts';
import type { Statement } from '../database/statement.ts';
import { LOG, type Log } from '../logging/log.ts';
import { Periodic } from '../workers/periodic.ts';
import { ANNOUNCED, EVENTS_CHANNEL } from './announcement.ts';
import { OutboxSignal } from './outbox-signal.ts';

const OUTBOX_CHANNEL = 'higaeri_outbox';
/** Held by the one process that publishes; any number nobody else takes. */
const PUBLISHER_LOCK = '7310591847326206';
const BATCH = 500;

/**
 * Numbers committed events, per clinic, and announces them. One process per database does it, whichever has the lock.
 * Shape:  numbering after the commit means that an id never appears below one already seen, however late its transaction ended.
 *         The lock and the publishing share a connection: who has lost the one cannot do the other.
 */
@Injectable()
export class EventPublisher implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly periodic: Periodic;
  private client: pg.Client | undefined;
  private elected = false;
  private telling: Promise<unknown> | undefined;

  constructor(
    private readonly source: DataSource,
    private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly listener: Listener,
    private readonly signal: OutboxSignal,
    @Inject(LOG) private readonly log: Log,
  ) {
    this.periodic = new Periodic({ name: 'publisher', everyMs: 1000, log }, () => this.turn());
    listener.on(OUTBOX_CHANNEL, () => this.wake());
  }

  onApplicationBootstrap(): void {
    this.signal.onRaise(() => this.raised());
    this.periodic.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.periodic.stop();
    await this.telling?.catch(() => undefined);
    await this.client?.end().catch(() => undefined);
  }

  private wake(): void {
    if (this.elected) this.periodic.soon();
  }

  /** Events were committed here: publish them, or wake whoever does. Not in their transaction, because NOTIFY would queue up all commits. */
  private raised(): void {
    if (this.elected) return this.periodic.soon();
    if (this.telling) return;
    this.telling = this.source
      .query(`SELECT pg_notify($1, '')`, [OUTBOX_CHANNEL])
      .catch(() => undefined)
      .finally(() => (this.telling = undefined));
  }

  private async turn(): Promise<void> {
    const client = (this.client ??= await this.connect());
    if (!this.elected) {
      const { rows } = await client.query<{ elected: boolean }>('SELECT pg_try_advisory_lock($1) AS elected', [
        PUBLISHER_LOCK,
      ]);
      this.elected = rows[0]?.elected === true;
      if (this.elected) this.log.info('publishing events');
    }
    while (this.elected && (await this.publish(client)) === BATCH);
  }

  private async publish(client: pg.Client): Promise<number> {
    const values = [this.clock.now(), BATCH, EVENTS_CHANNEL];
    const { rows } = await client.query<{ published: string }>({ ...PUBLISH, values });
    return rows.reduce((sum, { published }) => sum + Number(published), 0);
  }

  private async connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.settings.DATABASE_URL,
      application_name: 'higaeri-publish',
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
      statement_timeout: this.settings.HIGAERI_STATEMENT_TIMEOUT_MS,
    });
    client.on('error', () => undefined);
    client.on('end', () => {
      if (this.client === client) this.client = undefined;
      this.elected = false;
    });
    await client.connect();
    await client.query('SET ROLE higaeri_system');
    return client;
  }
}

/* Taken, numbered, written and announced in one statement: a transaction of its own. */
const PUBLISH: Statement = {
  name: 'publish',
  text: `
  WITH taken AS (
    DELETE FROM outbox USING (SELECT clinic_id, id FROM outbox ORDER BY id LIMIT $2) AS next
    WHERE outbox.clinic_id = next.clinic_id AND outbox.id = next.id
    RETURNING outbox.clinic_id, outbox.id, outbox.date, outbox.type, outbox.data
  ), head AS (
    INSERT INTO event_head AS h (clinic_id, seq) SELECT clinic_id, count(*) FROM taken GROUP BY clinic_id
    ON CONFLICT (clinic_id) DO UPDATE SET seq = h.seq + EXCLUDED.seq
    RETURNING h.clinic_id, h.seq
  ), told AS (
    INSERT INTO event (clinic_id, seq, date, type, data, at)
    SELECT clinic_id, head.seq - row_number() OVER (PARTITION BY clinic_id ORDER BY taken.id DESC) + 1,
      taken.date, taken.type, taken.data, $1
    FROM taken JOIN head USING (clinic_id)
    RETURNING clinic_id, date
  )
  SELECT count(*) AS published, pg_notify($3, ${ANNOUNCED}) FROM told GROUP BY clinic_id`,
};
