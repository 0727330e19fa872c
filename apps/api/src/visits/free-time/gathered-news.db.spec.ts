import { createServer, connect, type AddressInfo, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Settings } from '../../platform/config/settings.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { createLog } from '../../platform/logging/log.ts';
import { Day, DAY } from '../testing/a-day.ts';
import type { ClinicPicture } from './clinic-picture.ts';
import { FreeTime } from './free-time.ts';
import { GatheredNews } from './gathered-news.ts';

let day: Day;
let picture: ClinicPicture;
let way: Way;

/** A way to the database that can fall silent, as a firewall does that has forgotten a connection. */
class Way {
  private readonly sockets = new Set<Socket>();
  private readonly server = createServer((here) => {
    const { hostname, port } = new URL(day.api.databaseUrl);
    const there = connect(Number(port), hostname);
    here.pipe(there).pipe(here);
    for (const socket of [here, there]) this.sockets.add(socket.on('error', () => undefined));
  });

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    const url = new URL(day.api.databaseUrl);
    url.host = `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    return url.href;
  }

  /** Nothing arrives any more on what is connected now. */
  fallSilent(): void {
    for (const socket of this.sockets) socket.unpipe();
  }

  close(): void {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
  }
}

beforeAll(async () => {
  day = await Day.begin();
  way = new Way();
  const span = () => ({ from: DAY, to: DAY });
  picture = await day.api.app.get(UnitOfWork).read(day.api.clinicId, (tx) => day.api.app.get(FreeTime).of(tx, span));
}, 120_000);
afterAll(async () => {
  way.close();
  await day.close();
});

describe('gathering news of free time', () => {
  it('leaves nothing running in the database that nobody waits for any more', async () => {
    const other = await day.api.pool.connect();
    try {
      await other.query('BEGIN; LOCK TABLE free_time_change IN ACCESS EXCLUSIVE MODE');
      expect(await day.api.app.get(GatheredNews).of(day.api.clinicId, picture)).toBeUndefined();
      const running = await other.query(
        `SELECT FROM pg_stat_activity WHERE application_name = 'higaeri-news' AND datname = current_database() AND state = 'active'`,
      );
      expect(running.rowCount).toBe(0);
    } finally {
      await other.query('ROLLBACK');
      other.release();
    }
  });

  it('gives up a connection that says nothing any more, and asks on another', async () => {
    const settings = Object.assign(new Settings(), { DATABASE_URL: await way.open() });
    const gathered = new GatheredNews(settings, createLog('silent'));
    const news = () => gathered.of(day.api.clinicId, picture);
    expect(await news()).toMatchObject({ everything: false });
    way.fallSilent();
    expect(await Promise.all([news(), news()])).toEqual([undefined, undefined]);
    expect(await news()).toMatchObject({ everything: false });
    await gathered.onApplicationShutdown();
    // The other way to ask is still there, and nobody would close another connection.
    expect(await news()).toBeUndefined();
  });
});
