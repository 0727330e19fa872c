import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { Settings } from '../../platform/config/settings.ts';
import { LOG, type Log } from '../../platform/logging/log.ts';
import type { ClinicPicture } from './clinic-picture.ts';
import { gatheredNews, type PictureNews } from './picture-news.ts';

interface Waiting {
  readonly clinicId: string;
  readonly picture: ClinicPicture;
  readonly answer: (news: PictureNews | undefined) => void;
}

/** Sooner than anybody gives up, because there is another way to ask and everybody waits for this one. */
const PATIENCE_MS = 2_000;
/** Sooner still, so that the database does not go on working for who has left. */
const STATEMENT_MS = 1_500;

/**
 * Asks for everybody who is waiting, of whatever clinic, in one statement what their pictures have not seen.
 * Shape:  who comes while a statement is under way waits for the next one, so the snapshot of every answer was taken after its question came:
 *         it misses nothing that had been committed by then. `undefined` when the database could not be asked this way.
 * Source: docs/adr/0006-the-picture-of-free-time-asks-what-it-has-not-seen.md.
 */
@Injectable()
export class GatheredNews implements OnApplicationShutdown {
  private waiting: Waiting[] = [];
  private isAsking = false;
  private isOver = false;
  private client: pg.Client | undefined;

  constructor(
    @Inject(Settings) private readonly settings: Settings,
    @Inject(LOG) private readonly log: Log,
  ) {}

  of(clinicId: string, picture: ClinicPicture): Promise<PictureNews | undefined> {
    return new Promise((answer) => {
      this.waiting.push({ clinicId, picture, answer });
      if (this.isAsking) return;
      this.isAsking = true;
      // Whoever has been heard in the same turn of the event loop is asked for as well.
      setImmediate(() => void this.askForAll());
    });
  }

  async onApplicationShutdown(): Promise<void> {
    this.isOver = true;
    await this.client?.end().catch(() => undefined);
  }

  private async askForAll(): Promise<void> {
    while (this.waiting.length > 0) {
      const asking = this.waiting;
      this.waiting = [];
      const news = await this.ask(asking);
      asking.forEach(({ answer }, index) => answer(news[index]));
    }
    this.isAsking = false;
  }

  private async ask(asking: readonly Waiting[]): Promise<readonly (PictureNews | undefined)[]> {
    if (this.isOver) return [];
    try {
      return await gatheredNews(this.client ?? (await this.connect()), asking);
    } catch (err) {
      this.log.warn({ err }, 'news of free time could not be gathered');
      this.letGo();
      return [];
    }
  }

  /** For a role that sees every clinic's notes and nothing clinical. */
  private async connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.settings.DATABASE_URL,
      application_name: 'higaeri-news',
      keepAlive: true,
      connectionTimeoutMillis: PATIENCE_MS,
      query_timeout: PATIENCE_MS,
      statement_timeout: STATEMENT_MS,
    });
    this.client = client;
    client.on('error', () => undefined);
    client.on('end', () => {
      if (this.client === client) this.client = undefined;
    });
    await client.connect();
    await client.query('SET ROLE higaeri_system');
    return client;
  }

  /** Of a connection that did not answer nothing more is expected. */
  private letGo(): void {
    const { client } = this;
    this.client = undefined;
    client?.end().catch(() => undefined);
  }
}
