import { availableParallelism } from 'node:os';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Proposal, Situation } from '@higaeri/scheduling';
import { LOG, type Log } from '../../../platform/logging/log.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { threadFile } from '../../../platform/threads/thread-file.ts';
import { ThreadFailure } from '../../../platform/threads/thread-failure.ts';
import { THREADS, type ThreadOptions } from '../../../platform/threads/thread-options.ts';
import { ThreadPool } from '../../../platform/threads/thread-pool.ts';

/** Two days may be planned at once where the machine has a processor left for serving. */
const SIZE = Math.max(1, Math.min(2, availableParallelism() - 1));

/** Plans days again beside the server's own thread, so that everybody else is served meanwhile. */
@Injectable()
export class ReplanThreads implements OnApplicationShutdown {
  readonly pool: ThreadPool<Situation, Proposal>;

  constructor(
    @Inject(THREADS) options: ThreadOptions,
    @Inject(LOG) private readonly log: Log,
  ) {
    this.pool = new ThreadPool(threadFile('replan-worker', import.meta.url), SIZE, options);
  }

  /** Errors: `service_unavailable` when the thread ended before it had an answer. */
  async replan(situation: Situation): Promise<Proposal> {
    try {
      return await this.pool.ask(situation);
    } catch (error) {
      if (!(error instanceof ThreadFailure)) throw error;
      this.log.error({ err: error.cause ?? error }, 'a re-planning thread ended before it had an answer');
      throw new Problem('service_unavailable', {}, { 'retry-after': '1' });
    }
  }

  onApplicationShutdown(): Promise<void> {
    return this.pool.close();
  }
}
