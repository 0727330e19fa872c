import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import { DataSource } from 'typeorm';
import { OpenStreams } from '../events/open-streams.ts';
import { Metrics } from './metrics.ts';

/** What the platform itself counts. */
@Injectable()
export class PlatformGauges {
  constructor(metrics: Metrics, streams: OpenStreams, source: DataSource) {
    const pool = (): pg.Pool | undefined => (source.driver as { master?: pg.Pool }).master;
    metrics.gauge('higaeri_event_streams', 'Open streams of events.', () => streams.size);
    metrics.gauge('higaeri_database_connections', 'Connections of the pool.', () => pool()?.totalCount ?? 0);
    metrics.gauge('higaeri_database_waiting', 'Requests waiting for a connection.', () => pool()?.waitingCount ?? 0);
  }
}
